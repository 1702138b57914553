package littlegiant.catalog;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.audit.By;
import littlegiant.catalog.ProductRevisionRow.State;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Text;

/** The steps that were taken with a product, and those that may be taken next. */
@Singleton
final class Steps {

    private static final int STEPS_MAX = 10_000;

    /** Who took one of these does not approve. */
    private static final Set<Step> MAKING = EnumSet.of(Step.DRAFT, Step.SUBMIT, Step.APPROVE);

    private final ProductStepRepository steps;

    Steps(ProductStepRepository steps) {
        this.steps = steps;
    }

    void take(String productId, int revision, Step step, LocalDateTime now, By by) {
        int number = steps.of(productId, 1).stream()
                        .mapToInt(ProductStepRow::number)
                        .findFirst()
                        .orElse(0)
                + 1;
        steps.save(new ProductStepRow(
                ProductStepRow.idOf(productId, revision, number),
                productId,
                revision,
                number,
                step,
                by.actor(),
                now,
                by.reason()));
    }

    /** Whether the person wrote the revision, submitted it or approved it. */
    boolean tookPart(String productId, int revision, String actor) {
        return of(productId, revision).stream()
                .anyMatch(
                        taken -> MAKING.contains(taken.step()) && taken.actor().equals(actor));
    }

    int approvals(String productId, int revision) {
        return (int) of(productId, revision).stream()
                .filter(taken -> taken.step() == Step.APPROVE)
                .count();
    }

    private List<ProductStepRow> of(String productId, int revision) {
        return steps.of(productId, STEPS_MAX).stream()
                .filter(taken -> taken.revision() == revision)
                .toList();
    }

    AppException illegal(ProductRow product, ProductRevisionRow newest, Step step) {
        Text legal = Text.list(
                legal(product.state(), newest.state()).stream().map(Step::label).toList());
        Text now = Text.of("产品", "the product is ")
                .then(product.state().label())
                .then(Text.of("，最新版本" + newest.revision() + "为", ", its newest revision " + newest.revision() + " is "))
                .then(newest.state().label());
        Text what = Text.of("，不能", "; it is not possible to ")
                .then(step.label())
                .then(Text.of("；可以：", "; possible: "))
                .then(legal);
        return new AppException(ErrorCode.STEP_ILLEGAL, now.then(what), List.of());
    }

    static List<Step> legal(Standing product, State newest) {
        List<Step> legal = new ArrayList<>(List.of(Step.DRAFT));
        if (newest == State.DRAFT) {
            legal.add(Step.SUBMIT);
        }
        if (newest == State.SUBMITTED || newest == State.APPROVED) {
            legal.add(Step.APPROVE);
            legal.add(Step.REJECT);
        }
        if (newest == State.APPROVED) {
            legal.add(Step.PUBLISH);
        }
        if (product == Standing.PUBLISHED) {
            legal.add(Step.SUSPEND);
        }
        if (product == Standing.SUSPENDED) {
            legal.add(Step.RESUME);
        }
        if (product.isListed()) {
            legal.add(Step.WITHDRAW);
        }
        if (product != Standing.DRAFT) {
            legal.add(Step.ROLLBACK);
        }
        return legal;
    }
}
