package littlegiant.demo;

import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.profile.ProfileWarnings;
import littlegiant.rules.RulesFixtures;
import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 217 firms of the demo together: the figures that the article of 2023-04-11 gives, and the cases that are hard. */
class DemoPopulationTest {

    private static final List<Profile> FIRMS = DemoDocuments.firms().stream()
            .map(document -> firm(DemoPopulationTest.text((Value.Obj) document, "uscc")))
            .toList();
    private static final List<Profile> LITTLE_GIANTS = FIRMS.stream()
            .filter(firm -> Boolean.TRUE.equals(value(firm, "badge.LITTLE_GIANT", DAY)))
            .toList();

    /** Without those written by hand. */
    private static final List<Profile> DRAWN = FIRMS.subList(30, FIRMS.size());

    private static String text(Value.Obj document, String path) {
        return document.at(path) instanceof Value.Str str ? str.text() : "";
    }

    private static BigDecimal sum(List<Profile> firms, String metric, LocalDate asOf) {
        return figures(firms, metric, asOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<BigDecimal> figures(List<Profile> firms, String metric, LocalDate asOf) {
        return firms.stream()
                .map(firm -> value(firm, metric, asOf))
                .filter(Objects::nonNull)
                .map(figure -> new BigDecimal(figure.toString()));
    }

    private static Map<String, Long> counts(String metric) {
        return FIRMS.stream()
                .collect(Collectors.groupingBy(
                        firm -> Objects.toString(value(firm, metric, DAY), "not told"),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    /** Whoever changes what draws the firms, or one written by hand, writes the file again; {@link Population} says how. */
    @Test
    void theShippedFileIsWhatTheProgramWrites() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Generate.write(List.of("demo"), new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toByteArray()).isEqualTo(DemoDocuments.firmBytes());
        assertThat(FIRMS).hasSize(217);
    }

    @ParameterizedTest
    @CsvSource({"revenue, 72100000000, 24.7", "taxPaid, 2680000000, 37.9"})
    void allTogetherComeToTheArticlesRevenueAndTaxAndTheirGrowth(String metric, BigDecimal total, BigDecimal growth) {
        BigDecimal before = sum(FIRMS, metric, LocalDate.of(2025, 6, 30));

        assertThat(sum(FIRMS, metric, DAY)).isEqualByComparingTo(total);
        assertThat(percent(total.subtract(before), before, 1)).isEqualTo(growth);
    }

    @Test
    void theLittleGiantsComeToTheArticlesResearchPatentsBodiesAndStandards() {
        assertThat(LITTLE_GIANTS).hasSize(22);
        assertThat(percent(sum(LITTLE_GIANTS, "rd.expense", DAY), sum(LITTLE_GIANTS, "revenue", DAY), 2))
                .isEqualTo("5.14");
        assertThat(Stream.of("ip.classOne", "rd.institutions", "standards")
                        .map(metric -> sum(LITTLE_GIANTS, metric, DAY).intValueExact()))
                .containsExactly(289, 46, 47);
    }

    @Test
    void thereAreSoManyOfEachTierAndSize() {
        assertThat(counts("tier"))
                .isEqualTo(Map.of("NATIONAL", 22L, "PROVINCIAL", 150L, "MUNICIPAL", 35L, "NONE", 9L, "not told", 1L));
        assertThat(counts("sizeClass"))
                .isEqualTo(Map.of("MICRO", 16L, "SMALL", 127L, "MEDIUM", 46L, "LARGE", 5L, "not told", 23L));
    }

    @Test
    void noNameAndNoCodeIsUsedTwiceAndAllAreMarked() {
        assertThat(FIRMS).extracting(Profile::uscc).doesNotHaveDuplicates();
        assertThat(FIRMS).extracting(Profile::name).doesNotHaveDuplicates().allMatch(name -> name.contains("（测试）"));
        assertThat(DRAWN)
                .extracting(Profile::uscc)
                .allMatch(code -> code.matches("91320205(0000LG\\d{2}|000LG\\d{3})[0-9X][0-9A-Z]"))
                .allMatch(code -> Uscc.checkFits(code) && GenerateTest.organisationFits(code));
    }

    /** Three of the hand-written ones are elsewhere, and two told nobody where they are. */
    @Test
    void allOthersAreInXishan() {
        assertThat(counts("regionCode"))
                .isEqualTo(Map.of("320205", 212L, "320211", 1L, "320214", 1L, "320505", 1L, "not told", 2L));
    }

    @Test
    void everyProfileReadsWithoutAFaultAndOneCodeAloneIsDoubtful() {
        Faults faults = new Faults();
        DemoDocuments.firms()
                .forEach(document -> new ProfileReader(DemoMatching.METRICS).read(document, "", DAY, faults));
        Map<String, List<String>> warnings = new HashMap<>();
        for (Profile firm : FIRMS) {
            List<Fault> found = ProfileWarnings.of(firm, RulesFixtures.metrics());
            if (!found.isEmpty()) {
                warnings.put(firm.uscc(), found.stream().map(Fault::pointer).toList());
            }
        }

        assertThat(faults.list()).isEmpty();
        assertThat(warnings).isEqualTo(Map.of("913202050000LG2608", List.of("/uscc")));
    }

    /** No growth of 10,000 times, no debt of three times the assets: figures of drawn firms are those of going concerns. */
    @ParameterizedTest
    @CsvSource({
        "revenue,             5000000, 6000000000",
        "employees,                 6,       2400",
        "revenue.growth,          -20,         70",
        "revenue.cagr2y,          -15,         50",
        "mainRevenue.ratio,        65,         99",
        "debtRatio,                20,         85",
        "roe,                     -40,         60",
        "rd.ratio,                  1,         35",
        "rdStaff.ratio,             0,         70",
        "age.years,                 3,         28",
        "niche.years,               3,         20",
        "debtToSales,               0,         40",
        "legalRepresentative.age,  33,         66"
    })
    void figuresArePlausible(String metric, BigDecimal least, BigDecimal most) {
        assertThat(figures(DRAWN, metric, DAY))
                .hasSizeGreaterThan(100)
                .allMatch(figure -> figure.compareTo(least) >= 0 && figure.compareTo(most) <= 0);
    }

    @ParameterizedTest
    @CsvSource({
        "tax.grade",
        "employees",
        "credit.lenders",
        "taxPaid",
        "rd.ratio",
        "ip.classOne",
        "receivables.confirmed"
    })
    void someDidNotTell(String metric) {
        assertThat(DRAWN.stream()
                        .filter(firm -> value(firm, metric, DAY) == null)
                        .count())
                .isBetween(5L, 80L);
    }

    @Test
    void theyOweTheDemosInstitutionsAndSomeOfItWithin60Days() {
        Set<String> institutions = DemoDocuments.institutions().stream()
                .map(institution -> text((Value.Obj) institution, "name.zh"))
                .collect(Collectors.toSet());

        assertThat(loans(Profile.Loan::lender)).hasSizeGreaterThan(200).allMatch(institutions::contains);
        assertThat(loans(Profile.Loan::dueOn))
                .allMatch(dueOn -> dueOn.isAfter(DAY))
                .haveAtLeast(20, new Condition<>(dueOn -> !dueOn.isAfter(DAY.plusDays(60)), "due within 60 days"));
    }

    private static <T> List<T> loans(Function<Profile.Loan, @Nullable T> field) {
        return DRAWN.stream()
                .flatMap(firm -> firm.loans() == null ? Stream.of() : firm.loans().stream())
                .map(field)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Domain research, section 7: each by a figure that makes it hard. */
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            nullValues = "not told",
            value = {
                "913202050000LG05X0, tax.grade,                 not told,   unknown tax grade",
                "913202050000LG324G, badge.LITTLE_GIANT,        true,       badge ends in 30 days",
                "913202050000LG033D, mainRevenue.ratio,         82,         title of 2022 that would fail 2026: share",
                "913202050000LG033D, ip.classOne,               3,          title of 2022 that would fail 2026: patents",
                "913202050000LG033D, badge.LITTLE_GIANT.edition, 2022,      title of 2022 that would fail 2026: edition",
                "913202050000LG0680, employees,                 1000,       edge of the size class: one person too many",
                "913202050000LG0680, sizeClass,                 LARGE,      edge of the size class: and 40000万元",
                "913202050000LG201F, employees,                 999,        edge of the size class: just not",
                "913202050000LG201F, sizeClass,                 MEDIUM,     edge of the size class: just not, medium",
                "913202050000LG092G, legal.abnormalOperation,   false,      taken off the list last month",
                "913202050000LG092G, legal.abnormal12m,         1,          taken off the list last month, but counted",
                "913202050000LG332B, listing.stage,             LISTED_BSE, the first on the Beijing exchange",
                "913202050000LG3406, listing.stage,             LISTED_STAR, the first on the STAR board"
            })
    void everyHardCaseIsThere(String uscc, String metric, @Nullable String figure, String what) {
        assertThat(Objects.toString(value(firm(uscc), metric, DAY), null)).isEqualTo(figure);
    }

    @Test
    void oneFailsOneRuleOnly() {
        assertThat(DemoRecognition.open(DemoRecognition.recognised("913202050000LG316M", "LITTLE-GIANT-2026")))
                .containsExactly("main-share UNMET");
        assertThat(value(firm("913202050000LG316M"), "mainRevenue.ratio", DAY)).hasToString("89.9");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-23, NATIONAL", "2026-12-24, PROVINCIAL"})
    void theBadgeThatEndsIn30DaysLowersTheTierOnTheNext(LocalDate day, String tier) {
        assertThat(value(firm("913202050000LG324G"), "tier", day)).isEqualTo(tier);
    }
}
