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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.catalog.ProductReader;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.api.ProductDrafts;
import littlegiant.http.console.ProductHeads.Seen;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentText;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Terms written as a document, which is data and never code; what is saved is a draft. */
@Controller(Pages.PRODUCTS)
@Secured(Role.Names.PRODUCT_OWNER)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProductEditController {

    private static final int REASON_MAX = 500;

    /** Fields in the order in which people read terms. */
    private static final List<String> ORDER = List.of(
            "id",
            "kind",
            "provider",
            "name",
            "zh",
            "en",
            "summary",
            "status",
            "effectiveFrom",
            "window",
            "opensOn",
            "closesOn",
            "quota",
            "total",
            "used",
            "regions",
            "stage",
            "sectors",
            "criteria",
            "metric",
            "test",
            "value",
            "anyOf",
            "allOf",
            "internal",
            "text",
            "limits",
            "when",
            "amount",
            "fixed",
            "percentOf",
            "percent",
            "cap",
            "rate",
            "tenor",
            "low",
            "high",
            "lowBp",
            "highBp",
            "fees",
            "termMonths",
            "min",
            "max",
            "lineMonths",
            "revolving",
            "purposes",
            "security",
            "repayment",
            "features",
            "payment",
            "decisionDays",
            "channel",
            "documents",
            "ticket",
            "benefit",
            "combinesWith",
            "excludes",
            "requires",
            "clause",
            "source",
            "title",
            "date");

    private final ProductDrafts drafts;
    private final ProductHeads heads;
    private final Today today;
    private final Pages pages;
    private final Forms forms;

    ProductEditController(ProductDrafts drafts, ProductHeads heads, Today today, Pages pages, Forms forms) {
        this.drafts = drafts;
        this.heads = heads;
        this.today = today;
        this.pages = pages;
        this.forms = forms;
    }

    /** What was typed. */
    private record Typed(String text, int seen, String reason) {
        static Typed of(Form form) {
            String seen = form.text("seen");
            return new Typed(
                    form.text("text"), seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0, form.text("reason"));
        }
    }

    @Get("/new")
    ModelAndView<Object> blank(HttpRequest<?> request) {
        Parameters.langOnly(request);
        String institution = Caller.who(request).institution();
        return page(request, null, new Typed(blank(institution == null ? "" : institution), 0, ""), null);
    }

    @Get("/{productId}/edit")
    ModelAndView<Object> edit(String productId, HttpRequest<?> request) {
        Parameters.langOnly(request);
        Seen seen = heads.see(productId, today.date(), request);
        String text = DocumentText.of(seen.newest().document(), ORDER);
        return page(request, seen, new Typed(text, seen.newest().number(), ""), null);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, Object> fields) {
        return save(request, fields, null);
    }

    @Post("/{productId}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(String productId, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        return save(request, Typed.of(form), heads.see(productId, today.date(), request));
    }

    private HttpResponse<?> save(HttpRequest<?> request, Map<String, Object> fields, @Nullable Seen seen) {
        return save(request, Typed.of(forms.of(request, fields)), seen);
    }

    private HttpResponse<?> save(HttpRequest<?> request, Typed typed, @Nullable Seen seen) {
        Lang lang = Parameters.lang(request);
        String id;
        try {
            id = kept(request, typed, seen == null ? null : seen.life().productId());
        } catch (AppException refusal) {
            return Pages.refused(refusal, page(request, seen, typed, refusal));
        }
        return HttpResponse.seeOther(UriBuilder.of(Pages.PRODUCTS)
                .path(id)
                .queryParam("done", "DRAFT")
                .queryParam(
                        "revision",
                        heads.see(id, today.date(), request).newest().number())
                .queryParam("lang", lang.tag())
                .build());
    }

    /** The id of the product. */
    private String kept(HttpRequest<?> request, Typed typed, @Nullable String id) {
        Parameters in = Parameters.ofForm(request, Map.of("reason", typed.reason()));
        By by = Caller.of(request, in.fields().text("reason", REASON_MAX));
        in.close();
        Faults faults = new Faults();
        ProductReader.Reading reading = drafts.read(
                ProductDrafts.yaml(typed.text().getBytes(StandardCharsets.UTF_8), faults), id, faults, request);
        if (id == null) {
            drafts.create(reading, by);
        } else {
            drafts.keep(reading, typed.seen(), by);
        }
        return reading.product().id();
    }

    private ModelAndView<Object> page(
            HttpRequest<?> request, @Nullable Seen seen, Typed typed, @Nullable AppException refusal) {
        Lang lang = Parameters.lang(request);
        return new ModelAndView<>(
                "product-edit",
                new ProductEditPage(
                        pages.links(request),
                        seen == null ? null : heads.head(seen, "edit", lang),
                        typed.text(),
                        typed.seen(),
                        typed.reason(),
                        refusal == null ? null : why(refusal).in(lang),
                        refusal == null ? List.of() : ProductFace.faults(refusal.faults(), lang)));
    }

    /** In the words of a page, where the API speaks of its own ways. */
    private static Text why(AppException refusal) {
        return switch (refusal.code()) {
            case PRODUCT_EXISTS -> Messages.of("prod.exists");
            case REVISION_STALE -> Messages.of("prod.stale");
            default -> refusal.detail();
        };
    }

    /** Terms to begin with. */
    private static String blank(String institution) {
        return """
               id: NEW-LOAN-01
               kind: LOAN
               provider: %s
               name: { zh: 新产品, en: "New product" }
               summary: { zh: 一句话说明面向谁、解决什么, en: "For whom, and what for" }
               criteria:
                 - { id: tier, metric: tier, test: AT_LEAST, value: PROVINCIAL }
                 - { id: debt-ratio, metric: debtRatio, test: AT_MOST, value: 70, internal: true }
               limits:
                 - amount: { percentOf: revenue, percent: 10 }
                   cap: 5000000
               rate: { kind: LPR_PLUS_BP, tenor: 1Y, lowBp: 20, highBp: 60 }
               termMonths: { min: 1, max: 12 }
               purposes: [ WORKING_CAPITAL ]
               security: [ CREDIT ]
               repayment: [ INTEREST_MONTHLY_PRINCIPAL_AT_END ]
               decisionDays: 5
               documents: [ BUSINESS_LICENCE, AUDIT_3Y, TAX_AUTHORISATION, CREDIT_AUTHORISATION ]
               source: { title: 产品办法名称与文号, date: 2026-01-01 }
               """
                .formatted(institution);
    }
}
