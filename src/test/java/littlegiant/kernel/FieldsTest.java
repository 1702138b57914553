package littlegiant.kernel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private final Faults faults = new Faults();

    private Fields fields(String json) {
        Value value = DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), faults);
        return requireNonNull(Fields.of(value, "", faults));
    }

    private List<String> found() {
        return faults.list().stream()
                .map(fault -> fault.pointer() + " " + fault.code() + " "
                        + fault.detail().en())
                .toList();
    }

    @Test
    void whatIsNotAnObjectHasNoFields() {
        assertThat(Fields.of(new Value.Arr(List.of()), "/x", faults)).isNull();
        assertThat(faults.list())
                .containsExactly(new Fault("/x", Fault.Code.WRONG_TYPE, Text.of("须为对象", "must be an object")));
    }

    @Test
    void absentAndNullAreNotToldAndNoFault() {
        Fields in = fields("{\"a\":null}");

        assertThat(Arrays.asList(
                        in.text("a", 9),
                        in.flag("a"),
                        in.whole("a", 0, 9),
                        in.money("b"),
                        in.date("b"),
                        in.choice("b", Colour.class),
                        in.texts("b", 9),
                        in.objects("a", entry -> entry),
                        in.object("a", entry -> entry)))
                .containsOnlyNulls();
        in.close();
        assertThat(found()).isEmpty();
    }

    @Test
    void everyTypeThatDoesNotFitIsNamedAtOnce() {
        Fields in =
                fields("{\"t\":1,\"f\":\"true\",\"n\":\"5\",\"d\":20260101,\"c\":[],\"l\":{},\"o\":[],\"s\":[1,null]}");
        in.text("t", 9);
        in.flag("f");
        in.money("n");
        in.date("d");
        in.choice("c", Colour.class);
        in.texts("l", 9);
        in.object("o", entry -> entry);
        in.texts("s", 9);

        assertThat(found())
                .containsExactly(
                        "/t WRONG_TYPE must be a text",
                        "/f WRONG_TYPE must be true or false",
                        "/n WRONG_TYPE must be a number",
                        "/d WRONG_TYPE must be a text",
                        "/c WRONG_TYPE must be a text",
                        "/l WRONG_TYPE must be a list",
                        "/o WRONG_TYPE must be an object",
                        "/s/0 WRONG_TYPE must be a text",
                        "/s/1 WRONG_TYPE must be a text");
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "0.01, ''",
        "99999999999999.99, ''",
        "100000000000000, /n OUT_OF_RANGE must be from 0 to 99999999999999.99",
        "-0.01, /n OUT_OF_RANGE must be from 0 to 99999999999999.99",
        "0.001, /n TOO_PRECISE at most 2 decimals",
        "1.10000, ''"
    })
    void moneyIsBoundedAndNeverRounded(String number, String fault) {
        BigDecimal money = fields("{\"n\":" + number + "}").money("n");

        assertThat(String.join("", found())).isEqualTo(fault);
        assertThat(money == null).isEqualTo(!fault.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "9, ''",
        "9.0, ''",
        "0, /n OUT_OF_RANGE must be from 1 to 9",
        "10, /n OUT_OF_RANGE must be from 1 to 9",
        "1.5, /n TOO_PRECISE must be a whole number"
    })
    void aWholeNumberTakesBothItsBounds(String number, String fault) {
        fields("{\"n\":" + number + "}").whole("n", 1, 9);

        assertThat(String.join("", found())).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "12.3456, 12.3456"})
    void aShareGoesFromNothingToAll(String number, BigDecimal share) {
        assertThat(fields("{\"n\":" + number + "}").share("n")).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "100.0001, /n OUT_OF_RANGE must be from 0 to 100",
        "-1, /n OUT_OF_RANGE must be from 0 to 100",
        "1.00001, /n TOO_PRECISE at most 4 decimals"
    })
    void noShareIsMoreThanAll(String number, String fault) {
        fields("{\"n\":" + number + "}").share("n");

        assertThat(found()).containsExactly(fault);
    }

    @Test
    void aLossIsANegativeFigureWhereOneIsAllowed() {
        assertThat(fields("{\"n\":-12.5}").signedMoney("n")).isEqualTo("-12.5");
    }

    @Test
    void textsAreBoundedAndNeverBlank() {
        Fields in = fields("{\"a\":\"1234\",\"b\":\"12345\",\"c\":\" \\t\",\"d\":[\"12345\",\"\",\"ok\"]}");

        assertThat(Arrays.asList(in.text("a", 4), in.text("b", 4), in.text("c", 4), in.texts("d", 4)))
                .containsExactly("1234", null, null, List.of("ok"));
        assertThat(found())
                .containsExactly(
                        "/b TOO_LONG at most 4 characters",
                        "/c EMPTY must not be blank",
                        "/d/0 TOO_LONG must have 1 to 4 characters",
                        "/d/1 TOO_LONG must have 1 to 4 characters");
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        Fields in = fields("{\"a\":\"2026-02-28\",\"b\":\"2026-02-30\"}");

        assertThat(Arrays.asList(in.date("a"), in.date("b"))).containsExactly(LocalDate.of(2026, 2, 28), null);
        assertThat(found()).containsExactly("/b BAD_DATE is not a date (YYYY-MM-DD)");
    }

    @Test
    void anUnknownWordIsNamedWithTheNearestAndAllKnown() {
        Fields in = fields("{\"a\":\"GREN\",\"b\":\"PURPLE\",\"c\":\"green\",\"d\":[\"RED\",\"BLU\"]}");
        in.choice("a", Colour.class);
        in.choice("b", Colour.class);
        in.choice("c", Colour.class);
        in.choices("d", Colour.class);

        assertThat(faults.list())
                .containsExactly(
                        unknown("/a", "GREN", "，是否为GREEN？", ", did you mean GREEN?"),
                        unknown("/b", "PURPLE", "，", ";"),
                        unknown("/c", "green", "，是否为GREEN？", ", did you mean GREEN?"),
                        unknown("/d/1", "BLU", "，是否为BLUE？", ", did you mean BLUE?"));
    }

    private static Fault unknown(String at, String word, String zh, String en) {
        return new Fault(
                at,
                Fault.Code.UNKNOWN_VALUE,
                Text.of(
                        "未知取值“" + word + "”" + zh + "可用：RED, GREEN, BLUE",
                        "unknown value \"" + word + "\"" + en + (en.equals(";") ? " known: " : " Known: ")
                                + "RED, GREEN, BLUE"));
    }

    @Test
    void anUnknownWordIsShownShortened() {
        fields("{\"a\":\"" + "X".repeat(90) + "\"}").choice("a", Colour.class);

        assertThat(faults.list().get(0).detail().en())
                .isEqualTo("unknown value \"" + "X".repeat(40) + "…\"; known: RED, GREEN, BLUE");
    }

    @Test
    void aFieldNobodyAskedForIsNamedWithTheNearestAsked() {
        Fields in = fields("{\"revenu\":1,\"x\":2,\"tax\":{\"grad\":\"A\"}}");
        in.money("revenue");
        in.object("tax", tax -> tax.text("grade", 1));
        in.close();

        assertThat(faults.list())
                .containsExactly(
                        new Fault(
                                "/tax/grad",
                                Fault.Code.UNKNOWN_FIELD,
                                Text.of("未知字段，是否为grade？", "unknown field, did you mean grade?")),
                        new Fault(
                                "/revenu",
                                Fault.Code.UNKNOWN_FIELD,
                                Text.of("未知字段，是否为revenue？", "unknown field, did you mean revenue?")),
                        new Fault("/x", Fault.Code.UNKNOWN_FIELD, Text.of("未知字段", "unknown field")));
    }

    @Test
    void requiredFieldsAreNamedWhereAbsentOrNull() {
        fields("{\"a\":null,\"b\":0}").require("a", "b", "c");

        assertThat(found()).containsExactly("/a REQUIRED is required", "/c REQUIRED is required");
    }

    @Test
    void aListOfObjectsKeepsTheReadableOnes() {
        Fields in = fields("{\"l\":[{\"n\":1},5,{\"n\":2}]}");

        assertThat(in.objects("l", entry -> entry.whole("n", 0, 9))).containsExactly(1, 2);
        assertThat(found()).containsExactly("/l/1 WRONG_TYPE must be an object");
    }

    @ParameterizedTest
    @CsvSource({"200, 200, 0", "201, 0, 1"})
    void aListHasTwoHundredItemsAtMost(int items, int read, int faultCount) {
        List<String> texts =
                fields("{\"l\":[" + "\"x\",".repeat(items - 1) + "\"x\"]}").texts("l", 9);

        assertThat(List.of(texts == null ? 0 : texts.size(), faults.list().size()))
                .containsExactly(read, faultCount);
    }

    @Test
    void pointersAreEscaped() {
        assertThat(fields("{}").pointerTo("a/b~c")).isEqualTo("/a~1b~0c");
    }

    @Test
    void noMoreThanFiveHundredFaultsAreListed() {
        for (int i = 0; i < 501; i++) {
            faults.add("/" + i, Fault.Code.EMPTY, "空", "empty");
        }

        assertThat(faults.list()).hasSize(500).last().extracting(Fault::pointer).isEqualTo("/499");
    }
}
