package littlegiant.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * What was told about one firm, checked. A null list is not told; a list that is told is complete, also when it is empty.
 *
 * @param formerNames as registered once; public like the name
 * @param provenance  by the metric's code
 * @param document    the whole document as it was told; plain metrics are read from it by their path
 */
public record Profile(
        String uscc,
        String name,
        @Nullable List<String> formerNames,
        @Nullable LocalDate establishedOn,
        @Nullable List<FiscalYear> fiscalYears,
        @Nullable List<Badge> badges,
        @Nullable List<Event> events,
        @Nullable List<Loan> loans,
        @Nullable List<Round> rounds,
        @Nullable List<Collateral> collateral,
        @Nullable List<Receivable> receivables,
        Map<String, Provenance> provenance,
        Value.Obj document) {

    /** The same with another document behind its plain figures. */
    public Profile with(Value.Obj other) {
        return new Profile(
                uscc,
                name,
                formerNames,
                establishedOn,
                fiscalYears,
                badges,
                events,
                loans,
                rounds,
                collateral,
                receivables,
                provenance,
                other);
    }

    /** A dated record: a penalty, an accident, an entry on a list. {@code removedOn} null = still there, or does not apply. */
    public record Event(Kind kind, LocalDate on, @Nullable LocalDate removedOn) {
        public enum Kind {
            DISHONEST,
            ENFORCED,
            ABNORMAL_OPERATION,
            SERIOUS_VIOLATION,
            ENVIRONMENT_PENALTY,
            SAFETY_ACCIDENT,
            QUALITY,
            TAX_VIOLATION
        }
    }

    /**
     * A loan that runs; nulls are not told.
     *
     * @param amount      yuan outstanding
     * @param ratePercent nominal, percent a year
     * @param security    a code of the metric need.security
     */
    public record Loan(
            @Nullable String lender,
            @Nullable String product,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal ratePercent,
            @Nullable LocalDate drawnOn,
            @Nullable LocalDate dueOn,
            @Nullable String security) {}

    /**
     * A round of equity that was paid in; nulls are not told.
     *
     * @param amount yuan
     */
    public record Round(@Nullable LocalDate on, @Nullable BigDecimal amount) {}

    /** Property that could secure a loan; nulls are not told. */
    public record Collateral(String kind, @Nullable BigDecimal value, @Nullable Boolean encumbered) {}

    /** Money a buyer owes; nulls are not told. */
    public record Receivable(@Nullable BigDecimal amount, @Nullable LocalDate dueOn, @Nullable Boolean confirmed) {}
}
