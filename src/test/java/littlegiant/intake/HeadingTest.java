package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {

    @TempDir
    Path folder;

    private List<String> refused(String headings) {
        return Reading.faults(Reading.refusal(Reading.file(folder, headings + "\na\n"), Format.CSV));
    }

    private String read(String heading, String cell) {
        List<Row> rows = Reading.rows(Reading.file(folder, "id," + heading + "\na," + cell + "\n"), Format.CSV);
        return Reading.shown(rows).get(0).replace("{\"id\":\"a\",", "{");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            营业收入,               12345678.90, 12345678.9
            营业收入（元）,         1.5,         1.5
            营业收入（万元）,       860.0512,    8600512
            营业收入(万元),         0.1,         1000
            营业收入 （单位：万元）, 1,           10000
            营业收入（千元）,       1.5,         1500
            营业收入（百万元）,     1.5,         1500000
            营业收入（亿元）,       0.86,        86000000
            Revenue (CNY million),  2,           2000000
            *营业收入,              3,           3
            ＲＥＶＥＮＵＥ,         4,           4
            """)
    void moneyIsMultipliedExactlyByTheUnitOfTheHeading(String heading, String cell, String yuan) {
        assertThat(read(heading, cell)).isEqualTo("2 {\"revenue\":" + yuan + "}");
    }

    @Test
    void otherColumnsHaveUnitsOfTheirOwn() {
        assertThat(read("从业人员（人）", "12")).isEqualTo("2 {\"staff\":12}");
        assertThat(read("占有率（%）", "14")).isEqualTo("2 {\"share\":14}");
        assertThat(refused("id,从业人员（万元）,占有率（人）,等级（级）,revenue(usd)"))
                .containsExactly(
                        "UNKNOWN_VALUE column B \"从业人员（万元）\": the unit \"万元\" does not fit",
                        "UNKNOWN_VALUE column C \"占有率（人）\": the unit \"人\" does not fit",
                        "UNKNOWN_VALUE column D \"等级（级）\": the unit \"级\" does not fit",
                        "UNKNOWN_VALUE column E \"revenue(usd)\": the unit \"usd\" does not fit");
    }

    @Test
    void anUnknownHeadingIsNamedWithTheNearestKnownOne() {
        assertThat(refused("id,营业收人（万元）,reveneu,xyzzy"))
                .containsExactly(
                        "UNKNOWN_FIELD unknown column B \"营业收人（万元）\", did you mean 营业收入?",
                        "UNKNOWN_FIELD unknown column C \"reveneu\", did you mean revenue?",
                        "UNKNOWN_FIELD unknown column D \"xyzzy\"");
    }

    @Test
    void whatIsFoundFromOthersIsNotTold() {
        assertThat(refused("id,人均收入"))
                .containsExactly("DOES_NOT_FIT column B \"人均收入\" is found from other fields; tell those instead");
    }

    @Test
    void twoHeadingsCannotSayTheSame() {
        assertThat(refused("id,营业收入（万元）,revenue"))
                .containsExactly("DUPLICATE column C \"revenue\" says the same as column B \"营业收入（万元）\"");
        assertThat(refused("id,name,名称"))
                .containsExactly("CONTRADICTION column B \"name\" holds column C \"名称\" already");
    }

    @Test
    void aMissingColumnIsAskedFor() {
        assertThat(refused("名称")).containsExactly("REQUIRED the column id is missing");
        assertThat(refused("id,interns")).containsExactly("REQUIRED column B \"interns\" needs the staff");
    }

    @Test
    void aNameThatTwoFieldsClaimNamesNeither() {
        FieldBook book =
                new FieldBook().add(Field.of("a", Field.Kind.TEXT), "同名").add(Field.of("b", Field.Kind.TEXT), "同名");

        assertThat(book.find("同名")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "701,ZZ", "702,AAA", "16383,XFD"})
    void columnsHaveTheLettersOfASpreadsheet(int index, String letter) {
        assertThat(new Heading(index, "").letter()).isEqualTo(letter);
    }

    @Test
    void aLongHeadingIsShownShort() {
        assertThat(new Heading(2, "𠮷".repeat(100)).toString()).isEqualTo("C " + "𠮷".repeat(60) + "…");
    }
}
