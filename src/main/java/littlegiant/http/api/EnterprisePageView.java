package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of firms, asked for by its number or by where the page before ended. */
@Serdeable
@Schema(name = "EnterprisePage")
public record EnterprisePageView(
        List<EnterpriseSummaryView> items,
        @Schema(description = "from 0; 0 where a cursor was told") int page,
        int size,
        @Schema(description = "of all pages; null where a cursor was told") @Nullable Integer total,
        @Schema(description = "cursor of the next page; null at the end") @Nullable String next) {

    static EnterprisePageView of(List<EnterpriseSummaryView> items, int page, int size, @Nullable Integer total) {
        String next = items.size() < size ? null : items.get(items.size() - 1).uscc();
        return new EnterprisePageView(items, page, size, total, next);
    }
}
