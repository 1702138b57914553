package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.answers.Impacts;
import littlegiant.answers.Publishing;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.api.ImpactLook;
import littlegiant.http.api.ImpactView;
import littlegiant.http.console.ProductHeads.Seen;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would change for the firms: the page says how far the search is, and that can be stopped. */
@Controller(Pages.PRODUCTS + "/{productId}/impact")
@Secured({Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ImpactPageController {

    private static final int SIZE = 20;
    private static final int PATIENCE_MAX = 20;

    /** Seconds in which a small search is done, so that no progress is shown of it. */
    private static final int PATIENCE = 2;

    private static final String STOPPED = "STOPPED";

    private static final Set<Impacts.State> RUNNING =
            EnumSet.of(Impacts.State.WAITING, Impacts.State.READING_FIRMS, Impacts.State.JUDGING);

    private final ImpactLook impacts;
    private final Publishing publishing;
    private final ProductHeads heads;
    private final Today today;
    private final Pages pages;
    private final Forms forms;

    ImpactPageController(
            ImpactLook impacts, Publishing publishing, ProductHeads heads, Today today, Pages pages, Forms forms) {
        this.impacts = impacts;
        this.publishing = publishing;
        this.heads = heads;
        this.today = today;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> impact(String productId, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        boolean stopped = in.flag("stopped");
        Integer told = in.fields().whole("wait", 0, PATIENCE_MAX);
        int page = in.page();
        in.close();
        Lang lang = in.lang();
        Seen seen = heads.see(productId, asOf, request);
        Queries asked = Queries.of(request).without("stopped", "wait");
        String here = Pages.PRODUCTS + "/" + productId + "/impact?";
        ImpactView view = null;
        if (!stopped) {
            Duration patience = Duration.ofSeconds(told == null ? PATIENCE : told);
            view = impacts.look(productId, new ImpactLook.Wanted(asOf, Set.of(), patience, page, SIZE), request);
        }
        String next = here + asked.without("page").with("page", "").text();
        return new ModelAndView<>("impact", page(seen, view, here + asked.text(), next, request, lang));
    }

    private ImpactPage page(
            Seen seen, @Nullable ImpactView view, String again, String next, HttpRequest<?> request, Lang lang) {
        return new ImpactPage(
                pages.links(request),
                heads.head(seen, "impact", lang),
                seen.asOf(),
                view == null ? STOPPED : view.state().name(),
                view != null && RUNNING.contains(view.state()),
                view == null ? 0 : view.done(),
                view == null ? 0 : view.total(),
                again,
                view == null ? null : new ImpactText(seen, lang).found(view, publishing, next));
    }

    @Post("/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        forms.of(request, fields);
        Parameters in = Parameters.of(request);
        String day = in.asOf(today.date()).toString();
        in.close();
        impacts.cancel(productId, request);
        return HttpResponse.seeOther(UriBuilder.of(Pages.PRODUCTS)
                .path(productId)
                .path("impact")
                .queryParam("stopped", "true")
                .queryParam("asOf", day)
                .queryParam("lang", in.lang().tag())
                .build());
    }
}
