package littlegiant.http.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.answers.Answers;
import littlegiant.catalog.Product;
import littlegiant.http.Words;
import littlegiant.http.web.PriceBlock;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.metric.FigureText;
import littlegiant.offers.Offer;
import org.jspecify.annotations.Nullable;

/**
 * At most five plain lines for a chat with the firm: who writes, two offers, what the state adds, what is wanted. It leaves the bank, so it holds what the firm may have of the
 * bank's own scope and nothing else: no condition, no other bank, no points.
 */
final class ChatText {

    private static final int OFFERS = 2;
    private static final int DOCUMENTS = 5;

    private final Answers.Given given;
    private final @Nullable String institution;
    private final Words words;

    /** @param institution whose scope it is; null = nobody's, so public items alone */
    ChatText(Answers.Given given, @Nullable String institution) {
        this.given = given;
        this.institution = institution;
        this.words = Words.of(given.release());
    }

    /** @param signed who writes, as the firm is to read it */
    List<String> lines(Text signed, Lang lang) {
        List<Match> open = given.answer().matches().stream()
                .filter(match -> match.verdict() == Verdict.ELIGIBLE && Groups.isOpen(match) && isPublic(match))
                .toList();
        List<Match> lent = open.stream()
                .filter(match -> match.product().kind().lends())
                .limit(OFFERS)
                .toList();
        List<Text> lines = new ArrayList<>();
        lines.add(Messages.of(
                "chat.first",
                signed,
                given.subject().profile().name(),
                given.answer().asOf()));
        lent.forEach(match -> lines.add(offer(lines.size(), match)));
        if (lent.isEmpty()) {
            lines.add(Messages.of("chat.none"));
        }
        aid(open).ifPresent(lines::add);
        lines.add(Messages.of(
                "chat.last",
                documents(lent),
                words.of("closing", "LOAN"),
                given.release().id()));
        return lines.stream().map(line -> line.in(lang)).toList();
    }

    private boolean isPublic(Match match) {
        return institution != null
                ? match.isInScopeOf(institution)
                : !match.product().kind().lends();
    }

    private static Text offer(int number, Match match) {
        Offer offer = match.offer();
        List<Text> parts = new ArrayList<>();
        parts.add(Text.same(number + ". ").then(match.product().name()));
        if (offer.amountMax() != null) {
            parts.add(Messages.of("my.why.amount", FigureText.money(offer.amountMax())));
        }
        if (offer.cost() != null) {
            parts.add(Messages.of(
                    "my.why.cost",
                    PriceBlock.range(
                            offer.cost().low().simplePercent(),
                            offer.cost().high().simplePercent())));
        }
        if (offer.termMonthsMax() != null) {
            parts.add(Messages.of("chat.term", offer.termMonthsMax()));
        }
        return ApplicationWords.joined(parts);
    }

    private static Optional<Text> aid(List<Match> open) {
        return open.stream()
                .filter(match -> match.product().kind() == Product.Kind.POLICY)
                .limit(OFFERS)
                .map(match -> match.product().name())
                .reduce((one, next) -> Messages.of("clause.semicolon", one, next))
                .map(policies -> Messages.of("chat.aid", policies));
    }

    private Text documents(List<Match> lent) {
        List<Text> wanted = lent.stream()
                .flatMap(match -> match.product().terms().documents().stream())
                .distinct()
                .limit(DOCUMENTS)
                .map(code -> words.of("documents", code))
                .toList();
        return wanted.isEmpty() ? Messages.of("chat.documents.ask") : Messages.of("chat.documents", Text.list(wanted));
    }
}
