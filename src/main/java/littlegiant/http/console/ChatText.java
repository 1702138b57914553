package littlegiant.http.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import littlegiant.answers.Answers;
import littlegiant.catalog.Product;
import littlegiant.http.Words;
import littlegiant.http.web.PriceBlock;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
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
        lines.add(Text.of("【", "[")
                .then(signed)
                .then(Text.of("】", "] "))
                .then(given.subject().profile().name())
                .then(Text.of(
                        "：截至" + given.answer().asOf() + "可申请的产品",
                        ": what can be applied for on " + given.answer().asOf())));
        lent.forEach(match -> lines.add(offer(lines.size(), match)));
        if (lent.isEmpty()) {
            lines.add(
                    Text.of("目前没有已确认符合条件的贷款，补充资料后可继续判断", "no loan is confirmed yet; with more data we can tell more"));
        }
        aid(open).ifPresent(lines::add);
        lines.add(documents(lent)
                .then(Text.of("。", ". "))
                .then(words.of("closing", "LOAN"))
                .then(Text.of("。规则版本", ". Rules "))
                .then(given.release().id()));
        return lines.stream().map(line -> line.in(lang)).toList();
    }

    private boolean isPublic(Match match) {
        return institution != null
                ? match.isInScopeOf(institution)
                : !match.product().kind().lends();
    }

    private static Text offer(int number, Match match) {
        Offer offer = match.offer();
        Text line = Text.of(number + ". ", number + ". ").then(match.product().name());
        if (offer.amountMax() != null) {
            line = line.then(Text.of("，预估额度约", ", estimated limit about ")).then(FigureText.money(offer.amountMax()));
        }
        if (offer.cost() != null) {
            line = line.then(Text.of("，综合融资成本（年化，单利）", ", all-in annual cost (simple) "))
                    .then(PriceBlock.range(
                            offer.cost().low().simplePercent(),
                            offer.cost().high().simplePercent()));
        }
        return offer.termMonthsMax() == null
                ? line
                : line.then(
                        Text.of("，最长" + offer.termMonthsMax() + "个月", ", up to " + offer.termMonthsMax() + " months"));
    }

    private static Optional<Text> aid(List<Match> open) {
        List<Match> policies = open.stream()
                .filter(match -> match.product().kind() == Product.Kind.POLICY)
                .limit(OFFERS)
                .toList();
        if (policies.isEmpty()) {
            return Optional.empty();
        }
        Text line = Text.of("政策支持：", "Policy support: ");
        for (int i = 0; i < policies.size(); i++) {
            line = line.then(i == 0 ? Text.same("") : Text.of("；", "; "))
                    .then(policies.get(i).product().name());
        }
        return Optional.of(line);
    }

    private Text documents(List<Match> lent) {
        List<Text> wanted = lent.stream()
                .flatMap(match -> match.product().terms().documents().stream())
                .distinct()
                .limit(DOCUMENTS)
                .map(code -> words.of("documents", code))
                .toList();
        if (wanted.isEmpty()) {
            return Text.of("所需材料请与我联系", "Ask me for the documents that are needed");
        }
        return Text.of(
                "请准备：" + wanted.stream().map(Text::zh).collect(Collectors.joining("、")),
                "Please prepare: " + wanted.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
