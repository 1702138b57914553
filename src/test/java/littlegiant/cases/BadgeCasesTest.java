package littlegiant.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import littlegiant.kernel.Outcome;
import littlegiant.profile.Badge;
import littlegiant.sheet.BadgeBook;
import littlegiant.sheet.BadgeOfEdition;
import littlegiant.sheet.BadgeOnDay;
import littlegiant.sheet.Edition;
import littlegiant.sheet.Ruling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@code rules/cases/badges}. Between the rows, badges made up at random get one answer from the rules themselves and from the table that the service keeps
 * of their answers.
 */
class BadgeCasesTest {

    private static final Bench BENCH = ShippedCases.BENCH;
    private static final BadgeBook BOOK = BENCH.badges();

    private static final int BADGES = 3_000;

    /** Around the ends of the shipped editions, and around the days asked about. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "1900-01-01",
                    "2024-09-02",
                    "2026-03-30",
                    "2026-03-31",
                    "2026-04-01",
                    "2026-04-02",
                    "2026-11-22",
                    "2026-11-23",
                    "2026-11-24",
                    "9999-12-31")
            .map(LocalDate::parse)
            .toList();

    static Map<String, List<BadgeRow>> rows() {
        return ShippedCases.FILES.rows("badges/", BadgeRow::of);
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return ShippedCases.tests(rows());
    }

    @Test
    void theTableSaysWhatTheRulesSayOfAnyBadgeOnAnyDay() {
        Random random = new Random(20260401);
        Set<String> differences = new TreeSet<>();
        for (int i = 0; i < BADGES; i++) {
            Badge badge = badge(random);
            LocalDate day = Objects.requireNonNull(one(random, DAYS));
            Outcome ruled = ruled(new BadgeOnDay(badge, day));
            if (BOOK.holds(badge, day) != ruled) {
                differences.add(badge + " on " + day + ": " + BOOK.holds(badge, day) + ", by the rules " + ruled);
            }
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void theTableNamesTheEditionThatTheRulesName() {
        Random random = new Random(20260331);
        Set<String> differences = new TreeSet<>();
        for (int i = 0; i < BADGES; i++) {
            Badge badge = badge(random);
            List<String> ruled = BENCH.editions().all().stream()
                    .filter(edition -> ruled(new BadgeOfEdition(badge, edition)) == Outcome.MET)
                    .map(Edition::code)
                    .toList();
            String booked = BOOK.edition(badge);
            if (!ruled.equals(booked == null ? List.of() : List.of(booked))) {
                differences.add(badge + ": " + booked + ", by the rules " + ruled);
            }
        }

        assertThat(differences).isEmpty();
    }

    private static Outcome ruled(Ruling question) {
        Map<String, Outcome> fired = BENCH.outcomes(List.of(question));
        assertThat(fired.values()).as("one rule answers %s", question).containsExactly(question.answer());
        return question.answer();
    }

    private static Badge badge(Random random) {
        List<Badge.Review> reviews = List.of(Badge.Review.values());
        return new Badge(
                Badge.Type.SPECIALIZED,
                null,
                orNotTold(random, DAYS),
                orNotTold(random, DAYS),
                orNotTold(random, DAYS),
                orNotTold(random, List.of("2022", "2026")),
                one(random, reviews));
    }

    private static <T> @Nullable T orNotTold(Random random, List<T> some) {
        return random.nextInt(3) == 0 ? null : one(random, some);
    }

    private static <T> T one(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
