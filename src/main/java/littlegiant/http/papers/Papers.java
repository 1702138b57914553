package littlegiant.http.papers;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Users;
import littlegiant.answers.Answers;
import littlegiant.answers.Plans;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.PublicAddress;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.api.Decisions;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.paper.Pdf;
import littlegiant.paper.Qr;
import littlegiant.paper.ScheduleBook;
import littlegiant.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Makes the papers of a plan: what was found is kept as a decision first, and then set. */
@Singleton
class Papers {

    static final Text WATERMARK = Messages.of("paper.watermark");

    private static final Text TITLE = Messages.of("paper.title");

    private final Plans plans;
    private final Decisions decisions;
    private final Sights sights;
    private final Users users;
    private final Catalogue catalogue;
    private final Logos logos;
    private final PublicAddress address;
    private final ThymeleafViewsRenderer<Object> views;

    Papers(
            Plans plans,
            Decisions decisions,
            Sights sights,
            Users users,
            Catalogue catalogue,
            Logos logos,
            PublicAddress address,
            ThymeleafViewsRenderer<Object> views) {
        this.plans = plans;
        this.decisions = decisions;
        this.sights = sights;
        this.users = users;
        this.catalogue = catalogue;
        this.logos = logos;
        this.address = address;
        this.views = views;
    }

    /** A plan that was found and kept. */
    private record Kept(Plans.GivenPlan given, String receipt) {}

    /** A file, and whose it is. */
    record Made(String firm, byte[] bytes) {}

    // --- what stands on it

    private Kept keep(String uscc, PaperRequest asked, HttpRequest<?> request) {
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Plans.GivenPlan given = plans.plan(Decisions.subject(seen), asked.question(), asked.products());
        Asker asker = new Asker(Viewer.of(request), asked.lang(), Caller.of(request), seen.consents());
        if (asked.isInternal()) {
            return new Kept(
                    given,
                    decisions.plan(
                            given.subject(),
                            given.release(),
                            asked.question(),
                            asked.products(),
                            asker,
                            "paper.internal"));
        }
        requireValid(given, asked);
        return new Kept(
                given,
                decisions.paper(
                        given.subject(), given.release(), asked.question(), asked.products(), asker, "paper.client"));
    }

    /** What may not stand together is handed to nobody. */
    private static void requireValid(Plans.GivenPlan given, PaperRequest asked) {
        List<String> products = asked.products();
        if (products != null && !given.violations().isEmpty()) {
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID,
                    given.violations().stream()
                            .map(one -> new Fault(
                                    "/products/"
                                            + products.indexOf(
                                                    one.match().product().id()),
                                    Fault.Code.CONTRADICTION,
                                    one.reason()))
                            .toList());
        }
    }

    private Optional<Institution> house(HttpRequest<?> request) {
        return Optional.ofNullable(Viewer.of(request).institution()).flatMap(catalogue::institution);
    }

    // --- files

    /** @throws AppException REQUEST_INVALID if a client's paper would hold what may not stand together */
    Made pdf(String uscc, PaperRequest asked, HttpRequest<?> request) {
        Kept kept = keep(uscc, asked, request);
        Plans.GivenPlan given = kept.given;
        Lang lang = asked.lang();
        Map<String, byte[]> pictures = new HashMap<>();
        PlanPaper paper = PlanPaper.of(
                given,
                head(given, request, pictures, lang),
                foot(kept, asked, request, pictures),
                asked.note(),
                asked.isInternal() ? inside(given, asked, request) : null,
                lang);
        String title = Messages.of("paper.about", TITLE, paper.head().firm(), given.asOf())
                .in(lang);
        Pdf.About about = new Pdf.About(title, author(request), paper.lang(), given.asOf());
        return new Made(paper.head().firm(), Pdf.of(xhtml(paper, request), pictures, about));
    }

    private String xhtml(PlanPaper paper, HttpRequest<?> request) {
        StringWriter out = new StringWriter();
        try {
            views.render("paper", paper, request).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private PlanPaper.Head head(
            Plans.GivenPlan given, HttpRequest<?> request, Map<String, byte[]> pictures, Lang lang) {
        Institution house = house(request).orElse(null);
        Optional<byte[]> logo = house == null ? Optional.empty() : logos.of(house.id());
        logo.ifPresent(png -> pictures.put("logo", png));
        String name = house == null ? null : house.name().in(lang);
        return new PlanPaper.Head(
                name,
                name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)),
                logo.isPresent(),
                given.subject().profile().name(),
                given.subject().profile().uscc(),
                PaperFigures.day(given.asOf()).in(lang),
                PlanPaper.need(given.need(), given.release().ruleSet().metrics(), lang));
    }

    private PlanPaper.Foot foot(Kept kept, PaperRequest asked, HttpRequest<?> request, Map<String, byte[]> pictures) {
        AppUser user = users.find(Caller.who(request).name()).orElse(null);
        String where = asked.isInternal() ? null : address.of("/verify/" + kept.receipt, request);
        if (where != null) {
            pictures.put("qr", Qr.png(where));
        }
        return new PlanPaper.Foot(
                user == null ? Caller.who(request).name() : user.displayName(),
                asked.phone(user == null ? null : user.contact()),
                kept.receipt,
                kept.given.release().id(),
                where,
                where != null);
    }

    private PaperInside inside(Plans.GivenPlan given, PaperRequest asked, HttpRequest<?> request) {
        Answers.Given answer = Answers.answer(given.subject(), asked.question().onOnePage(), given.release());
        return PaperInside.of(given, answer, Viewer.of(request), asked.lang());
    }

    /** @throws AppException as {@link #pdf} */
    Made book(String uscc, PaperRequest asked, HttpRequest<?> request) {
        Kept kept = keep(uscc, asked, request);
        Plans.GivenPlan given = kept.given;
        Lang lang = asked.lang();
        Words words = Words.of(given.release());
        String firm = given.subject().profile().name();
        List<String> notes = new ArrayList<>();
        if (asked.note() != null) {
            notes.add(asked.note());
        }
        notes.add(words.of("closing", "LOAN").in(lang));
        notes.add(Messages.of("receipt").in(lang) + " " + kept.receipt);
        return new Made(
                firm,
                ScheduleBook.of(new ScheduleBook.Content(
                        lang,
                        TITLE.in(lang),
                        firm + "  " + PaperFigures.day(given.asOf()).in(lang),
                        author(request),
                        asked.isInternal() ? WATERMARK.in(lang) : "",
                        given.asOf(),
                        priced(given.plan(), words, lang),
                        given.plan().members().stream()
                                .map(member -> new ScheduleBook.Product(
                                        words.of("planRoles", member.role().name())
                                                .in(lang),
                                        member.match().product().name().in(lang),
                                        member.match().provider().name().in(lang),
                                        member.yuan(),
                                        member.why().in(lang)))
                                .toList(),
                        notes)));
    }

    private static ScheduleBook.@Nullable Priced priced(Plan plan, Words words, Lang lang) {
        Plan.Price price = plan.price();
        return price == null
                ? null
                : new ScheduleBook.Priced(
                        price.schedule(),
                        words.of("repayments", price.schedule().loan().method().name())
                                .in(lang),
                        plan.members().stream()
                                .filter(member ->
                                        member.match().product().kind().hasTerm())
                                .flatMap(member -> member.match().offer().possibleFees().stream())
                                .map(fee -> words.of(fee).in(lang))
                                .toList());
    }

    /** In whose name: the house, else the person. */
    String author(HttpRequest<?> request) {
        Identity who = Caller.who(request);
        return house(request)
                .map(house -> house.name().zh())
                .or(() -> users.find(who.name()).map(AppUser::displayName))
                .orElse(who.name());
    }
}
