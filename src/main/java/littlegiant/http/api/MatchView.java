package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.answers.Answers;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.matching.Replacement;
import littlegiant.matching.Score;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/** One product for one firm, with every reason. */
@Serdeable
@Schema(name = "Match")
public record MatchView(
        String productId,
        int revision,
        String name,
        ProviderView provider,
        Product.Kind kind,
        @Schema(description = "whether it can be applied for on asOf, apart from the verdict")
                Availability availability,
        Verdict verdict,
        int unmetCount,
        int unknownCount,
        @Schema(description = "among OPEN and ELIGIBLE items, from 1; null for every other") @Nullable Integer rank,
        @Schema(description = "points of the recommended order, 0-100, one decimal: the exact sum of scoreParts")
                BigDecimal score,
        List<ScorePartView> scoreParts,
        OfferView offer,
        List<FindingView> findings,
        @Schema(description = "running loans that it could repay, with what that saves a year at nominal rates")
                List<ReplacementView> replacements,
        @Schema(description = "what would change each unmet criterion") List<AdviceView> advice,
        @Schema(
                        description =
                                "the day on which all that is unmet has come true by itself while the rest still holds; null if there is none")
                @Nullable
                LocalDate eligibleFrom,
        @Schema(description = "criteria that have ended before such a day, and so there is none")
                List<String> endsBefore) {

    /** A running loan that the product could repay; fees and the remaining term are not in the savings. */
    @Serdeable
    @Schema(name = "Replacement")
    public record ReplacementView(
            @Nullable String lender,
            @Nullable String product,
            @Schema(description = "CNY yuan that can be replaced") BigDecimal amount,
            @Schema(description = "of the running loan, percent a year") @Nullable BigDecimal ratePercent,
            @Nullable LocalDate dueOn,
            @Schema(description = "within 60 days, both ends included") boolean dueSoon,
            @Schema(description = "CNY yuan a year at the high end of the offer's rate; negative = dearer")
                    BigDecimal savesPerYearMin,
            @Schema(description = "CNY yuan a year at the low end of the offer's rate") BigDecimal savesPerYearMax) {
        static ReplacementView of(Replacement replacement) {
            Profile.Loan loan = replacement.loan();
            return new ReplacementView(
                    loan.lender(),
                    loan.product(),
                    replacement.amount(),
                    loan.ratePercent(),
                    loan.dueOn(),
                    replacement.dueSoon(),
                    replacement.savesMin(),
                    replacement.savesMax());
        }
    }

    /** Who publishes it. */
    @Serdeable
    @Schema(name = "Provider")
    public record ProviderView(String id, String name) {
        static ProviderView of(Institution institution, Lang lang) {
            return new ProviderView(institution.id(), institution.name().in(lang));
        }
    }

    /** Points with their reason. */
    @Serdeable
    @Schema(name = "ScorePart")
    public record ScorePartView(Score.Part part, BigDecimal points) {}

    static MatchView of(Match match, Answers.@Nullable Foreseen foreseen, Viewer viewer, Words words, Lang lang) {
        Product product = match.product();
        return new MatchView(
                product.id(),
                match.revision(),
                product.name().in(lang),
                ProviderView.of(match.provider(), lang),
                product.kind(),
                match.availability(),
                match.verdict(),
                match.unmetCount(),
                match.unknownCount(),
                match.rank(),
                match.score().total(),
                match.score().parts().entrySet().stream()
                        .map(part -> new ScorePartView(part.getKey(), part.getValue()))
                        .toList(),
                OfferView.of(match.offer(), words, lang),
                match.findings().stream()
                        .map(finding -> FindingView.of(finding, product.provider(), viewer, words, lang))
                        .toList(),
                match.replacements().stream().map(ReplacementView::of).toList(),
                AdviceView.of(
                        foreseen == null ? match.advice() : foreseen.with(match.advice()),
                        product.provider(),
                        viewer,
                        words,
                        lang),
                foreseen == null || !foreseen.holds() ? null : foreseen.day(),
                foreseen == null
                        ? List.of()
                        : foreseen.ended().stream()
                                .map(finding -> viewer.seen(finding, product.provider(), words)
                                        .text()
                                        .in(lang))
                                .toList());
    }
}
