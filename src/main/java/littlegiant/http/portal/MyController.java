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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Memberships;
import littlegiant.access.Role;
import littlegiant.answers.WhatIf;
import littlegiant.engagement.Sights;
import littlegiant.engagement.Telling;
import littlegiant.http.Caller;
import littlegiant.http.MoneyText;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.portal.MyLook.Looked;
import littlegiant.http.portal.QuestionForm.Refused;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import org.jspecify.annotations.Nullable;

/** A firm's own page, and the way to it. */
@Controller(Pages.PORTAL)
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MyController {

    /** The figure that was just told, so that the page says that it is kept. */
    private static final String TOLD = "told";

    private final MyLook look;
    private final MyPages myPages;
    private final Memberships memberships;
    private final Telling telling;
    private final ProfileReader reader;
    private final Enterprises enterprises;
    private final Today today;
    private final Pages pages;
    private final Forms forms;

    MyController(
            MyLook look,
            MyPages myPages,
            Memberships memberships,
            Telling telling,
            ProfileReader reader,
            Enterprises enterprises,
            Today today,
            Pages pages,
            Forms forms) {
        this.look = look;
        this.myPages = myPages;
        this.memberships = memberships;
        this.telling = telling;
        this.reader = reader;
        this.enterprises = enterprises;
        this.today = today;
        this.pages = pages;
        this.forms = forms;
    }

    /** Who acts for one firm comes to its page; who acts for several chooses. */
    @Get
    HttpResponse<?> choose(HttpRequest<?> request) {
        Parameters.of(request).close();
        List<String> firms =
                List.copyOf(memberships.firms(Caller.who(request).name()).keySet());
        if (firms.size() == 1) {
            String query = request.getUri().getRawQuery();
            return HttpResponse.seeOther(
                    URI.create(Pages.PORTAL + "/" + firms.get(0) + (query == null ? "" : "?" + query)));
        }
        List<MyFirm> mine = firms.stream()
                .filter(enterprises::isKnown)
                .map(uscc -> look.firm(look.see(uscc, request), today.date(), request))
                .toList();
        return HttpResponse.ok(new ModelAndView<>("my-choose", new ChoosePage(pages.links(request), mine)));
    }

    @Get("/{uscc}")
    ModelAndView<Object> mine(String uscc, HttpRequest<?> request) {
        return page(look.look(uscc, request, Set.of(TOLD)), null, request);
    }

    private ModelAndView<Object> page(Looked looked, @Nullable Refused refused, HttpRequest<?> request) {
        String receipt = look.kept(looked, request, "portal.match");
        Metric told = looked.release()
                .ruleSet()
                .metrics()
                .find(String.valueOf(request.getParameters().get(TOLD)));
        return new ModelAndView<>(
                "my",
                myPages.of(
                        looked,
                        pages.links(request),
                        receipt,
                        told == null ? null : told.label().in(looked.lang()),
                        refused));
    }

    /** One figure more, told by the firm; everything is found anew with it. */
    @Post("/{uscc}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Looked looked = look.look(uscc, request, Set.of(TOLD));
        Metric metric = asked(form.text("metric"), looked);
        String typed = form.text("value").trim();
        Value figure = figure(metric, typed, form.text("unit"));
        if (figure == null) {
            Text fault = typed.isEmpty() ? Messages.of("my.question.empty") : Messages.of("fault.number");
            return refused(looked, new Refused(metric.code(), typed, fault), request);
        }
        try {
            store(uscc, looked, metric, figure, revision(form), request);
        } catch (AppException faulty) {
            if (faulty.code() != ErrorCode.PROFILE_INVALID || faulty.faults().isEmpty()) {
                throw faulty;
            }
            Text why = faulty.faults().get(0).detail();
            return refused(looked, new Refused(metric.code(), typed, why), request);
        }
        return HttpResponse.seeOther(URI.create(looked.firm().to("") + "&" + TOLD + "=" + metric.code() + "#question"));
    }

    private static Metric asked(String code, Looked looked) {
        if (!QuestionForm.isAskedInPlace(looked.release().ruleSet().metrics(), code)) {
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID,
                    List.of(new Fault("/metric", Fault.Code.UNKNOWN_REFERENCE, Messages.of("my.question.unknown"))));
        }
        return looked.release().ruleSet().metrics().get(code);
    }

    /** Null if it is none; whether it fits is for the profile to say. */
    private static @Nullable Value figure(Metric metric, String typed, String unit) {
        if (typed.isEmpty()) {
            return null;
        }
        if (metric.type() == MetricType.BOOLEAN) {
            return new Value.Bool(typed.equals("true"));
        }
        if (metric.type() != MetricType.NUMBER) {
            return new Value.Str(typed);
        }
        boolean wan = "CNY".equals(metric.unit()) && !unit.equals(MoneyText.Unit.YUAN.name());
        BigDecimal figure = MoneyText.yuan(typed, wan ? MoneyText.Unit.WAN : MoneyText.Unit.YUAN);
        return figure == null ? null : new Value.Num(figure);
    }

    private static @Nullable Integer revision(Form form) {
        String told = form.text("revision");
        return told.matches("\\d{1,9}") ? Integer.valueOf(told) : null;
    }

    /** As {@code PUT /api/v1/enterprises} does. */
    private void store(
            String uscc,
            Looked looked,
            Metric metric,
            Value figure,
            @Nullable Integer revision,
            HttpRequest<?> request) {
        LocalDate day = looked.question().asOf().isAfter(today.date())
                ? today.date()
                : looked.question().asOf();
        WhatIf filling = new WhatIf(looked.release().ruleSet().metrics(), day);
        Faults faults = new Faults();
        Telling.Merged merged =
                telling.merge(Caller.who(request), uscc, filling.declared(looked.profile(), metric, figure), faults);
        Profile profile = reader.read(merged.document(), today.date(), faults);
        Sights.Seen seen = looked.seen();
        enterprises.put(profile, revision == null ? seen.enterprise().revision() : revision, Caller.of(request));
    }

    private HttpResponse<?> refused(Looked looked, Refused refused, HttpRequest<?> request) {
        AppException why = AppException.of(
                ErrorCode.PROFILE_INVALID,
                List.of(new Fault("/" + refused.metric(), Fault.Code.WRONG_TYPE, refused.fault())));
        return Pages.refused(why, page(looked, refused, request));
    }
}
