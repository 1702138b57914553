package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.profile.EnterpriseImport.Outcome;
import littlegiant.profile.EnterpriseImport.Rejected;
import littlegiant.profile.EnterpriseImport.Told;
import org.jspecify.annotations.Nullable;

/** What came of a file of firms. */
@Serdeable
@Schema(name = "EnterpriseImport")
public record EnterpriseImportView(
        boolean dryRun,
        @Schema(description = "new firms and new revisions") int accepted,
        @Schema(description = "firms that are told the same already") int unchanged,
        @Schema(description = "rows with faults") int rejected,
        @Schema(description = "rows with faults, 2,000 at most") List<ImportedRowView> rows) {

    /** One row that is not taken. */
    @Serdeable
    @Schema(name = "EnterpriseImportRow")
    public record ImportedRowView(
            @Schema(description = "as its author sees it: row of the sheet, line of the file, place of the document")
                    int row,
            @Nullable String uscc,
            List<RowFault> errors) {}

    /** One fault. */
    @Serdeable
    @Schema(name = "EnterpriseImportFault")
    public record RowFault(
            @Schema(description = "JSON pointer into the profile") String pointer,
            @Schema(description = "such as C 营业收入; null where there are no columns") @Nullable String column,
            Fault.Code code,
            String detail) {}

    static EnterpriseImportView of(Outcome outcome, boolean dryRun, Lang lang) {
        return new EnterpriseImportView(
                dryRun,
                outcome.accepted(),
                outcome.unchanged(),
                outcome.rejected(),
                outcome.rows().stream().map(row -> row(row, lang)).toList());
    }

    private static ImportedRowView row(Rejected row, Lang lang) {
        return new ImportedRowView(
                row.number(),
                row.uscc(),
                row.faults().stream().map(told -> fault(told, lang)).toList());
    }

    private static RowFault fault(Told told, Lang lang) {
        return new RowFault(
                told.fault().pointer(),
                told.column(),
                told.fault().code(),
                told.fault().detail().in(lang));
    }
}
