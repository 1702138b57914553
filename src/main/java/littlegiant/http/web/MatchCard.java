package littlegiant.http.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import littlegiant.advice.Advice;
import littlegiant.answers.Answers;
import littlegiant.catalog.Product;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.matching.Replacement;
import littlegiant.metric.FigureText;
import littlegiant.offers.Offer;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * One product on the page.
 *
 * @param open     findings that are not met, in order
 * @param met      findings that are met, in order
 * @param score    points of the recommended order, with their parts beside
 * @param price    what it costs, takes or gives
 * @param ways     what would change each unmet condition
 * @param eligibleFrom when it comes by itself, or why it does not; null where nothing comes by itself
 * @param replacements running loans that it could repay, each with what that saves a year
 * @param documents that have to be handed in
 * @param decisionDays working days to a decision; null = not published
 * @param deadline how long it can still be applied for; null if it is open-ended or not open
 */
public record MatchCard(
        String id,
        String name,
        String provider,
        String kind,
        @Nullable Integer rank,
        Verdict verdict,
        String verdictWord,
        Availability availability,
        String availabilityWord,
        @Nullable String deadline,
        @Nullable String amount,
        @Nullable String amountBasis,
        @Nullable String rate,
        @Nullable String rateBasis,
        @Nullable String term,
        PriceBlock price,
        String score,
        String scoreParts,
        List<Way> ways,
        @Nullable String eligibleFrom,
        boolean personalGuarantee,
        List<FindingLine> open,
        List<FindingLine> met,
        List<String> replacements,
        List<String> documents,
        @Nullable Integer decisionDays,
        String source) {

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter DAY_TO_FIRM = DateTimeFormatter.ofPattern("MM月dd日");
    private static final DateTimeFormatter DATE_TO_FIRM = DateTimeFormatter.ofPattern("yyyy年MM月dd日");

    /** @param kind what can be done, as a sign beside it */
    public record Way(String kind, String text) {}

    public static MatchCard of(
            Match match, Answers.@Nullable Foreseen ahead, LocalDate asOf, Viewer viewer, Words words, Lang lang) {
        Product product = match.product();
        Offer offer = match.offer();
        Answers.Foreseen foreseen = viewer.seen(ahead, match);
        List<FindingLine> lines = match.findings().stream()
                .map(finding -> FindingLine.of(finding, product.provider(), viewer, words, lang))
                .toList();
        return new MatchCard(
                product.id(),
                product.name().in(lang),
                match.provider().name().in(lang),
                words.of("kinds", product.kind().name()).in(lang),
                match.rank(),
                match.verdict(),
                verdict(match, words).in(lang),
                match.availability(),
                availability(match, asOf, words).in(lang),
                deadline(match, asOf, lang),
                offer.amountMax() == null
                        ? null
                        : FigureText.money(offer.amountMax()).in(lang),
                word(offer.amountBasis(), words, lang),
                rate(offer),
                word(offer.rateBasis(), words, lang),
                offer.termMonthsMax() == null
                        ? null
                        : FigureText.number("MONTH", BigDecimal.valueOf(offer.termMonthsMax()))
                                .in(lang),
                PriceBlock.of(offer, words, lang),
                match.score().total().toPlainString(),
                PriceBlock.parts(match.score(), words, lang),
                ways(
                        foreseen == null ? match.advice() : foreseen.with(match.advice()),
                        product.provider(),
                        viewer,
                        words,
                        lang),
                foreseen == null
                        ? null
                        : foreseen(foreseen, product.provider(), viewer, words).in(lang),
                offer.personalGuarantee(),
                lines.stream().filter(line -> !line.isMet()).toList(),
                lines.stream().filter(FindingLine::isMet).toList(),
                match.replacements().stream()
                        .map(replacement -> replacement(replacement).in(lang))
                        .toList(),
                product.terms().documents().stream()
                        .map(code -> words.of("documents", code).in(lang))
                        .toList(),
                product.terms().decisionDays(),
                product.source());
    }

    public static List<Way> ways(List<Advice> advice, String provider, Viewer viewer, Words words, Lang lang) {
        return viewer.seen(advice, provider, words).stream()
                .map(one -> new Way(one.kind().name(), one.text().in(lang)))
                .distinct()
                .toList();
    }

    private static Text foreseen(Answers.Foreseen foreseen, String provider, Viewer viewer, Words words) {
        if (foreseen.holds()) {
            return Messages.of("foreseen", foreseen.day());
        }
        return foreseen.ended().isEmpty()
                ? Messages.of("foreseen.closed", foreseen.day())
                : Messages.of(
                        "foreseen.ended",
                        foreseen.day(),
                        viewer.seen(foreseen.ended().get(0), provider, words).text());
    }

    private static @Nullable String word(Offer.@Nullable Basis basis, Words words, Lang lang) {
        return basis == null ? null : words.of(basis).in(lang);
    }

    /** At nominal rates, so it is said to be about so much. */
    private static Text replacement(Replacement replacement) {
        String lender =
                replacement.loan().lender() == null ? "" : replacement.loan().lender() + " ";
        Text most = FigureText.about(replacement.savesMax());
        boolean range = replacement.savesMin().signum() > 0;
        Text much = range && replacement.savesMin().compareTo(replacement.savesMax()) < 0
                ? Messages.of("range", FigureText.about(replacement.savesMin()), most)
                : most;
        Text saves = range ? Messages.of("replaces.saves", much) : Messages.of("replaces.saves.most", much);
        return Messages.of(
                "replaces.loan", lender, FigureText.money(replacement.amount()), percent(replacement.loan()), saves);
    }

    private static String percent(Profile.Loan loan) {
        return loan.ratePercent() == null ? "" : percent(loan.ratePercent());
    }

    private static Text verdict(Match match, Words words) {
        Text word = words.voiced("verdicts", match.verdict().name());
        boolean nothingMissing = match.verdict() == Verdict.NEAR_MISS && match.unknownCount() == 0;
        int n = match.verdict() == Verdict.NEEDS_INFO ? match.unknownCount() : match.unmetCount();
        String zh = nothingMissing ? word.zh().replaceAll("；.*?信息", "") : word.zh();
        return Text.of(zh.replace("{n}", "" + n).replace("{m}", "" + match.unknownCount()), word.en());
    }

    private static Text availability(Match match, LocalDate asOf, Words words) {
        Text word = words.voiced("availability", match.availability().name());
        LocalDate opens = match.product().window().from();
        if (match.availability() != Availability.NOT_YET_OPEN || opens == null) {
            return word;
        }
        boolean thisYear = opens.getYear() == asOf.getYear();
        Text day = words.voiced(
                Text.same(thisYear ? DAY_OF_YEAR.format(opens) : opens.toString()),
                Text.same((thisYear ? DAY_TO_FIRM : DATE_TO_FIRM).format(opens)));
        return Messages.of("opens", Text.of(word.zh().replace("{date}", day.zh()), word.en()), opens);
    }

    /** The last day counts, and is said. */
    private static @Nullable String deadline(Match match, LocalDate asOf, Lang lang) {
        LocalDate closes = match.product().window().to();
        if (closes == null || match.availability() != Availability.OPEN) {
            return null;
        }
        return LastDay.of(closes, asOf, Messages.of("deadline.today")).in(lang);
    }

    /** {@code 3.20%–3.60%}, two decimals; null where no rate could be found. */
    private static @Nullable String rate(Offer offer) {
        if (offer.rateLow() == null || offer.rateHigh() == null) {
            return null;
        }
        String low = percent(offer.rateLow());
        String high = percent(offer.rateHigh());
        return low.equals(high) ? low : low + "–" + high;
    }

    private static String percent(BigDecimal percent) {
        int decimals = Math.max(2, percent.scale());
        return percent.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + "%";
    }
}
