package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.intake.RowFault;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** One fault, or warning, of a row of a file. */
@Serdeable
@Schema(name = "RowFault")
public record RowFaultView(
        @Schema(description = "JSON pointer into the row's document") String pointer,
        @Schema(description = "such as C 营业收入; null where there are no columns") @Nullable String column,
        Fault.Code code,
        String detail) {

    static List<RowFaultView> of(List<RowFault> faults, Lang lang) {
        return faults.stream()
                .map(told -> new RowFaultView(
                        told.fault().pointer(),
                        told.column(),
                        told.fault().code(),
                        told.fault().detail().in(lang)))
                .toList();
    }
}
