package littlegiant.http.console;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.access.Identity;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationState;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.api.ApplicationView;
import littlegiant.http.api.ApplicationViews;
import littlegiant.http.console.ApplicationPage.Fact;
import littlegiant.http.web.Links;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.metric.FigureText;
import littlegiant.metric.MetricDictionary;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of one application, and what the reader may do with it. */
@Singleton
class ApplicationSheet {

    private final ApplicationViews views;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Today today;

    ApplicationSheet(ApplicationViews views, Catalogue catalogue, Releases releases, Today today) {
        this.views = views;
        this.catalogue = catalogue;
        this.releases = releases;
        this.today = today;
    }

    /**
     * The page.
     *
     * @param filled  the form that was refused; null = none was
     * @param refused as the page tells it
     */
    ApplicationPage page(
            Application application,
            Identity who,
            Links links,
            StepForm.@Nullable Filled filled,
            @Nullable String refused,
            Lang lang) {
        Release release = releases.active();
        ApplicationWords words = new ApplicationWords(Words.of(release), today.date(), lang);
        ApplicationView one = views.one(application, who, lang);
        return new ApplicationPage(
                links,
                one.id(),
                one.version(),
                one.uscc(),
                one.enterprise(),
                one.product(),
                institution(one, lang),
                words.state(one),
                words.due(one),
                words.mark(one),
                one.escalatedAt() != null,
                wanted(one, words, lang),
                one.grant() == null ? List.of() : granted(one.grant(), words, lang),
                one.decline() == null ? null : declined(one.decline()),
                one.documents().stream()
                        .map(code -> words.word("documents", code))
                        .toList(),
                one.follows(),
                steps(application, one, filled, words, release),
                history(one, words, lang),
                refused);
    }

    private String institution(ApplicationView one, Lang lang) {
        return catalogue
                .institution(one.institution())
                .map(known -> known.name().in(lang))
                .orElse(one.institution());
    }

    private List<StepForm> steps(
            Application application,
            ApplicationView one,
            StepForm.@Nullable Filled filled,
            ApplicationWords words,
            Release release) {
        MetricDictionary metrics = release.ruleSet().metrics();
        StepForm.Maker maker = new StepForm.Maker(
                application,
                filled,
                words,
                metrics.get("need.security"),
                metrics.get("need.purpose"),
                documents(one, release));
        return one.possible() == null
                ? List.of()
                : one.possible().stream().map(maker::form).toList();
    }

    /** What the product asks for, and what was asked for already. */
    private Set<String> documents(ApplicationView one, Release release) {
        Published product = release.on(today.date()).find(one.productId());
        Stream<String> ofProduct = product == null ? Stream.of() : product.product().terms().documents().stream();
        Set<String> documents = new LinkedHashSet<>(ofProduct.toList());
        documents.addAll(one.documents());
        return documents;
    }

    private static List<Fact> wanted(ApplicationView one, ApplicationWords words, Lang lang) {
        ApplicationView.WantedView wanted = one.wanted();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("amount", words.money(wanted.amount()), words.full(wanted.amount())));
        add(facts, "months", months(wanted.months(), lang));
        add(facts, "purpose", wanted.purpose() == null ? null : words.word("purposes", wanted.purpose()));
        add(facts, "security", codes(wanted.security(), words));
        add(
                facts,
                "neededBy",
                wanted.neededBy() == null ? null : wanted.neededBy().toString());
        add(facts, "note", wanted.note());
        add(facts, "sent", one.sentAt() == null ? null : ApplicationWords.time(one.sentAt()));
        add(facts, "answered", answered(one, lang));
        return facts;
    }

    private static @Nullable String answered(ApplicationView one, Lang lang) {
        if (one.answeredAt() == null || one.answerDays() == null) {
            return null;
        }
        return Messages.of("app.answered", ApplicationWords.time(one.answeredAt()), one.answerDays())
                .in(lang);
    }

    private static @Nullable String months(@Nullable Integer months, Lang lang) {
        return months == null
                ? null
                : FigureText.number("MONTH", BigDecimal.valueOf(months)).in(lang);
    }

    private static @Nullable String codes(List<String> security, ApplicationWords words) {
        return security.isEmpty() ? null : words.codes("securities", security);
    }

    private static void add(List<Fact> facts, String key, @Nullable String text) {
        if (text != null) {
            facts.add(new Fact(key, text));
        }
    }

    private static List<Fact> granted(ApplicationView.GrantView grant, ApplicationWords words, Lang lang) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("granted", words.money(grant.amount()), words.full(grant.amount())));
        add(facts, "rate", grant.ratePercent() == null ? null : PriceBlock.percent(grant.ratePercent()));
        add(facts, "months", months(grant.months(), lang));
        add(facts, "security", codes(grant.security(), words));
        add(facts, "validUntil", grant.validUntil().toString());
        facts.add(new Fact("drawn", words.money(grant.drawn()), words.full(grant.drawn())));
        facts.add(new Fact("balance", words.money(grant.balance()), words.full(grant.balance())));
        return facts;
    }

    private static ApplicationPage.Declined declined(ApplicationView.DeclineView told) {
        return new ApplicationPage.Declined(
                Stream.concat(Stream.of(told.main()), told.also().stream())
                        .map(reason -> new ApplicationPage.Reason(reason.label(), reason.next()))
                        .toList(),
                told.text(),
                told.textForFirm(),
                told.againFrom());
    }

    private static List<ApplicationPage.Step> history(ApplicationView one, ApplicationWords words, Lang lang) {
        return one.history() == null
                ? List.of()
                : one.history().stream()
                        .map(step -> new ApplicationPage.Step(
                                ApplicationWords.time(step.takenAt()),
                                words.event(step.event()),
                                state(step.state(), lang),
                                step.side().name(),
                                step.actor(),
                                step.amount() == null ? null : words.money(step.amount()),
                                step.text()))
                        .toList();
    }

    private static String state(ApplicationState state, Lang lang) {
        return state.label().in(lang);
    }
}
