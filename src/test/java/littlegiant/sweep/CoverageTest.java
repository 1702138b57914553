package littlegiant.sweep;

import static littlegiant.portfolio.PortfolioFixtures.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.finance.LprTable;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.Finding;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.matching.Matcher;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.Question;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.PortfolioFixtures;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Profile;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is served and who is left out, as asking every firm alone counts it. */
class CoverageTest {

    private static final LprTable LPR = LprTable.of(RulesFixtures.folder().text("tables/lpr.csv"));

    private static Coverage coverage(List<Listed> products, Population population, District district) {
        CompiledCatalogue catalogue = new CompiledCatalogue(products);
        try (ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 2)) {
            return Coverage.of(
                    catalogue.entries(),
                    new IntervalIndex(catalogue.atoms(), book, DAY),
                    population,
                    district,
                    2,
                    new Progress());
        }
    }

    private static Population population(Profile... firms) {
        return PortfolioFixtures.population(firms);
    }

    private static District everywhere() {
        return District.everywhere(RulesFixtures.metrics());
    }

    // --- by hand

    @Test
    void firmsAreServedByWhatIsOpenAndNearestIsWhatLacksLeast() {
        List<Listed> products = List.of(
                ProductFixtures.asking("STAFF", "{id: staff, metric: employees, test: AT_LEAST, value: 100}")
                        .listed(),
                ProductFixtures.asking(
                                "YOUNG",
                                "{id: staff, metric: employees, test: AT_LEAST, value: 10}",
                                "{id: owner, metric: ownership, test: ONE_OF, value: [STATE]}",
                                "{id: young, metric: age.years, test: AT_MOST, value: 3}")
                        .listed(),
                ProductFixtures.asking("OVER", "{id: staff, metric: employees, test: AT_LEAST, value: 1}")
                        .with("window: {closesOn: 2026-11-22}")
                        .listed());
        Coverage found = coverage(
                products,
                population(
                        PortfolioFixtures.firm(1, "employees: 120"),
                        PortfolioFixtures.firm(2, "employees: 90"),
                        PortfolioFixtures.firm(3, "{}"),
                        PortfolioFixtures.firm(4, "{employees: 20, ownership: PRIVATE, establishedOn: 2010-01-01}")),
                everywhere());

        assertThat(List.of(found.firms(), found.served())).containsExactly(4, 1);
        assertThat(found.unserved())
                .extracting(Coverage.Unserved::nearest)
                .containsExactly(
                        new Coverage.Nearest("YOUNG", Verdict.NEEDS_INFO, 0, 2, List.of("owner", "young")),
                        new Coverage.Nearest("STAFF", Verdict.NEEDS_INFO, 0, 1, List.of("staff")),
                        new Coverage.Nearest("STAFF", Verdict.NOT_ELIGIBLE, 1, 0, List.of("staff")));
        assertThat(found.products())
                .extracting(Coverage.ProductCount::productId, Coverage.ProductCount::blame)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OVER", null),
                        org.assertj.core.groups.Tuple.tuple("STAFF", null),
                        org.assertj.core.groups.Tuple.tuple("YOUNG", new Coverage.Blame("owner", 1, 0)));
    }

    @Test
    void onlyTheDistrictCounts() {
        District district =
                new District(RulesFixtures.metrics(), region -> region != null && region.startsWith("320205"));
        Coverage found = coverage(
                List.of(ProductFixtures.asking("STAFF", "{id: staff, metric: employees, test: AT_LEAST, value: 100}")
                        .listed()),
                population(
                        PortfolioFixtures.firm(1, "{employees: 120, regionCode: '320205', street: 锡北镇}"),
                        PortfolioFixtures.firm(2, "{employees: 90, regionCode: '320205', street: 锡北镇}"),
                        PortfolioFixtures.firm(3, "{employees: 200, regionCode: '330106'}"),
                        PortfolioFixtures.firm(4, "employees: 200")),
                district);

        assertThat(List.of(found.firms(), found.served())).containsExactly(2, 1);
        assertThat(found.groups().get(Groups.STREET)).containsExactly(new Coverage.Group("锡北镇", 2, 1));
        assertThat(found.providers()).extracting(Coverage.Provider::firms).containsExactly(1);
    }

    // --- the same as one by one

    @Test
    void countsAreThoseOfAskingEveryFirmAlone() {
        List<Listed> products = Products.published(7, 30).map(Products::listed).toList();
        Map<String, Profile> firms = new TreeMap<>();
        PortfolioFixtures.manyFirms(20261202, 250).forEach(firm -> firms.put(firm.uscc(), firm));
        CompiledCatalogue catalogue = new CompiledCatalogue(products);
        Coverage found =
                coverage(products, PortfolioFixtures.population(DAY, 2, firms.values().stream()), everywhere());
        Alone alone = new Alone();
        try (ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            Matcher matcher = new Matcher(catalogue, book, RulesFixtures.pricing(LPR));
            firms.values()
                    .forEach(firm -> alone.add(
                            firm,
                            matcher.match(
                                            RulesFixtures.sheets().make(firm, Need.NONE, DAY),
                                            Question.on(DAY).onOnePage())
                                    .matches()));
        }

        assertThat(found.firms()).isEqualTo(firms.size());
        assertThat(found.served()).isEqualTo(alone.served);
        assertThat(found.unserved()).isEqualTo(alone.unserved).hasSizeGreaterThan(5);
        found.products().forEach(one -> assertThat(
                        Stream.of(Verdict.values()).collect(Collectors.toMap(verdict -> verdict, one.counts()::of)))
                .as(one.productId())
                .isEqualTo(alone.verdicts.get(one.productId())));
        found.providers().forEach(one -> {
            assertThat(one.firms())
                    .as(one.id())
                    .isEqualTo(alone.byProvider.getOrDefault(one.id(), Set.of()).size());
            assertThat(one.alone()).as(one.id()).isEqualTo(alone.onlyBy.getOrDefault(one.id(), 0));
        });
        found.groups().forEach((by, groups) -> assertThat(
                        groups.stream().mapToInt(Coverage.Group::served).sum())
                .as(by.name())
                .isEqualTo(alone.served));
        assertThat(found.products()).anyMatch(one -> one.blame() != null);
    }

    /** Added up firm by firm. */
    private static final class Alone {
        private final Map<String, Map<Verdict, Integer>> verdicts = new TreeMap<>();
        private final Map<String, Set<String>> byProvider = new TreeMap<>();
        private final Map<String, Integer> onlyBy = new TreeMap<>();
        private final List<Coverage.Unserved> unserved = new ArrayList<>();
        private int served;

        private void add(Profile firm, List<Match> matches) {
            Set<String> by = new HashSet<>();
            for (Match match : matches) {
                verdicts.computeIfAbsent(match.product().id(), id -> {
                            Map<Verdict, Integer> none = new EnumMap<>(Verdict.class);
                            for (Verdict verdict : Verdict.values()) {
                                none.put(verdict, 0);
                            }
                            return none;
                        })
                        .merge(match.verdict(), 1, Integer::sum);
                if (match.availability() == Availability.OPEN && match.verdict() == Verdict.ELIGIBLE) {
                    by.add(match.provider().id());
                }
            }
            by.forEach(one ->
                    byProvider.computeIfAbsent(one, id -> new TreeSet<>()).add(firm.uscc()));
            if (by.size() == 1) {
                onlyBy.merge(by.iterator().next(), 1, Integer::sum);
            }
            if (by.isEmpty()) {
                unserved.add(new Coverage.Unserved(firm.uscc(), firm.name(), nearest(matches)));
            } else {
                served++;
            }
        }

        private static Coverage.@Nullable Nearest nearest(List<Match> matches) {
            Match match = matches.stream()
                    .filter(one -> one.availability() == Availability.OPEN)
                    .min(Comparator.comparing(Match::verdict)
                            .thenComparing(Match::unmetCount)
                            .thenComparing(Match::unknownCount)
                            .thenComparing(one -> one.product().id()))
                    .orElse(null);
            return match == null
                    ? null
                    : new Coverage.Nearest(
                            match.product().id(),
                            match.verdict(),
                            match.unmetCount(),
                            match.unknownCount(),
                            match.findings().stream()
                                    .filter(finding -> finding.outcome() != Outcome.MET)
                                    .map(Finding::criterionId)
                                    .toList());
        }
    }
}
