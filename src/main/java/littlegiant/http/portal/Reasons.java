package littlegiant.http.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.http.Words;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
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
                        : Messages.of(
                                "my.why.term", FigureText.number("MONTH", BigDecimal.valueOf(offer.termMonthsMax())));
            case SECURITY -> security(terms);
            case SPEED -> terms.decisionDays() == null ? null : Messages.of("my.why.speed", terms.decisionDays());
            case CERTAINTY -> Messages.of("my.why.certainty");
        };
    }

    private static @Nullable Text cost(Match match) {
        if (match.product().kind() == Product.Kind.POLICY) {
            return Messages.of("my.why.policy");
        }
        Offer.AllIn cost = match.offer().cost();
        return cost == null
                ? null
                : Messages.of(
                        "my.why.cost",
                        PriceBlock.range(cost.low().simplePercent(), cost.high().simplePercent()));
    }

    private static @Nullable Text amount(Offer offer) {
        if (offer.amountMax() == null) {
            return null;
        }
        Text much = FigureText.money(offer.amountMax());
        boolean all = Objects.requireNonNullElse(offer.coversNeedPercent(), BigDecimal.ZERO)
                        .compareTo(BigDecimal.valueOf(100))
                == 0;
        return all ? Messages.of("my.why.amount.enough", much) : Messages.of("my.why.amount", much);
    }

    private @Nullable Text security(Product.Terms terms) {
        if (terms.security().isEmpty()) {
            return null;
        }
        return Messages.of(
                "my.why.security",
                Text.list(terms.security().stream()
                        .map(code -> words.of("securities", code))
                        .toList()));
    }
}
