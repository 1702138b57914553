package littlegiant.http.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.views.ViewsRenderer;
import littlegiant.http.Parameters;
import littlegiant.http.api.Problem;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import org.jspecify.annotations.Nullable;

/** What went wrong is a problem document to a program; to a person it is a page that says the same, whoever refused it. */
@ServerFilter("/**")
class PageProblems implements Ordered {

    private static final int OURS = 500;

    private final Pages pages;
    private final ViewsRenderer<Object, HttpRequest<?>> views;

    PageProblems(Pages pages, ViewsRenderer<Object, HttpRequest<?>> views) {
        this.pages = pages;
        this.views = views;
    }

    /** Around all but the one that says what a browser may make of an answer. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof Problem problem && isRead(request)) {
            ProblemPage page = page(request, problem, response.getHeaders().get(HttpHeaders.RETRY_AFTER));
            PageHeaders.onto(
                    response.body(views.render("problem", page, request)).contentType(MediaType.TEXT_HTML_TYPE));
        }
    }

    /** An address that is none may have been typed. */
    private static boolean isRead(HttpRequest<?> request) {
        return Pages.isPage(request)
                || (!request.getPath().startsWith("/api/") && request.accept().contains(MediaType.TEXT_HTML_TYPE));
    }

    private ProblemPage page(HttpRequest<?> request, Problem problem, @Nullable String wait) {
        Lang lang = Parameters.lang(request);
        return new ProblemPage(
                pages.links(request),
                problem.title(),
                wait == null
                        ? problem.detail()
                        : Messages.of("refused.again", problem.detail(), wait).in(lang),
                problem.errors().stream()
                        .map(error -> Messages.of(
                                        "clause.colon", error.pointer().replaceFirst("^/", ""), error.detail())
                                .in(lang))
                        .toList(),
                problem.status() < OURS ? null : problem.traceId());
    }
}
