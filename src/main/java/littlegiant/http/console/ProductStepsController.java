package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import littlegiant.access.Role;
import littlegiant.answers.Publishing;
import littlegiant.audit.By;
import littlegiant.catalog.Lifecycle;
import littlegiant.catalog.Step;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.api.ProductRights;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** The steps of a product's life, taken on its page. */
@Controller(Pages.PRODUCTS + "/{productId}")
@Secured({Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ProductStepsController {

    private static final int REASON_MAX = 500;

    private final Lifecycle lifecycle;
    private final Publishing publishing;
    private final ProductRights rights;
    private final ProductFace face;
    private final Today today;
    private final Forms forms;

    ProductStepsController(
            Lifecycle lifecycle,
            Publishing publishing,
            ProductRights rights,
            ProductFace face,
            Today today,
            Forms forms) {
        this.lifecycle = lifecycle;
        this.publishing = publishing;
        this.rights = rights;
        this.face = face;
        this.today = today;
        this.forms = forms;
    }

    @Secured(Role.Names.PRODUCT_OWNER)
    @Post("/submit")
    HttpResponse<?> submit(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return step(
                Step.SUBMIT, productId, request, fields, (told, by) -> lifecycle.submit(productId, told.seen(), by));
    }

    @Secured(Role.Names.PRODUCT_APPROVER)
    @Post("/approve")
    HttpResponse<?> approve(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return step(
                Step.APPROVE, productId, request, fields, (told, by) -> lifecycle.approve(productId, told.seen(), by));
    }

    /** Whoever wrote it has to know why. */
    @Secured(Role.Names.PRODUCT_APPROVER)
    @Post("/reject")
    HttpResponse<?> reject(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return step(Step.REJECT, productId, request, fields, (told, by) -> {
            if (told.reason().isBlank()) {
                throw fault("/reason", Messages.of("prod.reason.missing"));
            }
            lifecycle.reject(productId, told.seen(), by);
        });
    }

    @Post("/publish")
    HttpResponse<?> publish(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return step(
                Step.PUBLISH,
                productId,
                request,
                fields,
                (told, by) -> publishing.publish(productId, told.seen(), today.date(), by));
    }

    @Post("/suspend")
    HttpResponse<?> suspend(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return step(
                Step.SUSPEND, productId, request, fields, (told, by) -> publishing.suspend(productId, told.seen(), by));
    }

    @Post("/withdraw")
    HttpResponse<?> withdraw(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return step(
                Step.WITHDRAW,
                productId,
                request,
                fields,
                (told, by) -> publishing.withdraw(productId, told.seen(), by));
    }

    @Post("/rollback")
    HttpResponse<?> rollback(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return step(
                Step.ROLLBACK,
                productId,
                request,
                fields,
                (told, by) -> publishing.rollback(productId, told.seen(), told.revision(), by));
    }

    /**
     * What was filled in.
     *
     * @param seen     the newest revision as the page showed it; 0 = not told
     * @param revision that is gone back to; 0 = not told
     */
    private record Told(String reason, int seen, int revision) {
        static Told of(Form form) {
            return new Told(form.text("reason"), number(form.text("seen")), number(form.text("revision")));
        }

        private static int number(String text) {
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        }
    }

    private HttpResponse<?> step(
            Step step, String id, HttpRequest<?> request, Map<String, Object> fields, BiConsumer<Told, By> taken) {
        Form form = forms.of(request, fields);
        Told told = Told.of(form);
        Lang lang = Parameters.lang(request);
        rights.require(request, id);
        try {
            By by = Caller.of(request, reason(request, told.reason()));
            if (told.seen() == 0) {
                throw fault("/seen", Messages.of("prod.again"));
            }
            taken.accept(told, by);
        } catch (AppException refusal) {
            ProductActs.Refused refused = new ProductActs.Refused(
                    step.name().toLowerCase(Locale.ROOT), told.reason(), told.revision(), refusal.detail());
            return Pages.refused(
                    refusal, face.page(id, new ProductFace.Wanted(today.date(), null, null, refused), request, lang));
        }
        return HttpResponse.seeOther(UriBuilder.of(Pages.PRODUCTS)
                .path(id)
                .queryParam("done", step.name())
                .queryParam("lang", lang.tag())
                .build());
    }

    /** Null if none was told. */
    private static @Nullable String reason(HttpRequest<?> request, String told) {
        Parameters in = Parameters.ofForm(request, Map.of("reason", told));
        String reason = in.fields().text("reason", REASON_MAX);
        in.close();
        return reason;
    }

    private static AppException fault(String pointer, Text detail) {
        return AppException.of(ErrorCode.REQUEST_INVALID, List.of(new Fault(pointer, Fault.Code.REQUIRED, detail)));
    }
}
