package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which column a fault of the document leads back to. */
class RowTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/id, A 编号",
        "/revenue, B 营业收入（万元）",
        "/sectors, C sectors",
        "/sectors/1, C sectors",
        "/rate, D rate",
        "/rate/0/when/1/value, D rate",
        "/name/zh, E name.zh",
        "/items/0/value, G items.two.value",
        "/items/0/kind, G items.two.value",
        "/items/0, G items.two.value",
        "/items, G items.two.value",
        "/name, E name.zh",
        "/items/1/value, ",
        "/employees, ",
        "/rates, ",
        "'', "
    })
    void aPointerLeadsToItsColumn(String pointer, String column) {
        String headings = "编号,营业收入（万元）,sectors,rate,name.zh,items.one.value,items.two.value\n";
        Path file = Reading.file(folder, headings + "a,,X;Y,[{percent: 3}],,,5\n");

        assertThat(Reading.rows(file, Format.CSV).get(0).column(pointer)).isEqualTo(column);
    }

    @Test
    void withoutColumnsThereIsNone() {
        Path file = Reading.file(folder, "{\"id\":\"a\"}\n");

        assertThat(Reading.rows(file, Format.NDJSON).get(0).column("/id")).isNull();
    }
}
