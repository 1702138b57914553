package littlegiant.profile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import littlegiant.intake.Field;
import littlegiant.intake.Format;
import littlegiant.intake.Heading;
import littlegiant.intake.Intake;
import littlegiant.intake.Limits;
import littlegiant.intake.Row;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileColumnsTest {

    private static final ProfileColumns COLUMNS = new ProfileColumns(ProfileDocuments.METRICS);

    @TempDir
    Path folder;

    /** One row, without the two fields that every row has. */
    private Row row(String headings, String cells) {
        return read("uscc,name," + headings + "\n913202050000LG017P,示例（测试）有限公司," + cells + "\n");
    }

    private Row read(String csv) {
        List<Row> rows = new ArrayList<>();
        new Intake(Limits.UPLOAD, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .read(file(csv), Format.CSV, COLUMNS, rows::add);
        return rows.get(0);
    }

    private String document(String headings, String cells) {
        Row row = row(headings, cells);
        assertThat(row.faults()).isEmpty();
        return requireNonNull(row.document())
                .canonical()
                .replace(",\"name\":\"示例（测试）有限公司\"", "")
                .replace("\"name\":\"示例（测试）有限公司\",", "")
                .replace(",\"uscc\":\"913202050000LG017P\"", "");
    }

    private List<String> refused(String headings) {
        return refusal("uscc,name," + headings);
    }

    private List<String> refusal(String headings) {
        AppException refusal = catchThrowableOfType(AppException.class, () -> read(headings + "\nx\n"));
        return refusal.faults().stream()
                .map(fault -> fault.code() + " " + fault.detail().en())
                .toList();
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("file"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fiscalYears.2025.revenue      | 5     | {"fiscalYears":[{"revenue":5,"year":2025}]}
            2025年营业收入（万元）        | 8600.5 | {"fiscalYears":[{"revenue":86005000,"year":2025}]}
            2025年度营业收入              | 5     | {"fiscalYears":[{"revenue":5,"year":2025}]}
            营业收入（2025年）            | 5     | {"fiscalYears":[{"revenue":5,"year":2025}]}
            营业收入2025（万元）          | 5     | {"fiscalYears":[{"revenue":50000,"year":2025}]}
            2024年净利润                  | -5    | {"fiscalYears":[{"netProfit":-5,"year":2024}]}
            Revenue 2025                  | 5     | {"fiscalYears":[{"revenue":5,"year":2025}]}
            2025 rd.expense               | 5     | {"fiscalYears":[{"rdExpense":5,"year":2025}]}
            badges.LITTLE_GIANT.validUntil | 2027/9/1 | {"badges":[{"type":"LITTLE_GIANT","validUntil":"2027-09-01"}]}
            badges.SPECIALIZED.level      | 省级  | {"badges":[{"level":"PROVINCIAL","type":"SPECIALIZED"}]}
            collateral.PLANT.value        | 5     | {"collateral":[{"kind":"PLANT","value":5}]}
            tax.grade                     | A     | {"tax":{"grade":"A"}}
            纳税信用等级                  | A级   | {"tax":{"grade":"A"}}
            ip.classOne                   | 5     | {"ip":{"classOne":5}}
            从业人员（人）                | 1,200 | {"employees":1200}
            细分市场占有率（%）           | 14    | {"niche":{"marketSharePercent":14}}
            街道                          | 锡北镇 | {"street":"锡北镇"}
            曾用名                        | 示例旧厂、示例更旧厂 | {"formerNames":["示例旧厂","示例更旧厂"]}
            formerNames                   | 示例旧厂 | {"formerNames":["示例旧厂"]}
            成立日期                      | 2012-05-08 | {"establishedOn":"2012-05-08"}
            在园区白名单内                | 是    | {"attributes":{"parkWhitelist":true}}
            attributes.parkWhitelist      | 否    | {"attributes":{"parkWhitelist":false}}
            libraries                     | 苏知贷、SU_KE_DAI | {"attributes":{"libraries":["SU_ZHI_DAI","SU_KE_DAI"]}}
            近12个月应税销售收入（万元）  | 5     | {"attributes":{"taxableSales12m":50000}}
            provenance.tax.grade.asOf     | 2026/4/20 | {"provenance":{"tax.grade":{"asOf":"2026-04-20"}}}
            interim.revenue               | 5     | {"interim":{"revenue":5}}
            existingLoans                 | [{amount: 5}] | {"existingLoans":[{"amount":5}]}
            """)
    void headings(String heading, String cell, String document) {
        assertThat(document('"' + heading + '"', '"' + cell + '"')).isEqualTo(document);
    }

    @Test
    void figuresOfSeveralYearsAndTitlesAreFoldedIntoLists() {
        assertThat(document(
                        "2025年营业收入,2024年营业收入,2025年净利润,badges.HIGH_TECH.issuedOn,badges.LITTLE_GIANT.issuedOn",
                        "5,4,1,,2024-09-02"))
                .isEqualTo(
                        "{\"badges\":[{\"issuedOn\":\"2024-09-02\",\"type\":\"LITTLE_GIANT\"}],"
                                + "\"fiscalYears\":[{\"netProfit\":1,\"revenue\":5,\"year\":2025},{\"revenue\":4,\"year\":2024}]}");
    }

    @Test
    void aFigureWithoutYearIsOfTheYearOfItsRow() {
        assertThat(document("会计年度,营业收入（万元）,净利润", "2025,5,1"))
                .isEqualTo("{\"fiscalYears\":[{\"netProfit\":1,\"revenue\":50000,\"year\":2025}]}");
        assertThat(refused("营业收入（万元）,净利润"))
                .containsExactly(
                        "REQUIRED column C \"营业收入（万元）\" says no year: write it like fiscalYears.2025.revenue, or add the column fiscalYear",
                        "REQUIRED column D \"净利润\" says no year: write it like fiscalYears.2025.revenue, or add the column fiscalYear");
    }

    @Test
    void everyRowTellsWhoseItIs() {
        assertThat(refusal("employees"))
                .containsExactly("REQUIRED the column uscc is missing", "REQUIRED the column name is missing");
        assertThat(refusal("employees,usc"))
                .containsExactly("UNKNOWN_FIELD unknown column B \"usc\", did you mean uscc?");
    }

    @Test
    void unknownHeadingsNameTheNearest() {
        assertThat(refused("2025年营业收人,tax.grad,资产负债率,employes"))
                .containsExactly(
                        "UNKNOWN_FIELD unknown column C \"2025年营业收人\", did you mean 营业收入?",
                        "UNKNOWN_FIELD unknown column D \"tax.grad\", did you mean tax.grade?",
                        "DOES_NOT_FIT column E \"资产负债率\" is found from other fields; tell those instead",
                        "UNKNOWN_FIELD unknown column F \"employes\", did you mean employees?");
    }

    @Test
    void faultsOfTheReaderLeadBackToTheirColumn() {
        Row row = row("2025年营业收入,2025年主营业务收入,tax.grade", "5,6,Z");
        Faults faults = new Faults();
        row.faults().forEach(faults::add);
        new ProfileReader(ProfileDocuments.METRICS)
                .read(requireNonNull(row.document()), "", ProfileDocuments.TODAY, faults);

        assertThat(faults.list().stream()
                        .map(fault -> fault.code() + " " + row.column(fault.pointer()))
                        .toList())
                .containsExactly("CONTRADICTION D 2025年主营业务收入", "UNKNOWN_VALUE E tax.grade");
    }

    /** Every field that has a column is one that the reader of profiles knows, and takes what the column makes of its cells. */
    @Test
    void theReaderKnowsEveryField() {
        Map<String, List<Fault>> wrong = new HashMap<>();
        int fields = 0;
        for (Field field : COLUMNS.fields()) {
            if (field.kind() != Field.Kind.TREE && !List.of("uscc", "name").contains(field.name())) {
                Row row = row(field.name() + (field.needs() == null ? "" : ",fiscalYear"), sample(field));
                Faults faults = new Faults();
                row.faults().forEach(faults::add);
                new ProfileReader(ProfileDocuments.METRICS)
                        .read(requireNonNull(row.document()), "", ProfileDocuments.TODAY, faults);
                if (!faults.isEmpty()) {
                    wrong.put(field.name(), faults.list());
                }
                fields++;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(fields).isGreaterThan(150);
    }

    private static String sample(Field field) {
        return switch (field.name()) {
            case "regionCode" -> "320205";
            case "industryCode" -> "C3562";
            case "fiscalYear", "tax.gradeYear" -> "2025";
            default -> ofKind(field) + (field.needs() == null ? "" : ",2025");
        };
    }

    private static String ofKind(Field field) {
        return switch (field.kind()) {
            case DATE -> "2025-06-01";
            case FLAG -> "是";
            case TEXT, LIST ->
                field.name().endsWith("criteriaEdition")
                        ? "2022"
                        : field.words().isEmpty()
                                ? "ANY"
                                : new TreeSet<>(field.words().values()).last();
            default -> "1";
        };
    }

    /** What a person calls a metric is the name of one column only, or of none. */
    @Test
    void everyMetricThatIsToldHasAColumnByItsLabel() {
        List<String> without = new ArrayList<>();
        for (Metric metric : ProfileDocuments.METRICS.all()) {
            if (!metric.isFoundFromOthers()) {
                for (String name : List.of(
                        metric.code(), metric.label().zh(), metric.label().en())) {
                    Faults faults = new Faults();
                    var column = COLUMNS.read(new Heading(0, name), faults);
                    if (column == null || !column.field().name().equals(metric.code())) {
                        without.add(name);
                    }
                }
            }
        }

        assertThat(without).isEmpty();
    }

    /** Fields of the full example that one column each can tell, lists in one cell. */
    @Test
    void theFullExampleHasAColumnForEachOfItsFields() {
        Value.Obj document = (Value.Obj) DocumentReader.json(
                ProfileDocuments.resource("/contract/profile.json").getBytes(StandardCharsets.UTF_8), new Faults());
        List<String> unknown = new ArrayList<>();
        paths(document, "", unknown);

        assertThat(unknown).isEmpty();
    }

    private static void paths(Value.Obj object, String prefix, List<String> unknown) {
        object.fields().forEach((name, value) -> {
            String path = prefix + name;
            if (value instanceof Value.Obj inner && !path.equals("provenance") && !path.equals("attributes")) {
                paths(inner, path + ".", unknown);
            } else if (!(value instanceof Value.Obj) && COLUMNS.read(new Heading(0, path), new Faults()) == null) {
                unknown.add(path);
            }
        });
    }
}
