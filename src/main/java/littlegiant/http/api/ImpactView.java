package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import littlegiant.answers.Impacts;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Availability;
import littlegiant.sweep.Change;
import littlegiant.sweep.Counts;
import littlegiant.sweep.Impact;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would change. Everything but how far it is stays null until it is found. */
@Serdeable
@Schema(name = "Impact")
public record ImpactView(
        String productId,
        @Schema(description = "revision of the draft") int draft,
        @Schema(description = "the revision that holds on the day; null = none, then nobody meets it before") @Nullable
                Integer published,
        LocalDate asOf,
        Impacts.State state,
        @Schema(description = "firms gone through, of the part that is under way") int done,
        int total,
        @Nullable CountsView counts,
        @Schema(description = "share of all firms that change, percent, one decimal") @Nullable
                BigDecimal changedPercent,
        @Nullable Availability availabilityBefore,
        @Nullable Availability availabilityAfter,
        @Nullable List<PartView> byTier,
        @Nullable List<PartView> byIndustry,
        @Nullable List<PartView> byStreet,
        @Schema(description = "the criteria that decide, with how many firms each") @Nullable
                List<DeciderView> deciders,
        @Nullable List<FirmsView> firms) {

    /** How many of each. */
    @Serdeable
    @Schema(name = "ImpactCounts")
    public record CountsView(
            @Schema(description = "did not meet it, or it was open; meet it now") int gained,
            @Schema(description = "met it, or it was open; do not meet it now") int lost,
            @Schema(description = "was known; something is missing now") int newlyUnknown,
            int unchanged) {
        static CountsView of(Counts counts) {
            return new CountsView(counts.gained(), counts.lost(), counts.newlyUnknown(), counts.unchanged());
        }
    }

    /** The firms of one tier, industry or street. */
    @Serdeable
    @Schema(name = "ImpactPart")
    public record PartView(@Schema(description = "null = not told") @Nullable String code, CountsView counts) {
        static List<PartView> of(List<Impact.Part> parts) {
            return parts.stream()
                    .map(part -> new PartView(part.code(), CountsView.of(part.counts())))
                    .toList();
        }
    }

    /** One criterion. */
    @Serdeable
    @Schema(name = "ImpactDecider")
    public record DeciderView(
            Change change,
            String criterionId,
            @Schema(description = "firms for which it is the first that decides") int decides,
            @Schema(description = "firms for which it is among those that decide") int takesPart) {}

    /** Firms of one kind of change. */
    @Serdeable
    @Schema(name = "ImpactFirms")
    public record FirmsView(
            Change change,
            int page,
            int size,
            int total,
            @Schema(
                            description =
                                    "firms of this page that are counted only: they have not allowed the institution to see them")
                    int withheld,
            List<FirmView> items) {}

    /** One firm. */
    @Serdeable
    @Schema(name = "ImpactFirm")
    public record FirmView(
            String uscc,
            String name,
            @Nullable String tier,
            @Nullable String industry,
            @Nullable String street,
            Outcome before,
            Outcome after,
            @Schema(description = "ids of the criteria that decide it, the deciding one first") List<String> deciding) {
        static FirmView of(Impact.Affected firm) {
            return new FirmView(
                    firm.uscc(),
                    firm.name(),
                    firm.tier(),
                    firm.industry(),
                    firm.street(),
                    firm.before(),
                    firm.after(),
                    firm.deciding());
        }
    }

    /** @param open of several firms, by code, those that the one who asks may see */
    static ImpactView of(
            String id,
            Impacts.Job job,
            Set<Change> changes,
            int page,
            int size,
            Function<List<String>, Set<String>> open) {
        Impact impact = job.impact();
        return new ImpactView(
                id,
                job.draft(),
                job.published(),
                job.asOf(),
                job.state(),
                job.progress().done(),
                job.progress().total(),
                impact == null ? null : CountsView.of(impact.counts()),
                impact == null ? null : impact.counts().changedPercent(),
                impact == null ? null : impact.availabilityBefore(),
                impact == null ? null : impact.availabilityAfter(),
                impact == null ? null : PartView.of(impact.byTier()),
                impact == null ? null : PartView.of(impact.byIndustry()),
                impact == null ? null : PartView.of(impact.byStreet()),
                impact == null ? null : deciders(impact),
                impact == null ? null : firms(impact, changes, page, size, open));
    }

    private static List<DeciderView> deciders(Impact impact) {
        return impact.deciders().stream()
                .map(one -> new DeciderView(one.change(), one.criterion(), one.decides(), one.takesPart()))
                .toList();
    }

    private static List<FirmsView> firms(
            Impact impact, Set<Change> changes, int page, int size, Function<List<String>, Set<String>> open) {
        Set<Change> listed =
                changes.isEmpty() ? EnumSet.complementOf(EnumSet.of(Change.UNCHANGED)) : EnumSet.copyOf(changes);
        List<FirmsView> lists = new ArrayList<>();
        for (Change change : listed) {
            List<Impact.Affected> affected = impact.firms(change, page, size);
            Set<String> seen =
                    open.apply(affected.stream().map(Impact.Affected::uscc).toList());
            List<FirmView> items = affected.stream()
                    .filter(firm -> seen.contains(firm.uscc()))
                    .map(FirmView::of)
                    .toList();
            lists.add(new FirmsView(
                    change, page, size, impact.counts().of(change), affected.size() - items.size(), items));
        }
        return lists;
    }
}
