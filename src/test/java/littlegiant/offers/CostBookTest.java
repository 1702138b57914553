package littlegiant.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import littlegiant.finance.Cost;
import littlegiant.finance.Fee;
import littlegiant.finance.Loan;
import littlegiant.finance.Repayment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostBookTest {

    /** More than a book keeps. */
    private static final int MANY = 20_050;

    private final CostBook book = new CostBook();

    private static BigDecimal cents(Random random, int below) {
        return BigDecimal.valueOf(random.nextInt(below), 2);
    }

    private static <T> T one(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Loan loan(Random random) {
        LocalDate drawnOn =
                random.nextBoolean() ? null : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        Repayment method = one(random, List.of(Repayment.values()));
        return new Loan(
                cents(random, 1_000_000_000).add(BigDecimal.ONE),
                cents(random, 1_000),
                1 + random.nextInt(60),
                method,
                drawnOn);
    }

    private static List<Fee> fees(Random random) {
        List<Fee> fees = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean yearly = random.nextBoolean();
            fees.add(new Fee(
                    Fee.Kind.GUARANTEE,
                    cents(random, 200),
                    yearly ? Fee.Per.PERCENT_PER_YEAR : Fee.Per.PERCENT_UP_FRONT,
                    yearly ? Fee.Charged.YEARLY : Fee.Charged.UP_FRONT,
                    one(random, List.of(Fee.Bearer.values()))));
        }
        return List.copyOf(fees);
    }

    @Test
    void aCostRememberedIsTheCostReckoned() {
        Random random = new Random(20261123);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Loan loan = loan(random);
            List<Fee> fees = fees(random);
            Cost reckoned = Cost.of(loan, fees, List.of());
            List<Cost> booked = List.of(book.of(loan, fees), book.of(loan, fees));
            if (!booked.equals(List.of(reckoned, reckoned))) {
                differences.add(loan + " " + fees + ": " + booked + ", reckoned " + reckoned);
            }
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void aFullBookStartsAnewAndSaysTheSame() {
        List<Loan> loans = IntStream.range(0, MANY)
                .mapToObj(i -> bullet(BigDecimal.valueOf(1_000_000L + i), null))
                .toList();
        Cost first = book.of(loans.get(0), List.of());
        loans.forEach(loan -> book.of(loan, List.of()));

        assertThat(book.of(loans.get(0), List.of())).isEqualTo(first);
    }

    /** The same yuan drawn on another day, or told with other decimals. */
    @Test
    void loansThatDifferByTheirDayAreKeptApart() {
        Cost equalMonths = book.of(bullet(new BigDecimal("1000000"), null), List.of());
        Cost realDays = book.of(bullet(new BigDecimal("1000000"), LocalDate.of(2026, 1, 31)), List.of());

        assertThat(List.of(equalMonths.simplePercent(), realDays.simplePercent()))
                .containsExactly(new BigDecimal("3.4500"), new BigDecimal("3.4979"));
    }

    private static Loan bullet(BigDecimal principal, @Nullable LocalDate drawnOn) {
        return new Loan(principal, new BigDecimal("3.45"), 1, Repayment.BULLET, drawnOn);
    }
}
