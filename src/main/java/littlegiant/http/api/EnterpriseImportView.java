package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.kernel.Lang;
import littlegiant.profile.EnterpriseImport.Noted;
import littlegiant.profile.EnterpriseImport.Outcome;
import org.jspecify.annotations.Nullable;

/** What came of a file of firms. */
@Serdeable
@Schema(name = "EnterpriseImport")
public record EnterpriseImportView(
        boolean dryRun,
        @Schema(description = "new firms and new revisions") int accepted,
        @Schema(description = "firms that are told the same already") int unchanged,
        @Schema(description = "rows with faults") int rejected,
        @Schema(description = "rows with faults, 2,000 at most, and as many with warnings only")
                List<ImportedRowView> rows) {

    /** One row that is not taken, or that looks wrong. */
    @Serdeable
    @Schema(name = "EnterpriseImportRow")
    public record ImportedRowView(
            @Schema(description = "as its author sees it: row of the sheet, line of the file, place of the document")
                    int row,
            @Nullable String uscc,
            @Schema(description = "empty: the row can be taken") List<RowFaultView> errors,
            @Schema(description = "what looks wrong and may be right") List<RowFaultView> warnings) {}

    static EnterpriseImportView of(Outcome outcome, boolean dryRun, Lang lang) {
        return new EnterpriseImportView(
                dryRun,
                outcome.accepted(),
                outcome.unchanged(),
                outcome.rejected(),
                outcome.rows().stream().map(row -> row(row, lang)).toList());
    }

    private static ImportedRowView row(Noted row, Lang lang) {
        return new ImportedRowView(
                row.number(), row.uscc(), RowFaultView.of(row.faults(), lang), RowFaultView.of(row.warnings(), lang));
    }
}
