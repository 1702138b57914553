package littlegiant.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import littlegiant.catalog.Product;
import littlegiant.finance.Loan;
import littlegiant.finance.LprTable;
import littlegiant.finance.Rate;
import littlegiant.finance.Repayment;
import littlegiant.judging.CompiledCatalogue.Charge;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.CompiledCatalogue.Priced;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import littlegiant.offers.Amounts.Estimate;
import littlegiant.offers.Offer.AllIn;
import littlegiant.offers.Offer.Assumed;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Prices products for one judged sheet and one need. A rung that is unknown is passed over and named; nothing is guessed. */
public final class Offers {

    /** What a cost is reckoned with where neither the need nor the product says: yuan and months. */
    private static final BigDecimal USUAL_AMOUNT = BigDecimal.valueOf(1_000_000);

    private static final int USUAL_MONTHS = 12;

    private final JudgedSheet judged;
    private final Sheet sheet;
    private final Need need;
    private final LprTable lpr;
    private final CostBook costs;
    private final Amounts amounts;

    public Offers(JudgedSheet judged, Need need, LprTable lpr, CostBook costs) {
        this.judged = judged;
        this.sheet = judged.sheet();
        this.need = need;
        this.lpr = lpr;
        this.costs = costs;
        this.amounts = new Amounts(judged, need);
    }

    public Found of(Entry entry) {
        return new Found(entry);
    }

    /**
     * A nominal rate.
     *
     * @param open whether a rung above it waits for something
     */
    private record Price(
            @Nullable BigDecimal low, @Nullable BigDecimal high, Offer.@Nullable Basis basis, boolean open) {}

    private Price price(List<Priced> rates) {
        if (rates.isEmpty()) {
            return new Price(null, null, null, false);
        }
        Ladder<Priced> ladder = Ladder.climb(rates, Priced::when, judged);
        List<Metric> waitsFor = List.copyOf(ladder.waitsFor());
        if (ladder.rung() == null) {
            Text none = Text.of("没有可确定的利率档位", "no rung of the rate can be confirmed");
            return new Price(null, null, new Offer.Basis(none, waitsFor), true);
        }
        Rate.Quote quote = ladder.rung().rate().on(sheet.asOf(), lpr);
        return new Price(quote.low(), quote.high(), new Offer.Basis(quote.basis(), waitsFor), !waitsFor.isEmpty());
    }

    /** An offer; each part of it is found when it is first asked for, its words are made when they are shown. One thread at a time. */
    public final class Found {
        private final Entry entry;
        private @Nullable Estimate estimate;
        private @Nullable Price price;
        private @Nullable List<Offer.Charge> charges;
        private @Nullable AllIn cost;
        private boolean reckoned;

        private Found(Entry entry) {
            this.entry = entry;
        }

        private Estimate estimate() {
            if (estimate == null) {
                estimate = amounts.of(entry);
            }
            return estimate;
        }

        private Price price() {
            if (price == null) {
                price = Offers.this.price(entry.rates());
            }
            return price;
        }

        public @Nullable BigDecimal amountMax() {
            return estimate().yuan();
        }

        /** Whether amount or rate may be better than shown: a rung above waits for something. */
        public boolean isOpen() {
            return estimate().open() || price().open;
        }

        /** An award or a subsidy comes beside what is needed and covers none of it. */
        public @Nullable BigDecimal coversNeedPercent() {
            BigDecimal amount = entry.product().benefit() == null ? estimate().yuan() : null;
            return amount == null || need.amount() == null
                    ? null
                    : amount.min(need.amount())
                            .multiply(BigDecimal.valueOf(100))
                            .divide(need.amount(), 1, RoundingMode.FLOOR);
        }

        /** Null if there is no rate, or no amount to lend at it. */
        public @Nullable AllIn cost() {
            if (!reckoned) {
                reckoned = true;
                cost = allIn();
            }
            return cost;
        }

        private @Nullable AllIn allIn() {
            BigDecimal low = price().low;
            BigDecimal high = price().high;
            BigDecimal amount = amount();
            if (low == null || high == null || amount.signum() == 0) {
                return null;
            }
            Assumed assumed = new Assumed(amount, months(), method());
            LocalDate drawnOn = assumed.method().isByInstalments() ? null : sheet.asOf();
            return new AllIn(
                    costs.of(loan(assumed, low, drawnOn), Offer.certain(charges())),
                    costs.of(loan(assumed, high, drawnOn), Offer.possible(charges())),
                    assumed,
                    drawnOn);
        }

        /** At no less than nothing: what stands below LPR may be more than LPR, and no loan pays its borrower. */
        private Loan loan(Assumed assumed, BigDecimal ratePercent, @Nullable LocalDate drawnOn) {
            return new Loan(
                    assumed.amount(), ratePercent.max(BigDecimal.ZERO), assumed.months(), assumed.method(), drawnOn);
        }

        /** The need where it is told, but no more than the product gives; else all that it gives. */
        private BigDecimal amount() {
            BigDecimal most = estimate().yuan();
            BigDecimal wanted = need.amount() == null
                    ? most
                    : most == null ? need.amount() : need.amount().min(most);
            return wanted == null ? USUAL_AMOUNT : wanted;
        }

        private int months() {
            Product.Terms terms = entry.product().terms();
            Integer most = terms.termMonthsMax();
            int wanted = need.termMonths() != null ? need.termMonths() : most != null ? most : USUAL_MONTHS;
            return Math.max(1, Math.max(terms.termMonthsMin(), most == null ? wanted : Math.min(wanted, most)));
        }

        private Repayment method() {
            List<Repayment> ways = entry.product().terms().repayment();
            return ways.isEmpty() ? Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END : ways.get(0);
        }

        private List<Offer.Charge> charges() {
            if (charges == null) {
                charges = new ArrayList<>();
                for (Charge charge : entry.fees()) {
                    Outcome due = Ladder.outcome(charge.when(), judged);
                    if (due != Outcome.UNMET) {
                        charges.add(new Offer.Charge(
                                charge.fee(), due == Outcome.MET ? List.of() : Ladder.open(charge.when(), judged)));
                    }
                }
            }
            return charges;
        }

        public Offer inWords() {
            Product product = entry.product();
            Supplier<Offer.Basis> basis = estimate().basis();
            return new Offer(
                    estimate().yuan(),
                    basis == null ? null : basis.get(),
                    coversNeedPercent(),
                    price().low,
                    price().high,
                    price().basis,
                    product.terms().termMonthsMax(),
                    cost(),
                    charges(),
                    product.fund() == null
                            ? null
                            : Stakes.of(product.fund(), need, sheet.accounts().number("equity.postMoney")),
                    product.benefit(),
                    product.terms().personalGuarantee());
        }
    }
}
