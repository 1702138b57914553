package littlegiant.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.catalog.Product;
import littlegiant.finance.Schedule;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.metric.FigureText;
import org.jspecify.annotations.Nullable;

/** Says why each product is in a plan, and why others are not. */
final class Reasons implements Planner.Whys {

    static final Text NO_LOAN = Text.of("没有可配的贷款", "no loan to stand beside");

    static final Text NO_PRICE = Text.of("没有可测算的利率或额度", "no rate or amount to reckon with");

    static final Text TOO_SMALL = Text.of("预估额度不足以担保所选贷款", "its amount does not carry the loan in the plan");

    static final Text PURPOSE_OPEN = Text.of("限定用途，需求未写明用途", "for some purposes only, and the need does not tell one");

    static final Text INTERNAL = Text.of("机构内部条件", "a lender's internal condition");

    private static final Text COLON = Text.of("：", ": ");

    private final PlanBook rules;
    private final Choice choice;
    private final Map<String, Combination> sets;
    private final @Nullable Combination best;
    private final List<Match> chosen;

    /** @param sets the cheapest valid set around each loan that has one, by the loan's id */
    Reasons(
            PlanBook rules,
            Choice choice,
            Map<String, Combination> sets,
            @Nullable Combination best,
            List<Match> chosen) {
        this.rules = rules;
        this.choice = choice;
        this.sets = sets;
        this.best = best;
        this.chosen = chosen;
    }

    // --- why in

    /** With the loan that is cheaper by name and dearer in all, where there is one: what makes it so. */
    @Override
    public Text loan(Combination chosenSet) {
        Text why = Text.of(
                        "在" + choice.loans.size() + "款可用贷款中综合成本最低：单利",
                        "costs least in all of " + choice.loans.size() + " loans that fit: simple ")
                .then(percent(chosenSet.costHigh().simplePercent()));
        BigDecimal rate = chosenSet.loan().offer().rateHigh();
        for (Match other : choice.loans) {
            BigDecimal nominal = other.offer().rateHigh();
            if (rate != null && nominal != null && nominal.compareTo(rate) < 0 && isValidAlone(other)) {
                Combination alone = Combination.of(other, null, List.of());
                if (alone.costHigh()
                                .simplePercent()
                                .compareTo(chosenSet.costHigh().simplePercent())
                        > 0) {
                    return why.then(Text.of("；", "; ")).then(dearer(alone, nominal));
                }
            }
        }
        return why;
    }

    private boolean isValidAlone(Match loan) {
        return rules.needs(new Place(loan.product(), List.of())).isEmpty();
    }

    private static Text dearer(Combination other, BigDecimal nominal) {
        BigDecimal fees = other.high().totals().fees();
        return Clauses.name(other.loan())
                .then(Text.of("名义利率更低（", " is lower by name ("))
                .then(percent(nominal))
                .then(Text.of("），但另付费用", ") but has fees of "))
                .then(FigureText.about(fees))
                .then(Text.of("，综合成本", ", so it costs "))
                .then(percent(other.costHigh().simplePercent()))
                .then(Text.of("", " in all"));
    }

    @Override
    public Text guarantee(Combination chosenSet) {
        Schedule with = chosenSet.beforeSubsidies();
        return Text.of("所选贷款须由融资担保公司保证；各项费用合计", "the loan needs a guarantee company; fees in all ")
                .then(FigureText.about(with.totals().fees()));
    }

    /** Yuan that the subsidy at a place adds to those before it. */
    BigDecimal paidBack(Combination chosenSet, int place) {
        Combination before = Combination.of(
                chosenSet.loan(), chosenSet.guarantee(), chosenSet.subsidies().subList(0, place));
        Combination with = Combination.of(
                chosenSet.loan(), chosenSet.guarantee(), chosenSet.subsidies().subList(0, place + 1));
        return with.high().totals().subsidy().subtract(before.high().totals().subsidy());
    }

    @Override
    public Text subsidy(Combination chosenSet, BigDecimal yuan) {
        return Text.of("预估贴息约", "pays back about ")
                .then(FigureText.about(yuan))
                .then(Text.of("；全部贴息使综合成本由", "; all subsidies bring the cost from "))
                .then(percent(chosenSet.before().simplePercent()))
                .then(Text.of("降至", " to "))
                .then(percent(chosenSet.costHigh().simplePercent()))
                .then(Text.of("，不超过所贴月份的利息", ", never more than the interest of its months"));
    }

    Text fund(Match fund) {
        return Text.of(
                "符合全部条件的基金中推荐排序第一，与贷款分开洽谈",
                "first in the recommended order of the funds that fit; talked about apart from the loan");
    }

    Text award(Match award) {
        return Text.of("与贷款无关，另行申请；是否兑现以主管部门审核为准", "apart from the loan; the authority decides");
    }

    // --- why not

    List<Plan.LeftOut> leftOut() {
        List<Plan.LeftOut> all = new ArrayList<>();
        for (Match match : choice.matches) {
            if (match.availability() == Availability.OPEN && !chosen.contains(match)) {
                Text reason = match.verdict() == Verdict.ELIGIBLE ? eligible(match) : missed(match);
                if (reason != null) {
                    all.add(new Plan.LeftOut(match, reason));
                }
            }
        }
        return all;
    }

    /** A subsidy that is not the firm's, so that nobody adds it by hand; nothing of other products. */
    private static @Nullable Text missed(Match match) {
        if (!Choice.isSubsidy(match) || match.verdict() == Verdict.NEEDS_INFO) {
            return null;
        }
        return match.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNMET)
                .findFirst()
                .map(Reasons::unmet)
                .orElse(null);
    }

    private static Text unmet(Finding finding) {
        boolean purpose = finding.criterionId().equals("need.purpose");
        return (purpose ? Text.of("用途不符", "for another purpose") : Text.of("不符合", "not met"))
                .then(COLON)
                .then(finding.internal() ? INTERNAL : finding.text());
    }

    private @Nullable Text eligible(Match match) {
        if (match.product().kind().lends()) {
            return lent(match);
        }
        return switch (match.product().kind()) {
            case GUARANTEE -> guarantee(match);
            case POLICY ->
                !choice.purposeIsTold(match)
                        ? PURPOSE_OPEN
                        : Choice.isSubsidy(match)
                                ? clash(
                                        match,
                                        best == null
                                                ? NO_LOAN
                                                : Text.of("不能再降低综合成本", "brings the cost down no further"))
                                : clash(match, null);
            case FUND -> clash(match, Text.of("推荐排序在所选基金之后", "after the fund in the recommended order"));
            default -> null;
        };
    }

    private @Nullable Text guarantee(Match match) {
        if (best == null) {
            return NO_LOAN;
        }
        if (best.guarantee() == null) {
            return Text.of("所选贷款不需要另配担保", "the loan in the plan needs no guarantee beside it");
        }
        return Planner.carries(match, best.loan())
                ? clash(match, Text.of("费用不低于所选担保", "its fee is no lower"))
                : TOO_SMALL;
    }

    private Text lent(Match match) {
        var cost = match.offer().cost();
        BigDecimal covers = match.offer().coversNeedPercent();
        if (cost == null) {
            return NO_PRICE;
        }
        if (!choice.loans.contains(match)) {
            return Text.of("预估额度", "gives ")
                    .then(FigureText.money(cost.assumes().amount()))
                    .then(Text.of("，只覆盖需求的", ", which is ").then(covers + "%").then(Text.of("", " of the need")));
        }
        Combination own = sets.get(match.product().id());
        return own == null || best == null
                ? Clauses.sentence(rules.needs(new Place(match.product(), List.of())))
                : compared(own, best);
    }

    /** Before subsidies; after them where they make the difference. */
    private static Text compared(Combination own, Combination best) {
        boolean dearer = own.before().simplePercent().compareTo(best.before().simplePercent()) >= 0;
        return Text.of(dearer ? "综合成本（单利，不含贴息）" : "贴息后综合成本（单利）", "costs ")
                .then(percent((dearer ? own.before() : own.costHigh()).simplePercent()))
                .then(Text.of(
                        "，所选贷款为",
                        dearer
                                ? " in all before subsidies; the loan in the plan "
                                : " in all after subsidies; the loan in the plan "))
                .then(percent((dearer ? best.before() : best.costHigh()).simplePercent()));
    }

    /** The clause that keeps it from standing beside what is in; else another reason. */
    private @Nullable Text clash(Match match, @Nullable Text otherwise) {
        for (Match one : chosen) {
            Pair pair = new Pair(match.product(), one.product());
            Set<String> forbidden = rules.forbids(pair);
            if (!forbidden.isEmpty() && !Clauses.isOfRole(forbidden)) {
                return Clauses.with(one, pair, match, forbidden);
            }
        }
        List<Product> beside = chosen.stream().map(Match::product).toList();
        Set<String> lacks = rules.needs(new Place(match.product(), beside));
        return lacks.isEmpty() ? otherwise : Clauses.sentence(lacks);
    }

    static Text percent(BigDecimal percent) {
        return Text.same(percent.setScale(3, RoundingMode.HALF_UP).toPlainString() + "%");
    }
}
