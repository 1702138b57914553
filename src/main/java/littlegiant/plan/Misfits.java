package littlegiant.plan;

import java.util.List;
import java.util.Map;
import littlegiant.catalog.Product;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.plan.ChosenPlan.Violation;
import littlegiant.plan.Member.Role;
import org.jspecify.annotations.Nullable;

/** Why a product fits in no plan, whatever stands beside it. */
final class Misfits {

    private static final Map<Availability, Text> CLOSED = Map.of(
            Availability.NOT_YET_OPEN, Text.of("尚未到受理期", "not yet open"),
            Availability.CLOSED, Text.of("已截止", "closed"),
            Availability.SUSPENDED, Text.of("暂停受理", "suspended"),
            Availability.FULL, Text.of("额度已满", "its quota is used up"),
            Availability.INVESTMENT_PERIOD_OVER, Text.of("投资期已结束", "its investment period is over"));

    private Misfits() {}

    /** Null if products of its kind stand in no plan. */
    static @Nullable Role role(Product product) {
        if (product.kind().lends()) {
            return Role.LOAN;
        }
        return switch (product.kind()) {
            case GUARANTEE -> Role.GUARANTEE;
            case FUND -> Role.FUND;
            case POLICY -> product.benefit() != null && product.benefit().subsidy() != null ? Role.SUBSIDY : Role.AWARD;
            default -> null;
        };
    }

    /** Null if it may be in one. */
    static @Nullable Violation of(Match match, Choice choice) {
        if (role(match.product()) == null) {
            return of(
                    Violation.Kind.NO_PART, match, Text.of("该类产品不进入融资方案测算", "products of this kind stand in no plan"));
        }
        if (match.availability() != Availability.OPEN) {
            return of(
                    Violation.Kind.NOT_OPEN,
                    match,
                    CLOSED.getOrDefault(match.availability(), Text.of("当前不受理", "not open")));
        }
        if (match.verdict() == Verdict.NEEDS_INFO) {
            return of(
                    Violation.Kind.NEEDS_INFO,
                    match,
                    Text.of("待补充：", "not told: ").then(findings(match, Outcome.UNKNOWN)));
        }
        if (match.verdict() != Verdict.ELIGIBLE) {
            return of(
                    Violation.Kind.NOT_ELIGIBLE,
                    match,
                    Text.of("尚未达到：", "not met: ").then(findings(match, Outcome.UNMET)));
        }
        return choice.purposeIsTold(match) ? null : of(Violation.Kind.PURPOSE_NOT_TOLD, match, Reasons.PURPOSE_OPEN);
    }

    private static Violation of(Violation.Kind kind, Match match, Text reason) {
        return new Violation(kind, match, null, named(match, reason));
    }

    /** {@code “某某贷”：…} */
    static Text named(Match match, Text reason) {
        return Clauses.name(match).then(Text.of("：", ": ")).then(reason);
    }

    /** What they are about; a lender's internal one without its words. */
    private static Text findings(Match match, Outcome outcome) {
        List<Text> texts = match.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Misfits::text)
                .distinct()
                .toList();
        Text all = Text.same("");
        for (int i = 0; i < texts.size(); i++) {
            all = all.then(i == 0 ? Text.same("") : Text.of("；", "; ")).then(texts.get(i));
        }
        return all;
    }

    private static Text text(Finding finding) {
        return finding.internal() ? Reasons.INTERNAL : finding.text();
    }
}
