package littlegiant.http.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import littlegiant.answers.Answers;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile;
import littlegiant.sheet.SheetMaker.Title;
import littlegiant.sheet.SizeTable.Size;

/** What an account manager wants to know of a firm before any product: its size, titles that end, loans that fall due. */
final class Facts {

    /** A title that ends within so many days is worth a word. */
    private static final int TITLE_ENDS_DAYS = 60;

    private Facts() {}

    static List<String> of(Profile profile, Answers.Known known, MetricDictionary metrics, Words words, Lang lang) {
        List<Text> facts = new ArrayList<>();
        Size size = known.size();
        if (size != null) {
            facts.add(size(size, metrics));
        }
        LocalDate asOf = known.sheet().asOf();
        for (Title title : known.titles() == null ? List.<Title>of() : known.titles()) {
            LocalDate until = title.badge().validUntil();
            if (title.holds() == Outcome.MET && until != null && !until.isAfter(asOf.plusDays(TITLE_ENDS_DAYS))) {
                facts.add(Messages.of(
                        "firm.title", words.of("badges", title.badge().type().name()), left(asOf, until)));
            }
        }
        for (Profile.Loan loan : profile.loans() == null ? List.<Profile.Loan>of() : profile.loans()) {
            if (known.sheet().isDueSoon(loan) && loan.dueOn() != null) {
                Text lent = Text.same(loan.lender() == null ? "" : loan.lender() + " ")
                        .then(loan.amount() == null ? Text.same("") : FigureText.money(loan.amount()));
                facts.add(Messages.of("firm.loan", lent, left(asOf, loan.dueOn())));
            }
        }
        return facts.stream().map(fact -> fact.in(lang)).toList();
    }

    private static Text size(Size size, MetricDictionary metrics) {
        Metric sizeClass = metrics.get("sizeClass");
        if (size.settled() == null) {
            return Messages.of(
                    "firm.size.open",
                    Text.list(size.missing().stream()
                            .map(measure -> metrics.get(measure).label())
                            .toList()));
        }
        Text label = sizeClass.labelOf(size.least().name());
        return size.rows().size() == 1
                ? label.then(Messages.of("told", size.rows().get(0).name()))
                : label;
    }

    /** The day, and how long it is until then; the last day counts, and is said. */
    private static Text left(LocalDate asOf, LocalDate day) {
        long days = ChronoUnit.DAYS.between(asOf, day);
        return days == 0 ? Messages.of("firm.left.today", day) : Messages.of("firm.left", days, day);
    }
}
