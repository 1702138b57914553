package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.desk.LeadList;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Who is worth a call for a product. */
@Serdeable
@Schema(name = "Leads")
public record LeadsView(
        String productId,
        int revision,
        LocalDate asOf,
        String release,
        @Schema(description = "of all firms, as the institution sees them; every verdict named")
                Map<Verdict, Integer> counts,
        List<LeadView> items,
        @Schema(description = "firms with the wanted verdicts that are named, on all pages") int total,
        @Schema(
                        description =
                                "firms with the wanted verdicts that are counted only: they have not allowed the institution to see all of them")
                int withheld,
        @Schema(description = "cursor of the next page; null at the end") @Nullable String next) {

    /** One firm. */
    @Serdeable
    @Schema(name = "Lead")
    public record LeadView(
            String uscc,
            String name,
            @Nullable String tier,
            Verdict verdict,
            int unmetCount,
            int unknownCount,
            List<LackingView> lacking,
            @Schema(
                            description =
                                    "the day on which all that is unmet has come true by itself while the rest still holds; null if there is none")
                    @Nullable
                    LocalDate trueFrom) {}

    /** A criterion that is not met, or not known. */
    @Serdeable
    @Schema(name = "LeadLacking")
    public record LackingView(
            String criterionId,
            Outcome outcome,
            String text,
            @Schema(description = "day on which it becomes true by itself") @Nullable LocalDate trueFrom,
            @Schema(description = "code of the document that would settle it") @Nullable String settledBy) {}

    static LeadsView of(LeadList.Page page, Viewer viewer, Lang lang) {
        Words words = Words.of(page.found().release());
        String provider = page.found().published().product().provider();
        return new LeadsView(
                page.found().published().product().id(),
                page.found().published().revision(),
                page.found().firms().population().asOf(),
                page.found().release().id(),
                page.counts(),
                page.leads().stream()
                        .map(lead -> lead(lead, provider, viewer, words, lang))
                        .toList(),
                page.total(),
                page.withheld(),
                page.next());
    }

    private static LeadView lead(LeadList.Lead lead, String provider, Viewer viewer, Words words, Lang lang) {
        return new LeadView(
                lead.uscc(),
                lead.name(),
                lead.tier(),
                lead.verdict(),
                lead.unmet(),
                lead.unknown(),
                lead.lacking().stream()
                        .map(finding -> lacking(viewer.seen(finding, provider, words), lang))
                        .toList(),
                lead.trueFrom());
    }

    private static LackingView lacking(Finding finding, Lang lang) {
        return new LackingView(
                finding.criterionId(),
                finding.outcome(),
                finding.text().in(lang),
                finding.trueFrom(),
                finding.settledBy());
    }
}
