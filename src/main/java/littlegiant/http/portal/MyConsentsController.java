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
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.access.Memberships;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.engagement.Consent;
import littlegiant.engagement.Consents;
import littlegiant.engagement.Scope;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.api.ConsentBody;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.NeedForm.Option;
import littlegiant.http.web.Pages;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** 授权 on a page: first the text is put together and read, then it is agreed to. */
@Controller(Pages.PORTAL + "/{uscc}/consents")
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MyConsentsController {

    private static final int SIZE = 20;
    private static final List<Integer> MONTHS = List.of(6, ConsentChoice.MONTHS_USUAL, 24, 36);

    private final MyLook look;
    private final Consents consents;
    private final Catalogue catalogue;
    private final Memberships memberships;
    private final Pages pages;
    private final Forms forms;

    MyConsentsController(
            MyLook look, Consents consents, Catalogue catalogue, Memberships memberships, Pages pages, Forms forms) {
        this.look = look;
        this.consents = consents;
        this.catalogue = catalogue;
        this.memberships = memberships;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> consents(String uscc, HttpRequest<?> request) {
        Sights.Seen seen = look.see(uscc, request);
        Parameters in = Parameters.of(request);
        int page = in.page();
        LocalDate asOf = in.asOf(consents.today());
        for (String field : List.of("grantee", "scope", "purpose", "months")) {
            in.fields().raw(field);
        }
        in.close();
        ConsentChoice chosen = ConsentChoice.of(Form.ofAddress(request));
        boolean drafts = request.getParameters().contains("scope");
        return page(seen, chosen, drafts, page, asOf, new LinkedHashMap<>(), request);
    }

    private ModelAndView<Object> page(
            Sights.Seen seen,
            ConsentChoice chosen,
            boolean drafts,
            int page,
            LocalDate asOf,
            Map<String, String> faults,
            HttpRequest<?> request) {
        Lang lang = Parameters.lang(request);
        String uscc = seen.enterprise().profile().uscc();
        MyFirm firm = look.firm(seen, asOf, request);
        ConsentsPage.@Nullable Draft draft = drafts ? draft(uscc, chosen, faults, lang) : null;
        Consents.Search search = new Consents.Search(uscc, null, List.of(uscc));
        Map<String, Institution> institutions = catalogue.institutions();
        int all = consents.count(search);
        boolean opens = !faults.isEmpty()
                || all == 0
                || (draft == null && !chosen.grantee().isBlank());
        return new ModelAndView<>(
                "my-consents",
                new ConsentsPage(
                        pages.links(request),
                        firm,
                        consents.page(search, page, SIZE).stream()
                                .map(one -> given(one, institutions, firm, lang))
                                .toList(),
                        opens,
                        institutions.values().stream()
                                .filter(one -> one.kind() != Institution.Kind.GOVERNMENT)
                                .sorted(Comparator.comparing(one -> one.name().in(lang)))
                                .map(one -> new Option(
                                        one.id(), one.name().in(lang), one.id().equals(chosen.grantee())))
                                .toList(),
                        List.of(Scope.values()).stream()
                                .filter(scope -> !scope.isPersonal())
                                .map(scope -> new Option(
                                        scope.name(),
                                        scope.label().in(lang),
                                        chosen.scopes().isEmpty()
                                                || chosen.scopes().contains(scope.name())))
                                .toList(),
                        new Option(
                                Scope.LEGAL_REPRESENTATIVE.name(),
                                Scope.LEGAL_REPRESENTATIVE.label().in(lang),
                                chosen.isPersonal()),
                        List.of(Consent.Purpose.values()).stream()
                                .map(purpose -> new Option(
                                        purpose.name(),
                                        purpose.label().in(lang),
                                        purpose.name().equals(chosen.purpose())))
                                .toList(),
                        MONTHS.stream()
                                .map(months -> new Option(
                                        months.toString(),
                                        Messages.of("months", months).in(lang),
                                        months == chosen.months()))
                                .toList(),
                        faults,
                        draft,
                        all > (page + 1) * SIZE ? page + 1 : null));
    }

    private ConsentsPage.@Nullable Draft draft(
            String uscc, ConsentChoice chosen, Map<String, String> faults, Lang lang) {
        try {
            ConsentBody body = read(uscc, chosen, Form.of(Map.of("confirmed", "true")), lang);
            String text = consents.text(body.wish());
            return new ConsentsPage.Draft(text, Hash.of(text), chosen.fields(), chosen.isPersonal());
        } catch (AppException refused) {
            tell(refused, faults, lang);
            return null;
        }
    }

    /** Beside their fields; the rest above the form. */
    private static void tell(AppException refused, Map<String, String> faults, Lang lang) {
        if (refused.faults().isEmpty()) {
            faults.put("", refused.detail().in(lang));
        }
        refused.faults().forEach(fault -> {
            String field = fault.pointer().replaceFirst("^/", "").split("/")[0];
            faults.putIfAbsent(
                    Map.of("scopes", "scope", "to", "months", "from", "months", "textHash", "")
                            .getOrDefault(field, field),
                    fault.detail().in(lang));
        });
    }

    /** As {@code POST /api/v1/consents} reads it. */
    private ConsentBody read(String uscc, ConsentChoice chosen, Form form, Lang lang) {
        LocalDate today = consents.today();
        Map<String, Value> told = new LinkedHashMap<>();
        told.put("uscc", new Value.Str(uscc));
        if (!chosen.grantee().isBlank()) {
            told.put("grantee", new Value.Str(chosen.grantee()));
        }
        told.put(
                "scopes",
                new Value.Arr(
                        chosen.scopes().stream().<Value>map(Value.Str::new).toList()));
        if (!chosen.purpose().isBlank()) {
            told.put("purpose", new Value.Str(chosen.purpose()));
        }
        told.put("from", new Value.Str(today.toString()));
        told.put("to", new Value.Str(today.plusMonths(chosen.months()).toString()));
        told.put("confirmedByPerson", new Value.Bool(form.text("confirmed").equals("true")));
        if (!form.text("identityNumber").isBlank()) {
            told.put("identityNumber", new Value.Str(form.text("identityNumber").trim()));
        }
        if (!form.text("textHash").isBlank()) {
            told.put("textHash", new Value.Str(form.text("textHash")));
        }
        Faults faults = new Faults();
        Fields in = Objects.requireNonNull(Fields.of(new Value.Obj(told), "", faults));
        return faults.sound(ConsentBody.read(in, today, lang), ErrorCode.REQUEST_INVALID);
    }

    private ConsentsPage.Given given(Consent consent, Map<String, Institution> institutions, MyFirm firm, Lang lang) {
        Consent.State state = consent.state(consents.today());
        Institution institution = institutions.get(consent.grantee());
        return new ConsentsPage.Given(
                consent.id(),
                institution == null ? consent.grantee() : institution.name().in(lang),
                Messages.of("consents.state." + state.name()).in(lang),
                switch (state) {
                    case LIVE -> "good";
                    case NOT_YET -> "soon";
                    case EXPIRED, WITHDRAWN -> "shut";
                },
                consent.scopes().stream()
                        .sorted()
                        .map(scope -> scope.label().in(lang))
                        .toList(),
                consent.purpose().label().in(lang),
                Messages.of("range", consent.from(), consent.to()).in(lang),
                consent.shown(),
                consent.grantedBy().equals(By.SYSTEM)
                        ? Messages.of("consents.by.system").in(lang)
                        : consent.grantedBy(),
                firm.owns() && (state == Consent.State.LIVE || state == Consent.State.NOT_YET));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Sights.Seen seen = look.see(uscc, request);
        memberships.requireOwner(Caller.who(request).name(), uscc, ConsentBody.ONLY_OWNER);
        Lang lang = Parameters.lang(request);
        ConsentChoice chosen = ConsentChoice.of(form);
        try {
            ConsentBody body = read(uscc, chosen, form, lang);
            body.requireShown(consents.text(body.wish()));
            consents.grant(body.wish(), Consent.Channel.PORTAL, Caller.of(request));
        } catch (AppException refused) {
            Map<String, String> faults = new LinkedHashMap<>();
            tell(refused, faults, lang);
            return Pages.refused(refused, page(seen, chosen, true, 0, consents.today(), faults, request));
        }
        return HttpResponse.seeOther(
                URI.create(look.firm(seen, consents.today(), request).to("/consents")));
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(String uscc, String id, HttpRequest<?> request, @Body Map<String, Object> fields) {
        forms.of(request, fields);
        Sights.Seen seen = look.see(uscc, request);
        memberships.requireOwner(Caller.who(request).name(), uscc, ConsentBody.ONLY_OWNER);
        if (!consents.get(id).uscc().equals(uscc)) {
            throw new AppException(ErrorCode.CONSENT_NOT_FOUND, "没有授权" + id, "no consent " + id);
        }
        consents.withdraw(id, Caller.of(request));
        return HttpResponse.seeOther(
                URI.create(look.firm(seen, consents.today(), request).to("/consents")));
    }
}
