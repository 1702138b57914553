package littlegiant.http.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.finance.Schedule;
import littlegiant.finance.Schedule.Instalment;
import littlegiant.http.Words;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.matching.Match;
import littlegiant.plan.PricedLoan;
import org.jspecify.annotations.Nullable;

/** Loans beside each other: what each costs, and what is paid when. */
final class Comparing {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final Words words;
    private final Lang lang;

    private final LocalDate drawnOn;

    /** @param drawnOn when a loan is drawn whose months are all reckoned alike: they end on the same day of each */
    Comparing(Words words, Lang lang, LocalDate drawnOn) {
        this.words = words;
        this.lang = lang;
        this.drawnOn = drawnOn;
    }

    ComparePage.Price price(PricedLoan loan) {
        Schedule.Totals totals = loan.schedule().totals();
        BigDecimal irrLow = loan.low().effectivePercent();
        BigDecimal irrHigh = loan.high().effectivePercent();
        boolean aided = !loan.subsidies().isEmpty();
        return new ComparePage.Price(
                words.of(Objects.requireNonNull(loan.loan().offer().cost()).assumes())
                        .in(lang),
                PriceBlock.range(loan.low().simplePercent(), loan.high().simplePercent())
                        .in(lang),
                irrLow == null || irrHigh == null
                        ? null
                        : "IRR " + PriceBlock.range(irrLow, irrHigh).in(lang),
                aided ? PriceBlock.percent(loan.before().simplePercent()) : null,
                yuan(totals.interest()),
                yuan(totals.fees()),
                totals.subsidy().signum() == 0 ? yuan(totals.subsidy()) : "−" + yuan(totals.subsidy()),
                yuan(totals.interest().add(totals.fees()).subtract(totals.subsidy())),
                Stream.concat(Stream.ofNullable(loan.guarantee()), loan.subsidies().stream())
                        .map(this::named)
                        .toList(),
                totals.interest().toPlainString(),
                totals.fees().toPlainString(),
                totals.subsidy().negate().toPlainString());
    }

    private String named(Match match) {
        return Messages.of(
                        "clause.colon",
                        words.of("kinds", match.product().kind().name()),
                        match.product().name())
                .in(lang);
    }

    /** {@code 84,898.82}, always with the fen. */
    static String yuan(BigDecimal yuan) {
        return new DecimalFormat("#,##0.00", SYMBOLS).format(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    /** Every day on which something is due on one of the loans; fees at drawing come first. */
    List<ComparePage.Row> rows(List<PricedLoan> loans) {
        TreeMap<LocalDate, List<@Nullable Instalment>> due = new TreeMap<>();
        for (int i = 0; i < loans.size(); i++) {
            for (Instalment one : loans.get(i).schedule().instalments()) {
                List<@Nullable Instalment> row = due.computeIfAbsent(at(one), day -> empty(loans.size()));
                row.set(i, one);
            }
        }
        List<ComparePage.Row> rows = new ArrayList<>();
        if (loans.stream().anyMatch(loan -> loan.schedule().upFront().signum() > 0)) {
            rows.add(new ComparePage.Row(
                    Messages.of("calc.drawing").in(lang),
                    loans.stream()
                            .<@Nullable String>map(loan -> yuan(loan.schedule().upFront()))
                            .toList(),
                    loans.stream()
                            .<@Nullable String>map(
                                    loan -> yuan(loan.schedule().loan().principal()))
                            .toList()));
        }
        due.forEach((day, row) -> rows.add(
                new ComparePage.Row(day.toString(), shown(row, Instalment::paid), shown(row, Instalment::balance))));
        return rows;
    }

    private LocalDate at(Instalment one) {
        return one.dueOn() == null ? drawnOn.plusMonths(one.at()) : one.dueOn();
    }

    private static List<@Nullable Instalment> empty(int size) {
        List<@Nullable Instalment> row = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            row.add(null);
        }
        return row;
    }

    private static List<@Nullable String> shown(
            List<@Nullable Instalment> row, Function<Instalment, BigDecimal> figure) {
        List<@Nullable String> shown = new ArrayList<>();
        row.forEach(one -> shown.add(one == null ? null : yuan(figure.apply(one))));
        return shown;
    }
}
