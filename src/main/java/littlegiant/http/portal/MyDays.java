package littlegiant.http.portal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.answers.Answers;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationState;
import littlegiant.applications.Applications;
import littlegiant.catalog.Product;
import littlegiant.http.portal.MyLook.Looked;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Days;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.metric.FigureText;
import littlegiant.paper.CalendarFile.Entry;
import littlegiant.profile.Badge;
import littlegiant.profile.Profile;
import littlegiant.sheet.SheetMaker.Title;

/** Days that a firm should not miss: policies that close or open, titles that end, loans that fall due, what an institution waits for. */
@Singleton
class MyDays {

    private static final int APPLICATIONS_MAX = 100;
    private static final int REMIND_TITLE = 60;
    private static final int REMIND_LOAN = 30;
    private static final int REMIND_POLICY = 14;
    private static final int REMIND_APPLICATION = 2;
    private static final int UID_LENGTH = 16;

    private final Applications applications;

    MyDays(Applications applications) {
        this.applications = applications;
    }

    /** In order of the days, none before the day that is asked about. */
    List<Entry> of(Looked looked, Identity who) {
        LocalDate asOf = looked.question().asOf();
        List<Entry> all = new ArrayList<>();
        Answers.Given given = looked.answer();
        given.answer().matches().forEach(match -> policy(match, looked, all));
        Answers.Known known = Answers.known(looked.profile(), given.sheet(), looked.release());
        (known.titles() == null ? List.<Title>of() : known.titles()).forEach(title -> title(title, looked, all));
        List<Profile.Loan> loans = looked.profile().loans();
        (loans == null ? List.<Profile.Loan>of() : loans).forEach(loan -> loan(loan, looked, all));
        applications
                .page(
                        who,
                        new Applications.Search(looked.profile().uscc(), null, null, Set.of(), false, false),
                        0,
                        APPLICATIONS_MAX)
                .forEach(application -> application(application, looked, all));
        return distinct(all).stream()
                .filter(entry -> !entry.day().isBefore(asOf) && !entry.day().equals(Days.LAST))
                .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::uid))
                .toList();
    }

    /** Two loans of one lender, drawn on one day, are two entries. */
    private static List<Entry> distinct(List<Entry> all) {
        Map<String, Integer> had = new HashMap<>();
        return all.stream()
                .map(entry -> {
                    int times = had.merge(entry.uid(), 1, Integer::sum);
                    String uid = times == 1 ? entry.uid() : times + "-" + entry.uid();
                    return new Entry(uid, entry.day(), entry.title(), entry.about(), entry.remindDays());
                })
                .toList();
    }

    /** The same day told again has the same id; a day that moved too, as long as it is about the same. */
    private static String uid(Looked looked, String... about) {
        String key = String.join("\n", about);
        return about[0] + "-" + Hash.of(looked.profile().uscc() + "\n" + key).substring(0, UID_LENGTH)
                + "@littlegiant-match";
    }

    private static void policy(Match match, Looked looked, List<Entry> all) {
        Product product = match.product();
        if (product.kind() != Product.Kind.POLICY || match.verdict() == Verdict.NOT_ELIGIBLE) {
            return;
        }
        LocalDate closes = product.window().to();
        LocalDate opens = product.window().from();
        String name = product.name().in(looked.lang());
        String about = match.provider().name().in(looked.lang()) + " · " + product.source();
        if (closes != null && match.availability() == Availability.OPEN) {
            Text title = Messages.of("my.day.closes", name);
            all.add(new Entry(
                    uid(looked, "policy", product.id()), closes, title.in(looked.lang()), about, REMIND_POLICY));
        }
        if (opens != null && match.availability() == Availability.NOT_YET_OPEN) {
            Text title = Messages.of("my.day.opens", name);
            all.add(new Entry(
                    uid(looked, "opening", product.id()), opens, title.in(looked.lang()), about, REMIND_APPLICATION));
        }
    }

    private static void title(Title told, Looked looked, List<Entry> all) {
        Badge badge = told.badge();
        LocalDate until = badge.validUntil();
        if (told.holds() != Outcome.MET || until == null) {
            return;
        }
        Text name = looked.words().of("badges", badge.type().name());
        boolean reviewed = badge.type() == Badge.Type.LITTLE_GIANT || badge.type() == Badge.Type.SPECIALIZED;
        Text title = Messages.of("my.day.title", name);
        Text about = reviewed ? Messages.of("my.day.title.review") : Messages.of("my.day.title.again");
        all.add(new Entry(
                uid(looked, "title", badge.type().name(), String.valueOf(badge.level())),
                until,
                title.in(looked.lang()),
                about.in(looked.lang()),
                REMIND_TITLE));
    }

    private static void loan(Profile.Loan loan, Looked looked, List<Entry> all) {
        if (loan.dueOn() == null) {
            return;
        }
        String lender = loan.lender() == null ? "" : loan.lender();
        Text much = loan.amount() == null ? Text.same("") : Text.same(" ").then(FigureText.money(loan.amount()));
        Text title = Messages.of("my.day.loan", Text.same(lender).then(much));
        all.add(new Entry(
                uid(looked, "loan", lender, String.valueOf(loan.product()), String.valueOf(loan.drawnOn())),
                loan.dueOn(),
                title.in(looked.lang()),
                Messages.of("my.day.loan.about").in(looked.lang()),
                REMIND_LOAN));
    }

    private static void application(Application application, Looked looked, List<Entry> all) {
        LocalDate due = application.stage().dueOn();
        boolean ours = application.state() == ApplicationState.SUPPLEMENT
                || application.state() == ApplicationState.GRANTED
                || application.state() == ApplicationState.SIGNED;
        if (due == null || !ours) {
            return;
        }
        Text title = Messages.of(
                "clause.colon",
                application.state().labelForFirm(),
                application.subject().product());
        all.add(new Entry(
                uid(looked, "application", application.id(), application.state().name()),
                due,
                title.in(looked.lang()),
                Messages.of("my.day.last").in(looked.lang()),
                REMIND_APPLICATION));
    }
}
