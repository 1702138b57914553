package littlegiant.http.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationEvent;
import littlegiant.applications.Applications;
import littlegiant.applications.Shelf;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.MoneyText;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.api.ApplicationBody;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** 申请 on a page: drafted, sent, followed and taken back by the firm. */
@Controller(Pages.PORTAL + "/{uscc}/applications")
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MyApplicationsController {

    private static final int SIZE = 20;

    private static final Set<String> FIELDS = Set.of("amount", "months", "note", "neededBy");

    private final MyLook look;
    private final Applications applications;
    private final ApplicationPages views;
    private final Shelf shelf;
    private final Today today;
    private final Pages pages;
    private final Forms forms;

    MyApplicationsController(
            MyLook look,
            Applications applications,
            ApplicationPages views,
            Shelf shelf,
            Today today,
            Pages pages,
            Forms forms) {
        this.look = look;
        this.applications = applications;
        this.views = views;
        this.shelf = shelf;
        this.today = today;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> applications(String uscc, HttpRequest<?> request) {
        Sights.Seen seen = look.see(uscc, request);
        Parameters in = Parameters.of(request);
        int page = in.page();
        MyFirm firm = look.firm(seen, in.asOf(today.date()), request);
        in.close();
        Identity who = Caller.who(request);
        Applications.Search search = new Applications.Search(uscc, null, null, Set.of(), false, false);
        return new ModelAndView<>(
                "my-applications",
                new ApplicationsPage(
                        pages.links(request),
                        firm,
                        applications.page(who, search, page, SIZE).stream()
                                .map(one -> views.row(one, who, in.lang()))
                                .toList(),
                        applications.count(who, search) > (page + 1) * SIZE ? page + 1 : null));
    }

    /** The form of a new one; amount and term may come with the product. */
    @Get("/new")
    ModelAndView<Object> fresh(String uscc, HttpRequest<?> request) {
        Sights.Seen seen = look.see(uscc, request);
        Parameters in = Parameters.of(request);
        in.fields().require("product");
        String product = in.text("product");
        MyFirm firm = look.firm(seen, in.asOf(today.date()), request);
        FIELDS.forEach(in.fields()::raw);
        in.close();
        Form asked = Form.ofAddress(request);
        return fresh(firm, offered(Objects.requireNonNull(product)), told(asked), Map.of(), request);
    }

    private ModelAndView<Object> fresh(
            MyFirm firm,
            Shelf.Offered product,
            Map<String, String> fields,
            Map<String, String> faults,
            HttpRequest<?> request) {
        return new ModelAndView<>(
                "my-application",
                views.fresh(pages.links(request), firm, product, fields, faults, Parameters.lang(request)));
    }

    private Shelf.Offered offered(String product) {
        return shelf.find(product, today.date())
                .orElseThrow(() -> new AppException(
                        ErrorCode.PRODUCT_NOT_FOUND, "没有编号为" + product + "的产品", "no product " + product));
    }

    private static Map<String, String> told(Form form) {
        Map<String, String> told = new LinkedHashMap<>();
        FIELDS.forEach(field -> told.put(field, form.text(field).trim()));
        return told;
    }

    /** A draft: nothing is sent. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Sights.Seen seen = look.see(uscc, request);
        MyFirm firm = look.firm(seen, today.date(), request);
        Map<String, String> told = told(form);
        Application made;
        try {
            Map<String, Value> body = wanted(told);
            body.put("uscc", new Value.Str(uscc));
            body.put("productId", new Value.Str(form.text("product")));
            Faults faults = new Faults();
            Fields in = Objects.requireNonNull(Fields.of(new Value.Obj(body), "", faults));
            ApplicationBody.New wish = faults.sound(reader().application(in), ErrorCode.REQUEST_INVALID);
            made = applications.create(Caller.who(request), wish.wish(), false, Caller.of(request));
        } catch (AppException refused) {
            if (refused.code() == ErrorCode.FORBIDDEN) {
                throw refused;
            }
            Map<String, String> faults = ApplicationPages.faults(refused, Parameters.lang(request));
            return Pages.refused(refused, fresh(firm, offered(form.text("product")), told, faults, request));
        }
        return HttpResponse.seeOther(URI.create(firm.to("/applications/" + made.id())));
    }

    private ApplicationBody reader() {
        return new ApplicationBody(look.release().ruleSet().metrics(), today.date());
    }

    /** As the API takes it; what is no figure goes on as it was typed, so that it is a fault there. */
    private static Map<String, Value> wanted(Map<String, String> told) {
        Map<String, Value> body = new LinkedHashMap<>();
        told.forEach((field, text) -> {
            if (!text.isEmpty()) {
                body.put(field, value(field, text));
            }
        });
        return body;
    }

    private static Value value(String field, String text) {
        MoneyText.Unit unit = field.equals("amount") ? MoneyText.Unit.WAN : MoneyText.Unit.YUAN;
        BigDecimal figure = field.equals("amount") || field.equals("months") ? MoneyText.yuan(text, unit) : null;
        return figure == null ? new Value.Str(text) : new Value.Num(figure);
    }

    @Get("/{id}")
    ModelAndView<Object> application(String uscc, String id, HttpRequest<?> request) {
        Sights.Seen seen = look.see(uscc, request);
        Parameters in = Parameters.of(request);
        MyFirm firm = look.firm(seen, in.asOf(today.date()), request);
        in.close();
        return shown(firm, found(uscc, id, request), null, Map.of(), request);
    }

    private ModelAndView<Object> shown(
            MyFirm firm,
            Application application,
            @Nullable Map<String, String> typed,
            Map<String, String> faults,
            HttpRequest<?> request) {
        return new ModelAndView<>(
                "my-application",
                views.one(
                        pages.links(request),
                        firm,
                        application,
                        Caller.who(request),
                        typed,
                        faults,
                        Parameters.lang(request)));
    }

    /** One of this firm: below another's address there is none. */
    private Application found(String uscc, String id, HttpRequest<?> request) {
        Application found = applications.get(Caller.who(request), id);
        if (!found.subject().uscc().equals(uscc)) {
            throw new AppException(ErrorCode.APPLICATION_NOT_FOUND, "没有申请" + id, "no application " + id);
        }
        return found;
    }

    @Post("/{id}/steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(String uscc, String id, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Sights.Seen seen = look.see(uscc, request);
        MyFirm firm = look.firm(seen, today.date(), request);
        Application before = found(uscc, id, request);
        Map<String, String> told = told(form);
        try {
            Map<String, Value> body = new LinkedHashMap<>();
            body.put("event", new Value.Str(form.text("event")));
            if (form.text("event").equals(ApplicationEvent.CHANGE.name())) {
                body.putAll(wanted(told));
            }
            Faults faults = new Faults();
            Fields in = Objects.requireNonNull(Fields.of(new Value.Obj(body), "", faults));
            ApplicationBody.Step step = faults.sound(reader().step(in), ErrorCode.REQUEST_INVALID);
            applications.take(Caller.who(request), id, step.event(), step.told(), version(form), Caller.of(request));
        } catch (AppException refused) {
            if (refused.code() == ErrorCode.FORBIDDEN) {
                throw refused;
            }
            Map<String, String> faults = ApplicationPages.faults(refused, Parameters.lang(request));
            return Pages.refused(refused, shown(firm, before, told, faults, request));
        }
        return HttpResponse.seeOther(URI.create(firm.to("/applications/" + id)));
    }

    private static @Nullable Integer version(Form form) {
        String told = form.text("version");
        return told.matches("\\d{1,9}") ? Integer.valueOf(told) : null;
    }
}
