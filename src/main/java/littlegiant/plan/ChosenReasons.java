package littlegiant.plan;

import java.math.BigDecimal;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import org.jspecify.annotations.Nullable;

/** Says why the parts of a price stand in a plan that somebody chose: as in a proposed one where they are the same, else that they were chosen. */
final class ChosenReasons implements Planner.Whys {

    static final Text CHOSEN = Text.of("按所选产品安排", "as chosen");

    private final Reasons proposed;
    private final @Nullable Combination best;
    private final boolean guaranteeIsAskedFor;

    /** @param best the proposed set; null if there is none */
    ChosenReasons(Reasons proposed, @Nullable Combination best, boolean guaranteeIsAskedFor) {
        this.proposed = proposed;
        this.best = best;
        this.guaranteeIsAskedFor = guaranteeIsAskedFor;
    }

    @Override
    public Text loan(Combination set) {
        if (best != null && set.isOf(best)) {
            return proposed.loan(set);
        }
        Text why = CHOSEN.then(Text.of("：综合成本（单利）", ": costs "))
                .then(Reasons.percent(set.costHigh().simplePercent()))
                .then(Text.of("", " in all, simple"));
        return best == null
                ? why
                : why.then(Text.of("；系统测算最低的组合为", "; the cheapest set that was found costs "))
                        .then(Reasons.percent(best.costHigh().simplePercent()))
                        .then(Text.of("（", " ("))
                        .then(best.loan().product().name())
                        .then(Text.of("）", ")"));
    }

    @Override
    public Text guarantee(Combination set) {
        return guaranteeIsAskedFor
                ? proposed.guarantee(set)
                : CHOSEN.then(Text.of("：贷款并不要求另配担保；各项费用合计", ": the loan does not ask for a guarantee; fees in all "))
                        .then(FigureText.about(set.beforeSubsidies().totals().fees()));
    }

    @Override
    public Text subsidy(Combination set, BigDecimal yuan) {
        return proposed.subsidy(set, yuan);
    }
}
