package littlegiant.http.console;

import java.time.LocalDate;
import littlegiant.desk.ListedFirm;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.portfolio.Particulars;

/** Firms of a list in words. */
final class FirmRows {

    /** What ends within so many days is marked. */
    private static final int SOON_DAYS = 60;

    private final MetricDictionary metrics;
    private final Words words;
    private final LocalDate asOf;
    private final Lang lang;

    FirmRows(MetricDictionary metrics, Words words, LocalDate asOf, Lang lang) {
        this.metrics = metrics;
        this.words = words;
        this.asOf = asOf;
        this.lang = lang;
    }

    FirmsPage.Row row(ListedFirm firm) {
        Particulars.Title title = firm.titleEnd();
        Particulars.Loan loan = firm.loanDue();
        return new FirmsPage.Row(
                firm.uscc(),
                firm.name(),
                firm.formerName(),
                firm.tier() == null ? Messages.of("not.told").in(lang) : label("tier", firm.tier()),
                firm.tier() == null ? "" : firm.tier(),
                firm.street(),
                firm.sizeClass() == null ? null : label("sizeClass", firm.sizeClass()),
                firm.completeness() == null ? null : firm.completeness().toPlainString() + "%",
                title == null
                        ? null
                        : words.of("badges", title.type().name())
                                .then(" " + title.until())
                                .in(lang),
                title != null && isSoon(title.until()),
                loan == null || loan.dueOn() == null
                        ? null
                        : (loan.lender() == null ? "" : loan.lender() + " ") + loan.dueOn(),
                loan != null && loan.dueOn() != null && isSoon(loan.dueOn()),
                firm.relation() == null ? null : firm.relation().label().in(lang),
                firm.manager(),
                firm.lastVisitOn(),
                firm.nextAction(),
                firm.nextOn(),
                firm.openApplication(),
                firm.allowed(),
                firm.verdict() == null ? null : Groups.word(firm.verdict(), words, lang),
                firm.verdict() == null ? null : firm.verdict().name());
    }

    private String label(String metric, String code) {
        Metric asked = metrics.get(metric);
        return asked.labelOf(code).in(lang);
    }

    private boolean isSoon(LocalDate day) {
        return !day.isAfter(asOf.plusDays(SOON_DAYS));
    }
}
