package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import littlegiant.kernel.Differences.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    private static List<Difference> of(String before, String after) {
        return Differences.of(json(before), json(after), 100);
    }

    private static Value json(String text) {
        return DocumentReader.json(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), new Faults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'a': 1, 'b': [1, 2]} | {'b': [1.0, 2.00], 'a': 1e0}",
                "{'a': null}           | {}",
                "{}                    | {'a': null}",
                "{'a': {'b': null}}    | {'a': {}}",
                "[1, null]             | [1]",
                "'x'                   | 'x'"
            })
    void sameContentHasNoneHoweverItIsWritten(String before, String after) {
        assertThat(of(before, after)).isEmpty();
    }

    @Test
    void eachPlaceIsNamedByItsPointerInOrder() {
        assertThat(of(
                        "{'b': {'x': 1, 'y': true}, 'a': [1, {'z': 'old'}], 'gone': 'was'}",
                        "{'a': [1, {'z': 'new'}, 3], 'b': {'x': 2, 'y': true}, 'more': false}"))
                .isEqualTo(List.of(
                        new Difference("/a/1/z", new Value.Str("old"), new Value.Str("new")),
                        new Difference("/a/2", null, json("3")),
                        new Difference("/b/x", json("1"), json("2")),
                        new Difference("/gone", new Value.Str("was"), null),
                        new Difference("/more", null, new Value.Bool(false))));
    }

    @Test
    void aPlaceThatBecomesAnotherKindIsOneDifference() {
        assertThat(of("{'a': {'b': 1}}", "{'a': [1]}"))
                .isEqualTo(List.of(new Difference("/a", json("{'b': 1}"), json("[1]"))));
        assertThat(of("1", "[1]")).isEqualTo(List.of(new Difference("", json("1"), json("[1]"))));
    }

    @Test
    void stepsAreEscapedAsPointersWantIt() {
        assertThat(of("{'a/b': 1, 'c~d': 1}", "{'a/b': 2, 'c~d': 2}").stream().map(Difference::pointer))
                .containsExactly("/a~1b", "/c~0d");
    }

    @Test
    void noMoreAreFoundThanAreWanted() {
        Value before = json("{'a': 1, 'b': 1, 'c': [1, 1]}");
        Value after = json("{'a': 2, 'b': 2, 'c': [2, 2]}");

        assertThat(Differences.of(before, after, 3).stream().map(Difference::pointer))
                .containsExactly("/a", "/b", "/c/0");
        assertThat(Differences.of(before, after, 4)).hasSize(4);
    }
}
