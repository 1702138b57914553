package littlegiant.http.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.http.Words;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.matching.Score;
import littlegiant.metric.FigureText;
import littlegiant.offers.Offer;
import org.jspecify.annotations.Nullable;

/** Why a product stands where it stands, as a firm is told it: two facts, and no points. */
final class Reasons {

    private static final int SHOWN = 2;

    private final Words words;

    Reasons(Words words) {
        this.words = words;
    }

    /** What speaks for it most, as far as there is a fact to show. */
    List<String> of(Match match, Lang lang) {
        return match.score().strongest().stream()
                .flatMap(part -> Stream.ofNullable(reason(part, match)))
                .limit(SHOWN)
                .map(text -> text.in(lang))
                .toList();
    }

    private @Nullable Text reason(Score.Part part, Match match) {
        Offer offer = match.offer();
        Product.Terms terms = match.product().terms();
        return switch (part) {
            case COST -> cost(match);
            case AMOUNT -> amount(offer);
            case TERM ->
                offer.termMonthsMax() == null
                        ? null
                        : Text.of("单笔期限可达", "up to ")
                                .then(FigureText.number("MONTH", BigDecimal.valueOf(offer.termMonthsMax())))
                                .then(Text.of("", " for one drawing"));
            case SECURITY -> security(terms);
            case SPEED ->
                terms.decisionDays() == null
                        ? null
                        : Text.of(
                                terms.decisionDays() + "个工作日内审结",
                                "decided within " + terms.decisionDays() + " working days");
            case CERTAINTY -> Text.of("条件、额度和价格公开明确", "conditions, limit and price are published");
        };
    }

    private static @Nullable Text cost(Match match) {
        if (match.product().kind() == Product.Kind.POLICY) {
            return Text.of("政策支持，无需承担融资成本", "given by the state: it costs nothing");
        }
        Offer.AllIn cost = match.offer().cost();
        return cost == null
                ? null
                : Text.of("综合融资成本（年化，单利）", "all-in annual cost (simple) ")
                        .then(PriceBlock.range(
                                cost.low().simplePercent(), cost.high().simplePercent()));
    }

    private static @Nullable Text amount(Offer offer) {
        if (offer.amountMax() == null) {
            return null;
        }
        Text much = Text.of("预估额度约", "estimated limit about ").then(FigureText.money(offer.amountMax()));
        boolean all = Objects.requireNonNullElse(offer.coversNeedPercent(), BigDecimal.ZERO)
                        .compareTo(BigDecimal.valueOf(100))
                == 0;
        return all ? much.then(Text.of("，满足所需金额", ", enough for the need")) : much;
    }

    private @Nullable Text security(Product.Terms terms) {
        if (terms.security().isEmpty()) {
            return null;
        }
        Text all = Text.of("担保方式：", "security: ");
        for (int i = 0; i < terms.security().size(); i++) {
            all = all.then(i == 0 ? Text.same("") : Text.of("、", ", "))
                    .then(words.of("securities", terms.security().get(i)));
        }
        return all;
    }
}
