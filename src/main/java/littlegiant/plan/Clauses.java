package littlegiant.plan;

import java.util.Map;
import java.util.Set;
import littlegiant.catalog.Product;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;

/** What keeps two products apart, in words: the rule, the clause, and where that is published. */
final class Clauses {

    /** The sentences of {@code rules/plan} for those who read a plan. */
    private static final Map<String, Text> SENTENCES = Map.of(
            "EXCLUDES", Text.of("条款约定不得同时享受", "their terms exclude each other"),
            "ONE-OF-GROUP", Text.of("同一互斥组，同一笔贷款只能享受其一", "of one stacking group a loan gets one only"),
            "ONE-LENDER", Text.of("同一需求只安排一笔贷款", "one need is lent once"),
            "ONE-GUARANTOR", Text.of("同一笔贷款只需一家担保", "one loan is guaranteed once"),
            "ONE-FUND", Text.of("本轮只安排一只领投基金", "one round is led by one fund"),
            "REQUIRES", Text.of("须与条款所列产品同时安排", "its terms require a product that is not in the plan"),
            "GUARANTEED", Text.of("须由融资担保公司保证，没有可配的担保产品", "needs a guarantee company, and no guarantee fits"));

    private Clauses() {}

    static Text with(Match one, Pair pair, Match match, Set<String> forbidden) {
        return Text.of("与", "not with ")
                .then(name(one))
                .then(Text.of("不能同享：", ": "))
                .then(sentence(forbidden))
                .then(clause(pair, match));
    }

    /** Why two may not stand together; a clause and its source where a product's terms say it, and not the house. */
    static Text together(Match match, Match before, Pair pair, Set<String> forbidden) {
        return isOfRole(forbidden)
                ? name(match)
                        .then(Text.of("与", " not with "))
                        .then(name(before))
                        .then(Text.of("：", ": "))
                        .then(sentence(forbidden))
                : name(match).then(Text.of("", " ")).then(with(before, pair, match, forbidden));
    }

    /** What is missing beside it, with the clause where its own terms ask for it. */
    static Text lacks(Match match, Set<String> lacks) {
        if (lacks.equals(Set.of("GUARANTEED"))) {
            return Text.of("须由融资担保公司保证，所选产品中没有", "needs a guarantee company, and none is among the products chosen");
        }
        Text words = sentence(lacks);
        return lacks.contains("REQUIRES") ? words.then(clause(match.product())) : words;
    }

    /** One loan, one guarantor, one fund: said by the order and not by a clause. */
    static boolean isOfRole(Set<String> forbidden) {
        return forbidden.stream().allMatch(code -> code.startsWith("ONE-") && !code.equals("ONE-OF-GROUP"));
    }

    private static Text clause(Pair pair, Match match) {
        Product says = pair.excluding();
        return clause(says == null ? match.product() : says);
    }

    private static Text clause(Product source) {
        Text words = source.combination().clause() != null
                ? source.combination().clause()
                : source.summary() == null ? Text.same("") : source.summary();
        return Text.of("（", " (")
                .then(words)
                .then(Text.of("——", " — "))
                .then(source.source())
                .then(Text.of("）", ")"));
    }

    static Text sentence(Set<String> codes) {
        Text all = Text.same("");
        int told = 0;
        for (String code : codes.stream().sorted().toList()) {
            all = all.then(told++ == 0 ? Text.same("") : Text.of("；", "; "))
                    .then(SENTENCES.getOrDefault(code, Text.same(code)));
        }
        return all;
    }

    static Text name(Match match) {
        Text name = match.product().name();
        return Text.of("“" + name.zh() + "”", "\"" + name.en() + "\"");
    }
}
