package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.Product;
import littlegiant.desk.ListDesk;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.matching.Availability;
import org.jspecify.annotations.Nullable;

/** Firms beside the products of one institution. */
@Serdeable
@Schema(name = "FirmTable")
public record FirmTableView(LocalDate asOf, String release, List<ColumnView> products, List<RowView> rows) {

    /** A product. */
    @Serdeable
    @Schema(name = "FirmTableProduct")
    public record ColumnView(String productId, String name, Product.Kind kind, Availability availability) {}

    /** How a firm stands with a product. */
    @Serdeable
    @Schema(name = "FirmTableCell")
    public record CellView(
            Verdict verdict,
            int unmetCount,
            int unknownCount,
            @Schema(description = "CNY yuan; null if none can be estimated") @Nullable BigDecimal amountMax) {}

    /** A firm. */
    @Serdeable
    @Schema(name = "FirmTableRow")
    public record RowView(
            String uscc,
            String name,
            @Schema(description = "false = found with what is public only") boolean allowed,
            @Schema(description = "in the order of the products") List<CellView> cells) {}

    static FirmTableView of(ListDesk.Table table, Lang lang) {
        return new FirmTableView(
                table.asOf(),
                table.release(),
                table.columns().stream()
                        .map(one ->
                                new ColumnView(one.productId(), one.name().in(lang), one.kind(), one.availability()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new RowView(
                                row.uscc(),
                                row.name(),
                                row.allowed(),
                                row.cells().stream()
                                        .map(cell -> new CellView(
                                                cell.verdict(), cell.unmet(), cell.unknown(), cell.amountMax()))
                                        .toList()))
                        .toList());
    }
}
