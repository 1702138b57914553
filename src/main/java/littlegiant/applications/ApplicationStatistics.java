package littlegiant.applications;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import littlegiant.access.Identity;
import littlegiant.applications.Applications.Search;
import littlegiant.kernel.Days;
import org.jspecify.annotations.Nullable;

/** What became of the applications that were sent in a period. */
@Singleton
public class ApplicationStatistics {

    private static final int RATE_DECIMALS = 4;

    private final ApplicationStore store;
    private final ApplicationRights rights;
    private final ApplicationProcess process;
    private final Clock clock;

    public ApplicationStatistics(
            ApplicationStore store, ApplicationRights rights, ApplicationProcess process, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.process = process;
        this.clock = clock;
    }

    /** What stands in one line. */
    public enum Per {
        INSTITUTION(ApplicationSum::institution),
        PRODUCT(ApplicationSum::productId),
        /** As the firm was in when it applied; empty = not told. */
        STREET(ApplicationSum::street);

        private final Function<ApplicationSum, String> key;

        Per(Function<ApplicationSum, String> key) {
            this.key = key;
        }
    }

    /**
     * Applications added up; amounts in yuan.
     *
     * @param key            of the line; empty for all together
     * @param answered       the institution took them up or declined
     * @param answerDays     working days it took for that on average, one decimal; null = nothing was answered
     * @param answeredInTime within the days of {@code states.csv}
     * @param late           whose last day went by and which wait still
     * @param ratePercent    a year, weighted with the amount; null = nothing was granted with a rate
     * @param unsecuredAmount granted on credit alone
     */
    public record Line(
            String key,
            long applications,
            BigDecimal askedAmount,
            Map<ApplicationState, Long> states,
            long answered,
            @Nullable BigDecimal answerDays,
            long answeredInTime,
            long late,
            long granted,
            BigDecimal grantedAmount,
            @Nullable BigDecimal ratePercent,
            BigDecimal unsecuredAmount,
            BigDecimal drawnAmount,
            BigDecimal balance) {}

    /** @param lines by key */
    public record Found(Line total, List<Line> lines) {}

    /**
     * Of what somebody may see.
     *
     * @param search only its firm, product and institution count
     * @param from   first day of sending
     * @param to     last day of sending
     */
    @Transactional(readOnly = true)
    public Found of(Identity who, Search search, Per per, LocalDate from, LocalDate to) {
        int inTime = process.clock(ApplicationState.SENT)
                .map(ApplicationProcess.Clock::days)
                .orElse(Integer.MAX_VALUE);
        List<ApplicationSum> sums = store.sums(
                rights.within(who), search, inTime, Days.today(clock), Days.start(from), Days.start(to.plusDays(1)));
        Map<String, List<ApplicationSum>> byKey = new TreeMap<>();
        sums.forEach(sum -> byKey.computeIfAbsent(per.key.apply(sum), key -> new ArrayList<>())
                .add(sum));
        return new Found(
                line("", sums),
                byKey.entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue()))
                        .toList());
    }

    private static Line line(String key, List<ApplicationSum> sums) {
        Map<ApplicationState, Long> states = new EnumMap<>(ApplicationState.class);
        sums.forEach(sum -> states.merge(ApplicationState.valueOf(sum.state()), sum.applications(), Long::sum));
        return new Line(
                key,
                count(sums, ApplicationSum::applications),
                sum(sums, ApplicationSum::asked),
                states,
                count(sums, ApplicationSum::answered),
                mean(
                        sum(sums, ApplicationSum::answerDays),
                        BigDecimal.valueOf(count(sums, ApplicationSum::answered)),
                        1),
                count(sums, ApplicationSum::answeredInTime),
                count(sums, ApplicationSum::late),
                count(sums, ApplicationSum::granted),
                sum(sums, ApplicationSum::grantedAmount),
                mean(sum(sums, ApplicationSum::rateTimesAmount), sum(sums, ApplicationSum::ratedAmount), RATE_DECIMALS),
                sum(sums, ApplicationSum::unsecuredAmount),
                sum(sums, ApplicationSum::drawn),
                sum(sums, ApplicationSum::balance));
    }

    private static long count(List<ApplicationSum> sums, Function<ApplicationSum, Long> of) {
        return sums.stream().mapToLong(of::apply).sum();
    }

    private static BigDecimal sum(List<ApplicationSum> sums, Function<ApplicationSum, BigDecimal> of) {
        return sums.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal mean(BigDecimal sum, BigDecimal of, int decimals) {
        return of.signum() == 0 ? null : sum.divide(of, decimals, RoundingMode.HALF_UP);
    }
}
