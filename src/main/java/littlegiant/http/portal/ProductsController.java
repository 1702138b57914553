package littlegiant.http.portal;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.catalog.Product;
import littlegiant.engagement.Consents;
import littlegiant.http.api.Decisions;
import littlegiant.http.portal.MyLook.Looked;
import littlegiant.http.web.MatchCard;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.PageQuestions;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Messages;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.matching.PointsTable;
import littlegiant.matching.Question;
import littlegiant.matching.Score;
import littlegiant.matching.Sort;

/** Products as a firm sees them: all of them in groups, and each with what it costs and what is missing. */
@Controller(Pages.PORTAL + "/{uscc}/products")
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProductsController {

    private final MyLook look;
    private final Consents consents;
    private final Pages pages;

    ProductsController(MyLook look, Consents consents, Pages pages) {
        this.look = look;
        this.consents = consents;
        this.pages = pages;
    }

    @Get
    ModelAndView<Object> products(String uscc, HttpRequest<?> request) {
        Looked looked = look.look(uscc, request, Set.of());
        Queries asked = Queries.of(request);
        return new ModelAndView<>(
                "my-products",
                new ProductsPage(
                        pages.links(request),
                        looked.firm(),
                        looked.release().id(),
                        looked.isSound() ? look.kept(looked, request, "portal.match") : null,
                        asked.without("sort").text(),
                        asked.without("amount", "amountUnit", "termMonths", "purpose", "security", "neededBy")
                                .each(),
                        NeedForm.of(
                                request,
                                looked.asked(),
                                looked.release().ruleSet().metrics(),
                                looked.lang()),
                        !looked.isSound(),
                        orders(looked, asked),
                        weights(looked.release().ruleSet().pricing().points()),
                        looked.isSound() ? sections(looked) : null,
                        List.of(
                                looked.words().of("closing", "LOAN").in(looked.lang()),
                                looked.words().of("closing", "POLICY").in(looked.lang()))));
    }

    private static List<ProductsPage.Order> orders(Looked looked, Queries asked) {
        List<ProductsPage.Order> orders = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            String code = sort.name().toLowerCase(Locale.ROOT);
            String address = looked.firm().address() + "/products?"
                    + asked.with("sort", code).text();
            orders.add(new ProductsPage.Order(
                    code, address, sort == looked.question().sort()));
        }
        return orders;
    }

    private static List<ProductsPage.Weight> weights(PointsTable table) {
        List<Score.Part> parts = new ArrayList<>(List.of(Score.Part.values()));
        parts.sort(Comparator.comparing(table::most).reversed());
        return parts.stream()
                .map(part -> new ProductsPage.Weight(
                        part.name(), table.most(part).stripTrailingZeros().toPlainString() + "%"))
                .toList();
    }

    /** Each with a title of its own: the verdict's words for one product count what it wants. */
    private static List<ProductsPage.Section> sections(Looked looked) {
        Answers.Given given = looked.answer();
        List<Match> all = given.answer().matches();
        List<ProductsPage.Section> sections = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            add(
                    sections,
                    Messages.of("my.group." + verdict.name()).in(looked.lang()),
                    verdict.name(),
                    verdict == Verdict.NOT_ELIGIBLE,
                    all.stream()
                            .filter(match -> isOpen(match) && match.verdict() == verdict)
                            .map(match -> MyOffer.of(looked, match, given))
                            .toList());
        }
        add(
                sections,
                Messages.of("my.group.NOT_OPEN").in(looked.lang()),
                "NOT_OPEN",
                true,
                all.stream()
                        .filter(match -> !isOpen(match))
                        .map(match -> MyOffer.of(looked, match, given))
                        .toList());
        return sections;
    }

    private static boolean isOpen(Match match) {
        return match.availability() == Availability.OPEN;
    }

    private static void add(
            List<ProductsPage.Section> sections, String title, String code, boolean folded, List<MyOffer> offers) {
        if (!offers.isEmpty()) {
            sections.add(new ProductsPage.Section(title, code, folded, offers));
        }
    }

    /** One product, with what it costs for any amount and term. */
    @Get("/{productId}")
    ModelAndView<Object> product(String productId, String uscc, HttpRequest<?> request) {
        Looked looked = look.look(uscc, request, Calculator.FIELDS);
        looked.asked().requireShown(PageQuestions.TYPED);
        Answers.GivenOne given = looked.isSound()
                ? looked.one(productId)
                : Answers.one(
                        Decisions.subject(looked.seen()),
                        productId,
                        Question.on(looked.question().asOf()),
                        looked.release());
        Match match = given.match();
        Product product = match.product();
        look.kept(looked, request, "portal.match");
        return new ModelAndView<>(
                "my-product",
                new ProductPage(
                        pages.links(request),
                        looked.firm(),
                        looked.release().id(),
                        MatchCard.of(
                                match,
                                given.foreseen(),
                                looked.question().asOf(),
                                looked.viewer(),
                                looked.words(),
                                looked.lang()),
                        new Reasons(looked.words()).of(match, looked.lang()),
                        product.summary() == null ? null : product.summary().in(looked.lang()),
                        match.verdict() != Verdict.NOT_ELIGIBLE && isOpen(match),
                        consents.isLive(
                                looked.profile().uscc(), match.provider().id()),
                        Queries.of(request)
                                .without(Calculator.FIELDS.toArray(String[]::new))
                                .without("amount", "amountUnit", "termMonths")
                                .each(),
                        product.kind().lends() ? new Calculator(looked, match).of(request) : null,
                        looked.words().of("closing", product.kind().name()).in(looked.lang())));
    }
}
