package littlegiant.catalog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.intake.Field;
import littlegiant.intake.Format;
import littlegiant.intake.Intake;
import littlegiant.intake.Limits;
import littlegiant.intake.Row;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductColumnsTest {

    private static final ProductColumns COLUMNS = new ProductColumns(ProductDocuments.METRICS);

    @TempDir
    Path folder;

    private List<Row> rows(String csv) throws IOException {
        List<Row> rows = new ArrayList<>();
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Path file = Files.writeString(folder.resolve("file"), csv);
        new Intake(Limits.UPLOAD, clock).read(file, Format.CSV, COLUMNS, rows::add);
        return rows;
    }

    @Test
    void aProductIsOneRow() throws IOException {
        Row row =
                rows("""
                产品编号;kind;provider;产品名称;name.en;适用地区;担保方式;最长期限;总额度（万元）;可循环;window.opensOn;criteria;limits;rate;source.title
                P-1;LOAN;demo-bank;甲贷;A loan;3202、3204;信用,知识产权质押;12;5000;是;2026/1/1;"[{id: tier, metric: tier, test: AT_LEAST, value: PROVINCIAL}]";"- amount: {fixed: 1000000}";{kind: FIXED, percent: 3.45};公告
                """)
                        .get(0);
        Faults faults = new Faults();
        row.faults().forEach(faults::add);
        ProductReader.Reading reading =
                new ProductReader(ProductDocuments.METRICS).read(requireNonNull(row.document()), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(requireNonNull(reading).product().document().canonical())
                .isEqualTo(
                        "{\"criteria\":[{\"id\":\"tier\",\"metric\":\"tier\",\"test\":\"AT_LEAST\",\"value\":\"PROVINCIAL\"}],"
                                + "\"id\":\"P-1\",\"kind\":\"LOAN\",\"limits\":[{\"amount\":{\"fixed\":1000000}}],"
                                + "\"name\":{\"en\":\"A loan\",\"zh\":\"甲贷\"},\"provider\":\"demo-bank\","
                                + "\"quota\":{\"total\":50000000},\"rate\":{\"kind\":\"FIXED\",\"percent\":3.45},"
                                + "\"regions\":[\"3202\",\"3204\"],\"revolving\":true,\"security\":[\"CREDIT\",\"PLEDGE_IP\"],"
                                + "\"source\":{\"title\":\"公告\"},\"termMonths\":{\"max\":12},\"window\":{\"opensOn\":\"2026-01-01\"}}");
    }

    /** Every product we know, taken apart into cells, is the same product again. */
    @Test
    void allThatAProductTellsHasAColumn() throws IOException {
        int products = 0;
        for (Path file : catalogue()) {
            for (Value document : DocumentReader.yaml(Files.readAllBytes(file), new Faults())) {
                if (document instanceof Value.Obj product && product.at("criteria") != null) {
                    Map<String, String> cells = cells(product);
                    Row row = rows(String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values()))
                            .get(0);

                    assertThat(row.faults()).isEmpty();
                    assertThat(requireNonNull(row.document()).canonical()).isEqualTo(product.canonical());
                    products++;
                }
            }
        }

        assertThat(products).isGreaterThan(50);
    }

    private static List<Path> catalogue() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo/catalog"))) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> cells(Value.Obj product) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Field field : COLUMNS.fields()) {
            boolean inParts = List.of("benefit", "combinesWith").contains(field.name());
            Value value = inParts ? null : product.at(field.name());
            if (value != null && !(value instanceof Value.Obj && field.kind() != Field.Kind.TREE)) {
                cells.put(field.name(), '"' + cell(value, field.kind()).replace("\"", "\"\"") + '"');
            }
        }
        return cells;
    }

    private static String cell(Value value, Field.Kind kind) {
        if (kind == Field.Kind.LIST
                && value instanceof Value.Arr list
                && !list.items().isEmpty()) {
            return list.items().stream()
                    .map(item -> cell(item, Field.Kind.TEXT))
                    .collect(Collectors.joining(";"));
        }
        return value instanceof Value.Str text ? text.text() : value.canonical();
    }
}
