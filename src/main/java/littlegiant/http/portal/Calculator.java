package littlegiant.http.portal;

import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import littlegiant.answers.Plans;
import littlegiant.finance.Fee;
import littlegiant.finance.Repayment;
import littlegiant.finance.Schedule;
import littlegiant.finance.Schedule.Instalment;
import littlegiant.finance.Subsidy;
import littlegiant.http.LoanReader;
import littlegiant.http.MoneyText;
import littlegiant.http.Words;
import littlegiant.http.portal.MyLook.Looked;
import littlegiant.http.web.NeedForm.Option;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Value;
import littlegiant.matching.Match;
import littlegiant.offers.Offer;
import littlegiant.plan.PricedLoan;
import org.jspecify.annotations.Nullable;

/** Reckons what a product costs for an amount and a term, as {@code POST /api/v1/calculators/repayment} does, and what a quote from elsewhere does. */
final class Calculator {

    private static final String METHOD = "method";
    private static final String RATE = "rate";
    private static final String QUOTE_RATE = "quoteRate";
    private static final String QUOTE_FEE = "quoteFee";
    private static final String QUOTE_OTHER = "quoteOther";

    /** Parameters that are the calculator's own; amount and term are those of the need. */
    static final Set<String> FIELDS = Set.of(METHOD, RATE, QUOTE_RATE, QUOTE_FEE, QUOTE_OTHER);

    /** Where the fault of a loan is shown. */
    private static final Map<String, String> SHOWN_AT =
            Map.of("principal", "amount", "months", "termMonths", "annualRatePercent", RATE, METHOD, METHOD);

    private static final int MONTHS = 12;

    private final Looked looked;
    private final Match match;
    private final Lang lang;
    private final Words words;
    private final LocalDate drawnOn;
    private final Map<String, String> faults = new LinkedHashMap<>();

    Calculator(Looked looked, Match match) {
        this.looked = looked;
        this.match = match;
        this.lang = looked.lang();
        this.words = looked.words();
        this.drawnOn = looked.question().asOf();
    }

    CalculatorView of(HttpRequest<?> request) {
        looked.asked()
                .faults()
                .forEach((field, fault) -> faults.put(field, fault.detail().in(lang)));
        Offer.Assumed usual =
                match.offer().cost() == null ? null : match.offer().cost().assumes();
        BigDecimal amount = looked.question().need().amount();
        BigDecimal principal = amount != null ? amount : usual == null ? null : usual.amount();
        Integer wanted = looked.question().need().termMonths();
        int months = wanted != null ? wanted : usual == null ? MONTHS : usual.months();
        List<Repayment> methods = methods();
        String chosen = text(request, METHOD);
        String method = !chosen.isEmpty() ? chosen : methods.get(0).name();
        BigDecimal rate = number(request, RATE, match.offer().rateHigh());
        List<CalculatorView.Column> columns = new ArrayList<>();
        List<Schedule> schedules = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        String verdict = null;
        Quote told = quote(request);
        PricedLoan priced = looked.isSound() ? priced() : null;
        if (faults.isEmpty() && principal != null && rate != null) {
            Schedule plain = read(loan(principal, rate, months, method), RATE);
            if (plain != null) {
                Schedule own = Schedule.of(plain.loan(), fees(priced), subsidies(priced));
                Schedule before = Schedule.of(plain.loan(), fees(priced), List.of());
                schedules.add(own);
                columns.add(Reckoned.column(match.product().name().in(lang), own, before));
                beside.addAll(beside(priced));
                Schedule quote = schedule(told, principal, months, method);
                if (quote != null) {
                    schedules.add(quote);
                    columns.add(Reckoned.column(Messages.of("calc.quote.mine").in(lang), quote, quote));
                    verdict = Reckoned.verdict(own, quote).in(lang);
                }
            }
        }
        return new CalculatorView(
                faults.containsKey("amount") || principal == null
                        ? text(request, "amount")
                        : MoneyText.Unit.WAN.of(principal).toPlainString(),
                !faults.containsKey("amount") || !text(request, "amountUnit").equals(MoneyText.Unit.YUAN.name()),
                faults.containsKey("termMonths") ? text(request, "termMonths") : Integer.toString(months),
                options(methods, method),
                rate == null ? text(request, RATE) : Decimals.plain(rate).toPlainString(),
                text(request, QUOTE_RATE),
                text(request, QUOTE_FEE),
                text(request, QUOTE_OTHER),
                Map.copyOf(faults),
                faults.isEmpty() ? columns : List.of(),
                verdict,
                beside,
                schedules.isEmpty() ? "" : convention(schedules.get(0)),
                faults.isEmpty() ? rows(schedules) : List.of());
    }

    private String convention(Schedule schedule) {
        return words.of("dayCounts", schedule.isByRealDays() ? "ACT_360" : "THIRTY_360")
                .in(lang);
    }

    private static String text(HttpRequest<?> request, String name) {
        String told = request.getParameters().get(name);
        return told == null ? "" : told.trim();
    }

    /** Null with a fault, or without one if neither anything was told nor is anything usual. */
    private @Nullable BigDecimal number(HttpRequest<?> request, String name, @Nullable BigDecimal usual) {
        String told = text(request, name).replace("%", "").replace("％", "");
        if (told.isEmpty()) {
            return usual;
        }
        BigDecimal number = MoneyText.yuan(told, MoneyText.Unit.YUAN);
        if (number == null) {
            faults.put(name, Messages.of("fault.number").in(lang));
        }
        return number;
    }

    /** The ways on offer, the usual one first; every way where none is published. */
    private List<Repayment> methods() {
        List<Repayment> offered = match.product().terms().repayment();
        return offered.isEmpty() ? List.of(Repayment.values()) : offered;
    }

    private List<Option> options(List<Repayment> methods, String chosen) {
        return Stream.concat(methods.stream(), Stream.of(Repayment.values()))
                .distinct()
                .map(method -> new Option(
                        method.name(),
                        words.of("repayments", method.name()).in(lang),
                        method.name().equals(chosen)))
                .toList();
    }

    private @Nullable PricedLoan priced() {
        return Plans.priced(
                        looked.profile(),
                        looked.question(),
                        looked.release(),
                        List.of(match.product().id()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Fee> fees(@Nullable PricedLoan priced) {
        List<Fee> fees = new ArrayList<>(match.offer().possibleFees());
        if (priced != null && priced.guarantee() != null) {
            fees.addAll(priced.guarantee().offer().possibleFees());
        }
        return fees;
    }

    private static List<Subsidy> subsidies(@Nullable PricedLoan priced) {
        return priced == null
                ? List.of()
                : priced.subsidies().stream()
                        .flatMap(one -> Stream.ofNullable(one.offer().benefit()))
                        .flatMap(benefit -> Stream.ofNullable(benefit.subsidy()))
                        .toList();
    }

    private List<String> beside(@Nullable PricedLoan priced) {
        return priced == null
                ? List.of()
                : Stream.concat(Stream.ofNullable(priced.guarantee()), priced.subsidies().stream())
                        .map(one -> Messages.of(
                                        "clause.colon",
                                        words.of("kinds", one.product().kind().name()),
                                        one.product().name())
                                .in(lang))
                        .toList();
    }

    private static Map<String, Value> loan(BigDecimal principal, BigDecimal rate, int months, String method) {
        Map<String, Value> loan = new LinkedHashMap<>();
        loan.put("principal", new Value.Num(principal));
        loan.put("annualRatePercent", new Value.Num(rate));
        loan.put("months", new Value.Num(BigDecimal.valueOf(months)));
        loan.put(METHOD, new Value.Str(method));
        return loan;
    }

    /** Null, with a fault beside its field, if it is no loan. */
    private @Nullable Schedule read(Map<String, Value> loan, String rateField) {
        Map<String, Value> dated = new LinkedHashMap<>(loan);
        dated.put("drawnOn", new Value.Str(drawnOn.toString()));
        try {
            return LoanReader.read(new Value.Obj(dated), new Faults());
        } catch (AppException refused) {
            refused.faults()
                    .forEach(fault -> faults.putIfAbsent(
                            field(fault, rateField), fault.detail().in(lang)));
            return null;
        }
    }

    private static String field(Fault fault, String rateField) {
        String[] steps = fault.pointer().substring(1).split("/");
        if (steps[0].equals("fees")) {
            return steps[steps.length - 1].equals("amount") ? QUOTE_OTHER : QUOTE_FEE;
        }
        return steps[0].equals("annualRatePercent") ? rateField : SHOWN_AT.getOrDefault(steps[0], METHOD);
    }

    private Quote quote(HttpRequest<?> request) {
        Quote quote = new Quote(
                number(request, QUOTE_RATE, null),
                number(request, QUOTE_FEE, null),
                number(request, QUOTE_OTHER, null));
        if (quote.isRateless()) {
            faults.putIfAbsent(QUOTE_RATE, Messages.of("calc.quote.rateless").in(lang));
        }
        return quote;
    }

    /** Null if no quote was told, or it is faulty. */
    private @Nullable Schedule schedule(Quote quote, BigDecimal principal, int months, String method) {
        if (quote.rate() == null) {
            return null;
        }
        Map<String, Value> loan = loan(principal, quote.rate(), months, method);
        loan.put("fees", quote.fees());
        return read(loan, QUOTE_RATE);
    }

    /** Every day on which something is due; fees at drawing come first. */
    private List<CalculatorView.Row> rows(List<Schedule> schedules) {
        TreeMap<LocalDate, List<@Nullable Instalment>> due = new TreeMap<>();
        for (int i = 0; i < schedules.size(); i++) {
            for (Instalment one : schedules.get(i).instalments()) {
                LocalDate day = Objects.requireNonNullElse(one.dueOn(), drawnOn.plusMonths(one.at()));
                due.computeIfAbsent(day, at -> new ArrayList<>(Collections.nCopies(schedules.size(), null)))
                        .set(i, one);
            }
        }
        List<CalculatorView.Row> rows = new ArrayList<>();
        if (schedules.stream().anyMatch(one -> one.upFront().signum() > 0)) {
            rows.add(new CalculatorView.Row(
                    Messages.of("calc.drawing").in(lang),
                    schedules.stream().map(one -> Reckoned.yuan(one.upFront())).toList(),
                    schedules.stream()
                            .map(one -> Reckoned.yuan(one.loan().principal()))
                            .toList()));
        }
        due.forEach((day, row) -> rows.add(new CalculatorView.Row(
                day.toString(),
                row.stream()
                        .map(one -> one == null ? "" : Reckoned.yuan(one.paid()))
                        .toList(),
                row.stream()
                        .map(one -> one == null ? "" : Reckoned.yuan(one.balance()))
                        .toList())));
        return rows;
    }
}
