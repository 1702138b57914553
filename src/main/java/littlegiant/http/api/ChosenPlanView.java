package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.answers.Plans;
import littlegiant.kernel.Lang;
import littlegiant.plan.ChosenPlan.Violation;
import org.jspecify.annotations.Nullable;

/** A plan of products that somebody chose, with everything that keeps them from standing together. */
@Serdeable
@Schema(name = "ChosenPlan")
public record ChosenPlanView(
        @Schema(description = "whether all that was chosen may stand together, and the firm may have it") boolean valid,
        @Schema(description = "none of what was chosen is dropped without one") List<ViolationView> violations,
        @Schema(
                        description =
                                "what of it may stand together, in the order that was chosen, priced; of two that may not, the one named first")
                PlanView plan) {

    /** What is wrong with one product, or with two beside each other. */
    @Serdeable
    @Schema(name = "PlanViolation")
    public record ViolationView(
            @Schema(
                            description =
                                    "NOT_OPEN, NOT_ELIGIBLE, NEEDS_INFO: of the product itself; PURPOSE_NOT_TOLD: it is for some purposes only and the need tells none; FORBIDDEN: a rule or clause forbids the two; LACKS: a rule or clause wants something beside it; TOO_SMALL: it does not guarantee as much as is lent; NO_LOAN: nothing to guarantee or to pay back; NO_PART: products of its kind stand in no plan")
                    Violation.Kind kind,
            String productId,
            String name,
            @Schema(description = "the other of the two") @Nullable String otherProductId,
            @Nullable String otherName,
            @Schema(description = "names both, with the clause and its source where a product's terms say it")
                    String reason) {
        static ViolationView of(Violation violation, Lang lang) {
            var other = violation.other();
            return new ViolationView(
                    violation.kind(),
                    violation.match().product().id(),
                    violation.match().product().name().in(lang),
                    other == null ? null : other.product().id(),
                    other == null ? null : other.product().name().in(lang),
                    violation.reason().in(lang));
        }
    }

    static ChosenPlanView of(Plans.GivenPlan given, @Nullable String receiptId, Lang lang) {
        return new ChosenPlanView(
                given.violations().isEmpty(),
                given.violations().stream()
                        .map(violation -> ViolationView.of(violation, lang))
                        .toList(),
                PlanView.of(given, receiptId, lang));
    }
}
