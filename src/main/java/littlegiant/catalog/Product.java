package littlegiant.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.finance.Rate;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * One product as it was published, checked and resolved.
 *
 * @param criteria     every one must hold: those implied by region, stage and sectors first, then the published ones
 * @param needCriteria implied by purposes, term and security; each is asked only where the need tells that part
 * @param limits       the first rung that is met counts; empty = no amount is published
 * @param rates        the first that is met counts; empty = no price is published
 * @param window       days on which it can be applied for
 * @param document     the whole document, canonical content
 */
public record Product(
        String id,
        Kind kind,
        String provider,
        Text name,
        @Nullable Text summary,
        Status status,
        DateRange window,
        @Nullable Quota quota,
        List<Criterion> criteria,
        List<Criterion> needCriteria,
        List<Limit> limits,
        List<PricedWhen> rates,
        Terms terms,
        @Nullable Fund fund,
        @Nullable Benefit benefit,
        String source,
        Value.Obj document) {

    public Product {
        criteria = List.copyOf(criteria);
        needCriteria = List.copyOf(needCriteria);
        limits = List.copyOf(limits);
        rates = List.copyOf(rates);
    }

    /** The same, published or suspended. */
    public Product as(Status now) {
        return new Product(
                id,
                kind,
                provider,
                name,
                summary,
                now,
                window,
                quota,
                criteria,
                needCriteria,
                limits,
                rates,
                terms,
                fund,
                benefit,
                source,
                document);
    }

    public enum Kind {
        LOAN,
        TRADE,
        FUND,
        GUARANTEE,
        LEASE,
        INSURANCE,
        POLICY,
        RECOGNITION
    }

    public enum Status {
        PUBLISHED,
        SUSPENDED
    }

    /** Yuan; {@code used} of {@code total} is gone. */
    public record Quota(BigDecimal total, BigDecimal used) {
        public boolean isUsedUp() {
            return used.compareTo(total) >= 0;
        }
    }

    /** A rate that holds where all of {@code when} is met; empty = always. */
    public record PricedWhen(List<Condition> when, Rate rate) {
        public PricedWhen {
            when = List.copyOf(when);
        }
    }

    /**
     * @param termMonthsMax     longest life of one drawing; null = not published
     * @param refinances        whether it may repay another loan
     * @param personalGuarantee whether a person has to guarantee
     * @param documents         codes of what has to be handed in
     */
    public record Terms(
            @Nullable Integer termMonthsMax,
            boolean refinances,
            boolean personalGuarantee,
            @Nullable Integer decisionDays,
            List<String> documents) {
        public Terms {
            documents = List.copyOf(documents);
        }
    }

    /**
     * @param ticketMax    yuan of one investment; null = not published
     * @param investsUntil last day of the investment period, included; null = not published
     */
    public record Fund(
            @Nullable BigDecimal ticketMin, @Nullable BigDecimal ticketMax, @Nullable LocalDate investsUntil) {}

    /** @param amount yuan of an award; null for a subsidy of interest */
    public record Benefit(@Nullable BigDecimal amount) {}
}
