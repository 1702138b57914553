package littlegiant.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.finance.Fee;
import littlegiant.finance.Rate;
import littlegiant.finance.Repayment;
import littlegiant.finance.Subsidy;
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
 * @param fees         every one that is met counts
 * @param effectiveFrom the first day on which these terms hold; null = on every day
 * @param window       days on which it can be applied for
 * @param combination  what it may stand beside
 * @param document     the whole document, canonical content
 */
public record Product(
        String id,
        Kind kind,
        String provider,
        Text name,
        @Nullable Text summary,
        Status status,
        @Nullable LocalDate effectiveFrom,
        DateRange window,
        @Nullable Quota quota,
        List<Criterion> criteria,
        List<Criterion> needCriteria,
        List<Limit> limits,
        List<PricedWhen> rates,
        List<FeeWhen> fees,
        Terms terms,
        @Nullable Fund fund,
        @Nullable Benefit benefit,
        Combination combination,
        String source,
        Value.Obj document) {

    public Product {
        criteria = List.copyOf(criteria);
        needCriteria = List.copyOf(needCriteria);
        limits = List.copyOf(limits);
        rates = List.copyOf(rates);
        fees = List.copyOf(fees);
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
                effectiveFrom,
                window,
                quota,
                criteria,
                needCriteria,
                limits,
                rates,
                fees,
                terms,
                fund,
                benefit,
                combination,
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
        RECOGNITION;

        /** Whether it lends money that is paid back. */
        public boolean lends() {
            return this == LOAN || this == TRADE || this == LEASE;
        }

        /** Whether it is for a time that a need can ask for: what is lent, and what guarantees it. */
        public boolean hasTerm() {
            return lends() || this == GUARANTEE;
        }
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

    /** A fee that is due where all of {@code when} is met; empty = always. */
    public record FeeWhen(List<Condition> when, Fee fee) {
        public FeeWhen {
            when = List.copyOf(when);
        }
    }

    /** What a drawing can do beside being drawn and repaid. */
    public enum Feature {
        /** 随借随还: drawn and repaid on any day. */
        FLEXIBLE,
        /** 无还本续贷: renewed without repaying the principal first. */
        RENEWAL
    }

    /**
     * @param termMonthsMin shortest life of one drawing, from 0
     * @param termMonthsMax longest life of one drawing; null = not published
     * @param purposes      codes of need.purpose; empty = not published
     * @param security      codes of need.security, any one is enough; empty = not published
     * @param repayment     the ways on offer, the usual one first; empty = not published
     * @param decisionDays  working days to a decision; null = not published
     * @param documents     codes of what has to be handed in
     */
    public record Terms(
            int termMonthsMin,
            @Nullable Integer termMonthsMax,
            List<String> purposes,
            List<String> security,
            List<Feature> features,
            List<Repayment> repayment,
            @Nullable Integer decisionDays,
            List<String> documents) {

        public Terms {
            purposes = List.copyOf(purposes);
            security = List.copyOf(security);
            features = List.copyOf(features);
            repayment = List.copyOf(repayment);
            documents = List.copyOf(documents);
        }

        /** Whether it may repay another loan. */
        public boolean refinances() {
            return purposes.contains("REFINANCE");
        }

        /** Whether a loan can go on without its principal being repaid. */
        public boolean renews() {
            return features.contains(Feature.RENEWAL);
        }

        public boolean personalGuarantee() {
            return security.contains("CREDIT_WITH_PERSONAL_GUARANTEE");
        }
    }

    /**
     * @param ticketMax    yuan of one investment; null = not published
     * @param investsUntil last day of the investment period, included; null = not published
     */
    public record Fund(
            @Nullable BigDecimal ticketMin, @Nullable BigDecimal ticketMax, @Nullable LocalDate investsUntil) {}

    /**
     * What a policy gives: an award, or a part of a loan's interest.
     *
     * @param amount  yuan of an award; null for a subsidy of interest
     * @param subsidy null for an award
     * @param paid    null = not published
     */
    public record Benefit(@Nullable BigDecimal amount, @Nullable Subsidy subsidy, @Nullable Paid paid) {}

    public enum Paid {
        /** 直接扣减: less interest is collected. */
        DEDUCTED,
        /** 先付后补: paid back afterwards. */
        REIMBURSED
    }

    /**
     * What may stand together. A code is a product id, a kind or a stacking group.
     *
     * @param group    of one group one only, on one loan; null = none
     * @param excludes never beside any of these
     * @param requires only beside each of these
     * @param clause   the words that say so; null = not told
     */
    public record Combination(
            @Nullable String group, List<String> excludes, List<String> requires, @Nullable Text clause) {
        public Combination {
            excludes = List.copyOf(excludes);
            requires = List.copyOf(requires);
        }
    }
}
