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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.catalog.Product;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.kernel.Lang;
import littlegiant.release.Releases;

/** The products of one's own institution, and how many firms each is for. */
@Controller(Pages.PRODUCTS)
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProductsPageController {

    /** So many are counted at a time, and what was counted is kept. */
    private static final int SIZE = 15;

    private final ProductRows products;
    private final Releases releases;
    private final Today today;
    private final Pages pages;

    ProductsPageController(ProductRows products, Releases releases, Today today, Pages pages) {
        this.products = products;
        this.releases = releases;
        this.today = today;
        this.pages = pages;
    }

    @Get
    ModelAndView<Object> products(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String word = in.text("q");
        Set<Product.Kind> kinds = in.choices("kind", Product.Kind.class);
        LocalDate asOf = in.asOf(today.date());
        int page = in.page();
        in.close();
        Lang lang = in.lang();
        Identity who = Caller.who(request);
        List<ProductRows.Found> found = products.find(who, new ProductRows.Wanted(word, kinds, asOf));
        List<ProductRows.Found> shown =
                found.stream().skip((long) page * SIZE).limit(SIZE).toList();
        return new ModelAndView<>(
                "products",
                new ProductsPage(
                        pages.links(request),
                        word == null ? "" : word,
                        kinds(kinds, lang),
                        !who.is(Role.ACCOUNT_MANAGER),
                        who.is(Role.PRODUCT_OWNER),
                        word != null || !kinds.isEmpty(),
                        asOf,
                        found.size(),
                        sections(shown, who, asOf, lang),
                        page == 0 ? null : at(request, page - 1),
                        (page + 1L) * SIZE >= found.size() ? null : at(request, page + 1)));
    }

    private static String at(HttpRequest<?> request, int page) {
        return Pages.PRODUCTS + "?"
                + Queries.of(request).with("page", "" + page).text();
    }

    private List<NeedForm.Option> kinds(Set<Product.Kind> chosen, Lang lang) {
        Words words = Words.of(releases.active());
        List<NeedForm.Option> kinds = new ArrayList<>();
        for (Product.Kind kind : Product.Kind.values()) {
            if (kind != Product.Kind.RECOGNITION) {
                kinds.add(new NeedForm.Option(
                        kind.name(), words.of("kinds", kind.name()).in(lang), chosen.contains(kind)));
            }
        }
        return kinds;
    }

    private List<ProductsPage.Section> sections(
            List<ProductRows.Found> shown, Identity who, LocalDate asOf, Lang lang) {
        Words words = Words.of(releases.active());
        Map<Product.Kind, List<ProductsPage.Row>> byKind = new LinkedHashMap<>();
        for (ProductRows.Found one : shown) {
            byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(products.row(one, who, asOf, lang));
        }
        return byKind.entrySet().stream()
                .map(section -> new ProductsPage.Section(
                        words.of("kinds", section.getKey().name()).in(lang), section.getValue()))
                .toList();
    }
}
