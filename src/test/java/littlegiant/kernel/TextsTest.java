package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void aFigureStandsAsItIsToBeRead() {
        assertThat(Messages.of("search.count", 12345)).isEqualTo(Text.of("共12345家", "12345 in all"));
    }

    @Test
    void aTextGoesInInTheLanguageOfTheSentence() {
        assertThat(Messages.of("search.found", Text.of("设备", "equipment")))
                .isEqualTo(Text.of("“设备”的查找结果", "Firms found for “equipment”"));
    }

    @Test
    void oneDayIsNotSeveral() {
        assertThat(Messages.of("app.left", 1)).isEqualTo(Text.of("剩1个工作日", "1 working day left"));
        assertThat(Messages.of("app.left", 2)).isEqualTo(Text.of("剩2个工作日", "2 working days left"));
    }

    @Test
    void noTextIsMadeUp() {
        assertThatThrownBy(() -> Messages.of("nothing.of.the.kind")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void anEnumerationIsWrittenAsEachLanguageWritesIt() {
        assertThat(Text.list(List.of(Text.of("信用", "credit"), Text.of("保证", "guarantee"))))
                .isEqualTo(Text.of("信用、保证", "credit, guarantee"));
        assertThat(Text.list(List.of())).isEqualTo(Text.same(""));
    }
}
