package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.Arrays;
import littlegiant.access.Role;
import littlegiant.catalog.Step;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Messages;
import org.jspecify.annotations.Nullable;

/** One product of one's own institution: its terms, and how it came to them. */
@Controller(Pages.PRODUCTS + "/{productId}")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProductController {

    private final ProductFace face;
    private final ProductPast past;
    private final Today today;

    ProductController(ProductFace face, ProductPast past, Today today) {
        this.face = face;
        this.past = past;
        this.today = today;
    }

    @Get
    ModelAndView<Object> terms(String productId, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        Integer revision = number(in, "revision");
        String done =
                in.oneOf("done", Arrays.stream(Step.values()).map(Step::name).toList());
        in.close();
        return face.page(productId, new ProductFace.Wanted(asOf, revision, done, null), request, in.lang());
    }

    @Get("/history")
    ModelAndView<Object> history(String productId, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        Integer before = in.fields().whole("before", 1, Integer.MAX_VALUE);
        in.close();
        return past.page(productId, asOf, before == null ? Integer.MAX_VALUE : before, request, in.lang());
    }

    /** A figure that a link of ours carries; null = not told. */
    static @Nullable Integer number(Parameters in, String name) {
        String told = in.text(name);
        if (told == null || told.matches("[1-9]\\d{0,8}")) {
            return told == null ? null : Integer.valueOf(told);
        }
        in.fields()
                .faults()
                .add(new Fault(
                        in.fields().pointerTo(name), Fault.Code.OUT_OF_RANGE, Messages.of("prod.revision.fault")));
        return null;
    }
}
