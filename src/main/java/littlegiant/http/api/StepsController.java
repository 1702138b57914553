package littlegiant.http.api;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import littlegiant.access.Role;
import littlegiant.answers.Impacts;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Lifecycle;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import littlegiant.portfolio.Impact;
import littlegiant.release.Releases;

@Controller("/api/v1/products")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "products")
class StepsController {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Impacts impacts;
    private final ProductLife life;
    private final Idempotency idempotency;
    private final Today today;
    private final BigDecimal percentMax;
    private final ProductRights rights;

    StepsController(
            Lifecycle lifecycle,
            Catalogue catalogue,
            Releases releases,
            Impacts impacts,
            ProductLife life,
            Idempotency idempotency,
            Today today,
            ProductRights rights,
            @Property(name = "lg.publish.one-approval-percent-max", defaultValue = "10") BigDecimal percentMax) {
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.releases = releases;
        this.impacts = impacts;
        this.life = life;
        this.idempotency = idempotency;
        this.today = today;
        this.percentMax = percentMax;
        this.rights = rights;
    }

    @Secured(Role.Names.PRODUCT_OWNER)
    @Post("/{id}/submit")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(operationId = "submitProduct", summary = "Hand the draft in; whoever submits it does not approve it")
    HttpResponse<?> submit(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> lifecycle.submit(id, told.seen(), told.by()));
    }

    @Secured(Role.Names.PRODUCT_APPROVER)
    @Post("/{id}/approve")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(
            operationId = "approveProduct",
            summary =
                    "Approve what was submitted, by another person; once more by a third where many firms are affected")
    HttpResponse<?> approve(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> lifecycle.approve(id, told.seen(), told.by()));
    }

    @Secured(Role.Names.PRODUCT_APPROVER)
    @Post("/{id}/reject")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(operationId = "rejectProduct", summary = "Send what was submitted back")
    HttpResponse<?> reject(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> lifecycle.reject(id, told.seen(), told.by()));
    }

    @ForProducts
    @Post("/{id}/publish")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(operationId = "publishProduct", summary = "Publish the approved draft, or take a suspension back")
    HttpResponse<?> publish(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> publish(id, told));
    }

    @ForProducts
    @Post("/{id}/suspend")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(
            operationId = "suspendProduct",
            summary = "Take no more applications for a product; answers carry it as SUSPENDED")
    HttpResponse<?> suspend(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> change(id, told.by(), by -> lifecycle.suspend(id, told.seen(), by)));
    }

    @ForProducts
    @Post("/{id}/withdraw")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(operationId = "withdrawProduct", summary = "Take a product out of every answer")
    HttpResponse<?> withdraw(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> change(id, told.by(), by -> lifecycle.withdraw(id, told.seen(), by)));
    }

    @ForProducts
    @Post("/{id}/rollback")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(
            operationId = "rollbackProduct",
            summary = "Publish again the terms of a revision that was published before, as a new revision")
    HttpResponse<?> rollback(String id, HttpRequest<byte[]> request) {
        return step(
                id,
                request,
                told -> change(id, told.by(), by -> lifecycle.rollback(id, told.seen(), revision(told), by)));
    }

    private HttpResponse<?> step(String id, HttpRequest<byte[]> request, Consumer<StepBody> taken) {
        Parameters in = Parameters.of(request);
        in.close();
        StepBody told = StepBody.of(request);
        rights.require(request, id);
        return idempotency.once(request, StepBody.hash(request), () -> {
            taken.accept(told);
            return life.answer(id, request);
        });
    }

    private static int revision(StepBody told) {
        if (told.revision() == null) {
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID,
                    List.of(new Fault(
                            "/revision",
                            Fault.Code.REQUIRED,
                            Text.of("须写明恢复到哪个版本", "must say which revision to go back to"))));
        }
        return told.revision();
    }

    private void change(String id, By by, Consumer<By> step) {
        releases.change(List.of(id), by, () -> {
            step.accept(by);
            return id;
        });
    }

    /** What would be changed is found before anything is locked; it counts for the draft that was looked at and no other. */
    private void publish(String id, StepBody told) {
        int looked = catalogue.draft(id).map(Catalogue.Revision::number).orElse(0);
        int needed = looked == 0 ? 1 : approvalsNeeded(id);
        change(id, told.by(), by -> lifecycle.publish(id, told.seen(), draft -> draft == looked ? needed : 2, by));
    }

    /** A first publication changes nobody's terms; one after a withdrawal gives them back. */
    private int approvalsNeeded(String id) {
        Impacts.Job job = impacts.look(id, today.date(), null, PATIENCE);
        Impact impact = job.impact();
        if (job.state() == Impacts.State.FAILED) {
            throw new IllegalStateException("what the draft of " + id + " changes cannot be found");
        }
        if (impact == null) {
            throw new AppException(
                    ErrorCode.BUSY, "影响范围尚未测算完成，请稍后再试", "what it would change is not found yet, try again shortly");
        }
        return !isFirst(id) && impact.counts().changesMoreThan(percentMax) ? 2 : 1;
    }

    private boolean isFirst(String id) {
        return catalogue.life(id).published() == 0;
    }
}
