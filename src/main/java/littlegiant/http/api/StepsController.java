package littlegiant.http.api;

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
import java.util.List;
import java.util.function.Consumer;
import littlegiant.access.Role;
import littlegiant.answers.Publishing;
import littlegiant.catalog.Lifecycle;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;

@Controller("/api/v1/products")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "products")
class StepsController {

    private final Lifecycle lifecycle;
    private final Publishing publishing;
    private final ProductLife life;
    private final Idempotency idempotency;
    private final Today today;
    private final ProductRights rights;

    StepsController(
            Lifecycle lifecycle,
            Publishing publishing,
            ProductLife life,
            Idempotency idempotency,
            Today today,
            ProductRights rights) {
        this.lifecycle = lifecycle;
        this.publishing = publishing;
        this.life = life;
        this.idempotency = idempotency;
        this.today = today;
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
        return step(id, request, told -> publishing.publish(id, told.seen(), today.date(), told.by()));
    }

    @ForProducts
    @Post("/{id}/suspend")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(
            operationId = "suspendProduct",
            summary = "Take no more applications for a product; answers carry it as SUSPENDED")
    HttpResponse<?> suspend(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> publishing.suspend(id, told.seen(), told.by()));
    }

    @ForProducts
    @Post("/{id}/withdraw")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(operationId = "withdrawProduct", summary = "Take a product out of every answer")
    HttpResponse<?> withdraw(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> publishing.withdraw(id, told.seen(), told.by()));
    }

    @ForProducts
    @Post("/{id}/rollback")
    @Consumes(MediaType.ALL)
    @AsStep
    @Operation(
            operationId = "rollbackProduct",
            summary = "Publish again the terms of a revision that was published before, as a new revision")
    HttpResponse<?> rollback(String id, HttpRequest<byte[]> request) {
        return step(id, request, told -> publishing.rollback(id, told.seen(), revision(told), told.by()));
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
}
