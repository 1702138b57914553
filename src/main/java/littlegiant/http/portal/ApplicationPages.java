package littlegiant.http.portal;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.access.Identity;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationEvent;
import littlegiant.applications.Shelf;
import littlegiant.catalog.Catalogue;
import littlegiant.engagement.Consents;
import littlegiant.http.MoneyText;
import littlegiant.http.Words;
import littlegiant.http.api.ApplicationView;
import littlegiant.http.api.ApplicationViews;
import littlegiant.http.portal.ApplicationPage.Line;
import littlegiant.http.web.Links;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Days;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Applications in the words of the firm. */
@Singleton
class ApplicationPages {

    private final ApplicationViews views;
    private final Catalogue catalogue;
    private final Consents consents;
    private final Releases releases;

    ApplicationPages(ApplicationViews views, Catalogue catalogue, Consents consents, Releases releases) {
        this.views = views;
        this.catalogue = catalogue;
        this.consents = consents;
        this.releases = releases;
    }

    ApplicationsPage.Row row(Application application, Identity who, Lang lang) {
        ApplicationView view = views.brief(application, who, lang);
        return new ApplicationsPage.Row(
                view.id(),
                view.product(),
                institution(view.institution(), lang),
                FigureText.money(view.wanted().amount()).in(lang),
                view.label(),
                view.state().name(),
                day(view.since()),
                left(view, lang));
    }

    private String institution(String id, Lang lang) {
        return catalogue.institution(id).map(one -> one.name().in(lang)).orElse(id);
    }

    /** Of a moment as the API writes it, the day in Shanghai. */
    private static String day(String moment) {
        return OffsetDateTime.parse(moment)
                .atZoneSameInstant(Days.SHANGHAI)
                .toLocalDate()
                .toString();
    }

    private static @Nullable String left(ApplicationView view, Lang lang) {
        Integer days = view.workingDaysLeft();
        if (days == null || view.dueOn() == null) {
            return null;
        }
        Text text = days < 0
                ? Messages.of("applications.late", -days, view.dueOn())
                : days == 0 ? Messages.of("applications.today") : Messages.of("applications.left", days, view.dueOn());
        return text.in(lang);
    }

    ApplicationPage fresh(
            Links links,
            MyFirm firm,
            Shelf.Offered product,
            Map<String, String> fields,
            Map<String, String> faults,
            Lang lang) {
        return new ApplicationPage(
                links,
                firm,
                null,
                product.productId(),
                product.name().in(lang),
                institution(product.institution(), lang),
                fields,
                faults,
                null,
                null,
                firm.fillsIn() ? List.of(ApplicationEvent.CREATE.name()) : List.of(),
                List.of());
    }

    ApplicationPage one(
            Links links,
            MyFirm firm,
            Application application,
            Identity who,
            @Nullable Map<String, String> typed,
            Map<String, String> faults,
            Lang lang) {
        ApplicationView view = views.one(application, who, lang);
        List<String> possible = (view.possible() == null ? List.<ApplicationEvent>of() : view.possible())
                .stream().map(Enum::name).toList();
        boolean sends = possible.contains(ApplicationEvent.SEND.name());
        boolean allowed = consents.isLive(view.uscc(), view.institution());
        return new ApplicationPage(
                links,
                firm,
                view.id(),
                view.productId(),
                view.product(),
                institution(view.institution(), lang),
                typed == null || typed.values().stream().allMatch(String::isEmpty) ? fields(view) : typed,
                faults,
                stand(view, lang),
                sends && !allowed
                        ? firm.to("/consents") + "&grantee=" + view.institution() + "&purpose=CREDIT_ASSESSMENT#give"
                        : null,
                possible,
                history(view, lang));
    }

    private static Map<String, String> fields(ApplicationView view) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("amount", MoneyText.Unit.WAN.of(view.wanted().amount()).toPlainString());
        fields.put(
                "months",
                view.wanted().months() == null ? "" : view.wanted().months().toString());
        fields.put(
                "neededBy",
                view.wanted().neededBy() == null ? "" : view.wanted().neededBy().toString());
        fields.put("note", view.wanted().note() == null ? "" : view.wanted().note());
        return fields;
    }

    private ApplicationPage.Stand stand(ApplicationView view, Lang lang) {
        Words words = Words.toFirm(releases.active());
        return new ApplicationPage.Stand(
                view.state().name(),
                view.label(),
                day(view.since()),
                left(view, lang),
                view.version(),
                view.documents().stream()
                        .map(code -> words.has("documents", code)
                                ? words.of("documents", code).in(lang)
                                : code)
                        .toList(),
                wanted(view.wanted(), lang),
                view.grant() == null ? List.of() : grant(view.grant(), words, lang),
                view.decline() == null ? List.of() : decline(view.decline(), lang));
    }

    private static List<Line> wanted(ApplicationView.WantedView wanted, Lang lang) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(Messages.of("app.fact.amount"), FigureText.money(wanted.amount()), lang));
        if (wanted.months() != null) {
            lines.add(line(Messages.of("app.fact.months"), Messages.of("months", wanted.months()), lang));
        }
        if (wanted.neededBy() != null) {
            lines.add(line(
                    Messages.of("app.fact.neededBy"),
                    Text.same(wanted.neededBy().toString()),
                    lang));
        }
        if (wanted.note() != null) {
            lines.add(line(Messages.of("app.fact.note"), Text.same(wanted.note()), lang));
        }
        return lines;
    }

    private static List<Line> grant(ApplicationView.GrantView grant, Words words, Lang lang) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(Messages.of("app.fact.granted"), FigureText.money(grant.amount()), lang));
        if (grant.ratePercent() != null) {
            lines.add(line(Messages.of("calc.field.rate"), Text.same(PriceBlock.percent(grant.ratePercent())), lang));
        }
        if (grant.months() != null) {
            lines.add(line(Messages.of("app.fact.months"), Messages.of("months", grant.months()), lang));
        }
        Text security = Text.list(grant.security().stream()
                .map(code -> words.of("securities", code))
                .toList());
        lines.add(line(Messages.of("app.fact.security"), security, lang));
        lines.add(line(
                Messages.of("applications.grant.until"),
                Text.same(grant.validUntil().toString()),
                lang));
        lines.add(line(Messages.of("applications.grant.balance"), FigureText.money(grant.balance()), lang));
        return lines;
    }

    private static Line line(Text name, Text value, Lang lang) {
        return new Line(name.in(lang), value.in(lang));
    }

    private static List<Line> decline(ApplicationView.DeclineView decline, Lang lang) {
        List<Line> lines = new ArrayList<>();
        Stream.concat(Stream.of(decline.main()), decline.also().stream()).forEach(reason -> {
            lines.add(new Line(Messages.of("applications.decline.reason").in(lang), reason.label()));
            lines.add(new Line(Messages.of("applications.next").in(lang), reason.next()));
        });
        if (decline.textForFirm() != null) {
            lines.add(new Line(Messages.of("applications.decline.text").in(lang), decline.textForFirm()));
        }
        if (decline.againFrom() != null) {
            lines.add(new Line(
                    Messages.of("applications.decline.again").in(lang),
                    decline.againFrom().toString()));
        }
        return lines;
    }

    private static List<ApplicationPage.Step> history(ApplicationView view, Lang lang) {
        return (view.history() == null ? List.<ApplicationView.StepView>of() : view.history())
                .stream()
                        .map(step -> new ApplicationPage.Step(
                                day(step.takenAt()), what(step, lang), step.actor(), step.text()))
                        .toList();
    }

    /** To a firm a decline is the state that it left it in. */
    private static String what(ApplicationView.StepView step, Lang lang) {
        return step.event() == ApplicationEvent.DECLINE
                ? step.state().labelForFirm().in(lang)
                : step.label();
    }

    /** Beside their fields; of a refusal of the whole step above them, without what is meant for programs. */
    static Map<String, String> faults(AppException refused, Lang lang) {
        Map<String, String> faults = new LinkedHashMap<>();
        refused.faults()
                .forEach(fault -> faults.putIfAbsent(
                        fault.pointer().replaceFirst("^/", ""), fault.detail().in(lang)));
        if (faults.isEmpty()) {
            faults.put("", said(refused).in(lang));
        }
        return faults;
    }

    private static Text said(AppException refused) {
        return switch (refused.code()) {
            case CONSENT_NEEDED -> Messages.of("applications.send.consent");
            case APPLICATION_OPEN -> Messages.of("applications.send.open");
            case STEP_ILLEGAL -> ErrorCode.STEP_ILLEGAL.title();
            default -> refused.detail();
        };
    }
}
