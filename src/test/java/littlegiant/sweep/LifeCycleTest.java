package littlegiant.sweep;

import static littlegiant.portfolio.PortfolioFixtures.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.finance.LprTable;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.Verdict;
import littlegiant.matching.Availability;
import littlegiant.matching.Matcher;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.Question;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.PortfolioFixtures;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Profile;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;

/** Matches end and begin by themselves in the months in which asking again would show it, and for the reason that did it. */
class LifeCycleTest {

    private static final LprTable LPR = LprTable.of(RulesFixtures.folder().text("tables/lpr.csv"));

    private static List<LocalDate> days(int months) {
        List<LocalDate> days = new ArrayList<>(List.of(DAY));
        for (int month = 1; month <= months; month++) {
            days.add(DAY.withDayOfMonth(1).plusMonths(month));
        }
        return days;
    }

    private static List<Turn> turns(int months, List<Listed> products, Stream<Profile> firms) {
        CompiledCatalogue catalogue = new CompiledCatalogue(products);
        try (ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 2)) {
            List<LifeCycle.Day> days = days(months).stream()
                    .map(day -> new LifeCycle.Day(
                            day, catalogue.entries(), new IntervalIndex(catalogue.atoms(), book, day)))
                    .toList();
            return new LifeCycle(RulesFixtures.sheets(), days)
                    .over(firms, firm -> new Census.Firm(firm, 1), 2, new Progress());
        }
    }

    private static String said(Turn turn) {
        return turn.kind() + " " + turn.month() + " " + turn.cause() + " " + turn.day() + " " + turn.productId() + " "
                + turn.criteria();
    }

    private static final String STAFF = "{id: staff, metric: employees, test: AT_LEAST, value: 10}";

    // --- by hand

    @Test
    void aProductTurnsForAllWhoAreEligible() {
        List<Listed> products = List.of(
                ProductFixtures.asking("CLOSES", STAFF)
                        .with("window: {closesOn: 2026-12-31}")
                        .listed(),
                ProductFixtures.asking("OPENS", STAFF)
                        .with("window: {opensOn: 2027-01-01}")
                        .listed(),
                ProductFixtures.fund("FUND")
                        .with("{investsUntil: 2027-01-15, criteria: [" + STAFF + "]}")
                        .listed());

        assertThat(turns(
                        3,
                        products,
                        Stream.of(
                                PortfolioFixtures.firm(1, "employees: 50"), PortfolioFixtures.firm(2, "employees: 5"))))
                .extracting(LifeCycleTest::said)
                .containsExactly(
                        "ENDS 2026-12 WINDOW 2026-12-31 CLOSES []",
                        "BEGINS 2026-12 WINDOW 2027-01-01 OPENS []",
                        "ENDS 2027-01 INVESTMENT_PERIOD 2027-01-15 FUND []");
    }

    @Test
    void aFirmTurnsByItsTitlesItsAgeAndWhatIsTooOld() {
        List<Listed> products = List.of(
                ProductFixtures.asking("TITLE", STAFF, "{id: giant, metric: badge.LITTLE_GIANT, test: IS, value: true}")
                        .listed(),
                ProductFixtures.asking("OLD", "{id: age, metric: age.years, test: AT_LEAST, value: 3}")
                        .listed(),
                ProductFixtures.asking("YOUNG", "{id: age, metric: age.years, test: AT_MOST, value: 2}")
                        .listed());

        assertThat(
                        turns(
                                12,
                                products,
                                Stream.of(
                                        PortfolioFixtures.firm(
                                                1,
                                                "{employees: 50, establishedOn: 2024-03-10, badges: [{type: LITTLE_GIANT, level: NATIONAL, issuedOn: 2024-02-01, validUntil: 2027-01-31}]}"))))
                .extracting(LifeCycleTest::said)
                .containsExactly(
                        "ENDS 2027-01 TITLE 2027-01-31 TITLE [giant]",
                        "ENDS 2027-03 TIME null YOUNG [age]",
                        "BEGINS 2027-03 TIME null OLD [age]");
    }

    /** One of two titles is enough: the match ends with the second, in the same month. */
    @Test
    void theTitleThatDecidesIsTheOneThatIsTold() {
        List<Listed> products = List.of(ProductFixtures.asking(
                        "EITHER",
                        "{id: title, anyOf: [{metric: badge.HIGH_TECH, test: IS, value: true}, {metric: badge.TECH_SME, test: IS, value: true}]}")
                .listed());

        assertThat(
                        turns(
                                3,
                                products,
                                Stream.of(
                                        PortfolioFixtures.firm(
                                                1,
                                                "badges: [{type: HIGH_TECH, issuedOn: 2024-01-01, validUntil: 2026-12-31}, {type: TECH_SME, issuedOn: 2025-12-12, validUntil: 2026-12-12}]"))))
                .extracting(LifeCycleTest::said)
                .containsExactly("ENDS 2026-12 TITLE 2026-12-31 EITHER [title]");
    }

    // --- the same as asking again

    @Test
    void turnsAreWhatAskingOnTheFirstOfEachMonthShows() {
        List<Listed> products = Products.published(5, 0).map(Products::listed).toList();
        List<Profile> firms = PortfolioFixtures.manyFirms(20261204, 0).subList(0, 80);
        List<Turn> found = turns(4, products, firms.stream());
        Set<String> expected = new TreeSet<>();
        List<Set<String>> had = had(products, firms);
        for (int day = 1; day < had.size(); day++) {
            YearMonth month = YearMonth.from(days(4).get(day).minusDays(1));
            Set<String> before = had.get(day - 1);
            Set<String> after = had.get(day);
            before.stream().filter(pair -> !after.contains(pair)).forEach(pair -> expected.add("ENDS " + month + pair));
            after.stream()
                    .filter(pair -> !before.contains(pair))
                    .forEach(pair -> expected.add("BEGINS " + month + pair));
        }

        Set<String> said = new TreeSet<>();
        found.forEach(turn -> said.add(turn.kind() + " " + turn.month() + " " + turn.productId() + " " + turn.uscc()));
        assertThat(said).isEqualTo(expected).hasSizeGreaterThan(100);
        assertThat(found).extracting(Turn::kind).contains(Turn.Kind.values());
        assertThat(found).isSortedAccordingTo((one, other) -> one.month().compareTo(other.month()));
    }

    /** By day: pairs of a firm and an open product that it is eligible for. */
    private static List<Set<String>> had(List<Listed> products, List<Profile> firms) {
        CompiledCatalogue catalogue = new CompiledCatalogue(products);
        List<Set<String>> all = new ArrayList<>();
        try (ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            Matcher matcher = new Matcher(catalogue, book, RulesFixtures.pricing(LPR));
            for (LocalDate day : days(4)) {
                Set<String> had = new HashSet<>();
                Set<String> open = products.stream()
                        .filter(one -> Availability.of(one.product(), day) == Availability.OPEN)
                        .map(one -> one.product().id())
                        .collect(Collectors.toSet());
                for (Profile firm : firms) {
                    matcher.look(RulesFixtures.sheets().make(firm, Need.NONE, day), Question.on(day))
                            .verdicts()
                            .forEach((id, verdict) -> {
                                if (verdict == Verdict.ELIGIBLE && open.contains(id)) {
                                    had.add(" " + id + " " + firm.uscc());
                                }
                            });
                }
                all.add(had);
            }
        }
        return all;
    }
}
