package littlegiant.sheet;

import static littlegiant.sheet.SizeTable.Measure.EMPLOYEES;
import static littlegiant.sheet.SizeTable.Measure.REVENUE;
import static littlegiant.sheet.SizeTable.Measure.TOTAL_ASSETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.kernel.RulesUnusable;
import littlegiant.profile.ProfileDocuments;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.SizeTable.Measure;
import littlegiant.sheet.SizeTable.Size;
import littlegiant.sheet.SizeTable.SizeClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTableTest {

    private static final SizeTable SHIPPED = SizeTable.of(
            RulesFixtures.folder().text("tables/size-classes.csv"),
            RulesFixtures.folder().text("tables/size-industries.csv"));
    private static final String CLASSES = "row,zh,en,class,employees,revenueWan,totalAssetsWan,source\n";
    private static final String INDUSTRIES = "industry,row,source\n";

    private static Map<Measure, BigDecimal> figures(
            @Nullable String employees, @Nullable String revenue, @Nullable String totalAssets) {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        put(figures, EMPLOYEES, employees);
        put(figures, REVENUE, revenue);
        put(figures, TOTAL_ASSETS, totalAssets);
        return figures;
    }

    private static void put(Map<Measure, BigDecimal> figures, Measure measure, @Nullable String figure) {
        if (figure != null) {
            figures.put(measure, new BigDecimal(figure));
        }
    }

    /** {@code rows least..most sme missing}, or what is the same of a settled one. */
    private static String shown(@Nullable Size size) {
        if (size == null) {
            return "not covered";
        }
        return size.rows().stream().map(SizeTable.Row::code).toList() + " "
                + (size.settled() == null ? size.least() + ".." + size.most() : size.settled()) + " sme=" + size.isSme()
                + " " + size.missing();
    }

    /** Lower bounds are included, all are wanted, and a firm that misses one by one drops one class. */
    @ParameterizedTest
    @CsvSource({
        "AGRICULTURE, A0111", "INDUSTRY, C3562", "CONSTRUCTION, E47", "WHOLESALE, F51", "RETAIL, F52", "TRANSPORT, G54",
        "STORAGE, G592", "POST, G60", "HOTELS, H61", "CATERING, H62", "INFORMATION, I63", "SOFTWARE, I65",
        "REAL_ESTATE, K701", "PROPERTY_MANAGEMENT, K702", "LEASING, L71", "OTHER, M73"
    })
    void everyBoundOfEveryRowIsIncludedAndWanted(String code, String industry) {
        SizeTable.Row row = Objects.requireNonNull(SHIPPED.classify(industry, Map.of()))
                .rows()
                .get(0);
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<SizeClass> sizes = List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL, SizeClass.MICRO);
        for (int i = 0; i < 3; i++) {
            SizeClass size = sizes.get(i);
            Map<Measure, BigDecimal> bounds =
                    Objects.requireNonNull(row.bounds().get(size));
            found.add(settled(industry, bounds));
            expected.add(size.name());
            for (Measure measure : bounds.keySet()) {
                Map<Measure, BigDecimal> below = new EnumMap<>(bounds);
                below.computeIfPresent(measure, (same, bound) -> bound.subtract(new BigDecimal("0.01")));
                found.add(settled(industry, below));
                expected.add(sizes.get(i + 1).name());
            }
        }

        assertThat(row.code()).isEqualTo(code);
        assertThat(found).isEqualTo(expected);
    }

    private static String settled(String industry, Map<Measure, BigDecimal> figures) {
        return String.valueOf(
                Objects.requireNonNull(SHIPPED.classify(industry, figures)).settled());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the design's persona 2.6, and neighbours
                "C3670 | 1000 | 400000000    | 520000000 | [INDUSTRY] LARGE sme=false []",
                "C3670 | 999  | 400000000    |           | [INDUSTRY] MEDIUM sme=true []",
                "C3670 | 1000 | 399999999.99 |           | [INDUSTRY] MEDIUM sme=true []",
                "C3670 |      | 400000000    |           | [INDUSTRY] MICRO..LARGE sme=null [employees]",
                "C3670 |      | 150000000    |           | [INDUSTRY] MICRO..MEDIUM sme=true [employees]",
                "C3670 |      | 2999999.99   |           | [INDUSTRY] MICRO sme=true []",
                "C3670 | 19   |              |           | [INDUSTRY] MICRO sme=true []",
                "C3670 | 25   |              |           | [INDUSTRY] MICRO..SMALL sme=true [revenue]",
                "C3670 |      |              | 5         | [INDUSTRY] MICRO..LARGE sme=null [employees, revenue]",
                // told to the division or section
                "C36   | 168  | 126000000    |           | [INDUSTRY] SMALL sme=true []",
                "C     | 168  | 126000000    |           | [INDUSTRY] SMALL sme=true []",
                "F     | 60   | 45000000     |           | [WHOLESALE, RETAIL] SMALL..MEDIUM sme=true [industryCode]",
                "F     | 4    |              |           | [WHOLESALE, RETAIL] MICRO sme=true []",
                "F     | 400  | 500000000    |           | [WHOLESALE, RETAIL] LARGE sme=false []",
                "G59   | 150  | 20000000     |           | [TRANSPORT, STORAGE] SMALL..MEDIUM sme=true [industryCode]",
                "G591  | 150  | 20000000     |           | [TRANSPORT] SMALL sme=true []",
                "G5910 | 150  | 20000000     |           | [TRANSPORT] SMALL sme=true []",
                "G592  | 150  | 20000000     |           | [STORAGE] MEDIUM sme=true []",
                // some of the section is not covered
                "G     | 4    | 1            |           | [TRANSPORT, STORAGE, POST] MICRO..LARGE sme=null [industryCode]",
                "G     |      | 1            |           | [TRANSPORT, STORAGE, POST] MICRO..LARGE sme=null [industryCode, employees]",
                "K     |      | 1            |           | [REAL_ESTATE, PROPERTY_MANAGEMENT, OTHER] MICRO..LARGE sme=null [industryCode, employees, totalAssets]",
                // no row at all
                "G53   | 5    | 5            |           | not covered",
                "G5310 | 5    | 5            |           | not covered",
                "J66   | 5    | 5            |           | not covered",
                "S     | 5    | 5            |           | not covered",
                "Z99   | 5    | 5            |           | not covered"
            })
    void theClassIsSettledOnceNothingMissingCouldStillDecide(
            String industry,
            @Nullable String employees,
            @Nullable String revenue,
            @Nullable String totalAssets,
            String shown) {
        assertThat(shown(SHIPPED.classify(industry, figures(employees, revenue, totalAssets))))
                .isEqualTo(shown);
    }

    @Test
    void withoutAnIndustryEveryRowIsPossibleAndSoIsNone() {
        Size size = Objects.requireNonNull(SHIPPED.classify(null, figures("5", null, "5")));

        assertThat(size.rows()).hasSize(16);
        assertThat(List.of(size.least(), size.most(), List.copyOf(size.missing())))
                .isEqualTo(List.of(SizeClass.MICRO, SizeClass.LARGE, List.of("industryCode", "revenue")));
    }

    /** The same through a profile: accounts of the newest year, head count and industry as told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'industryCode': 'C3562', 'employees': 168, 'fiscalYears': [{'year': 2024, 'revenue': 5}, {'year': 2025, 'revenue': 126000000}] | [INDUSTRY] SMALL sme=true []",
                "'industryCode': 'C3562', 'employees': 168 | [INDUSTRY] MICRO..SMALL sme=true [revenue]",
                "'industryCode': 'C3562', 'employees': 168, 'fiscalYears': [{'year': 2026, 'revenue': 5}] | [INDUSTRY] MICRO..SMALL sme=true [revenue]",
                "'industryCode': 'J66' | not covered"
            })
    void aProfileIsClassifiedByWhatCountsOnTheDay(String fields, String shown) {
        assertThat(shown(RulesFixtures.sheets()
                        .size(ProfileDocuments.profile(fields.replace('\'', '"')), ProfileDocuments.TODAY)))
                .isEqualTo(shown);
    }

    // --- broken tables

    private static List<String> faultsOf(String classes, String industries) {
        return catchThrowableOfType(RulesUnusable.class, () -> SizeTable.of(CLASSES + classes, INDUSTRIES + industries))
                .faults();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,甲,A,LARGE,many,,,S | needs whole numbers for bounds",
                "A,甲,A,LARGE,,1.5,,S | needs whole numbers for bounds",
                "A,甲,A,LARGE,,,-1,S | needs whole numbers for bounds",
                "A,甲,A,HUGE,1,,,S | needs a class: LARGE, MEDIUM or SMALL",
                "A,甲,A,,1,,,S | needs a class: LARGE, MEDIUM or SMALL",
                "A,甲,A,MICRO,1,,,S | needs a row, a class above MICRO and a bound",
                "A,甲,A,LARGE,,,,S | needs a row, a class above MICRO and a bound",
                ",甲,A,LARGE,1,,,S | needs a row, a class above MICRO and a bound",
                "A,甲,A,LARGE,1,,, | needs a source"
            })
    void aRowThatBoundsNothingIsNamed(String rowAndFault) {
        String[] parts = rowAndFault.split(" \\| ");
        List<String> cells = List.of(parts[0].split(",", -1));
        List<String> columns = List.of(CLASSES.strip().split(","));
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            row.add(columns.get(i) + "=" + cells.get(i));
        }

        assertThat(faultsOf(parts[0] + "\n", ""))
                .isEqualTo(
                        List.of("rules/tables/size-classes.csv: " + parts[1] + ": {" + String.join(", ", row) + "}"));
    }

    @Test
    void aClassOfARowToldTwiceIsNamed() {
        assertThat(faultsOf("A,甲,A,LARGE,1,,,S\nA,甲,A,LARGE,2,,,T\n", ""))
                .isEqualTo(List.of("rules/tables/size-classes.csv: is told twice:"
                        + " {row=A, zh=甲, en=A, class=LARGE, employees=2, revenueWan=, totalAssetsWan=, source=T}"));
    }

    @Test
    void anIndustryOfARowThatDoesNotExistOrToldTwiceIsNamed() {
        assertThat(faultsOf("A,甲,A,LARGE,1,,,S\n", "C,B,S\nD,A,S\nD,,S\n"))
                .isEqualTo(List.of(
                        "rules/tables/size-industries.csv: names a row that size-classes.csv does not have: {industry=C, row=B, source=S}",
                        "rules/tables/size-industries.csv: is told twice: {industry=D, row=, source=S}"));
    }
}
