package littlegiant.http.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A partner's colour is used where it can be seen: 4.5 to 1 for texts, 3 to 1 for lines. */
class AccentTest {

    @ParameterizedTest
    @CsvSource({
        "#7a0a3c, LIGHT, #7a0a3c, #7a0a3c",
        "7A0A3C, LIGHT, #7a0a3c, #7a0a3c",
        "#767676, LIGHT, #767676, #767676",
        "#777777, LIGHT, , #777777",
        "#0a5, LIGHT, , #00aa55",
        "#949494, LIGHT, , #949494",
        "#969696, LIGHT, , ",
        "#fff, LIGHT, , ",
        "#fff, DARK, #ffffff, #ffffff",
        "#0a5, DARK, #00aa55, #00aa55",
        "#222233, DARK, , ",
        "red, LIGHT, , ",
        "#12345, LIGHT, , ",
        "'#000;}*{display:none', LIGHT, , ",
        ", LIGHT, , "
    })
    void itIsUsedWhereItCanBeSeen(@Nullable String told, Theme theme, @Nullable String text, @Nullable String line) {
        assertThat(Accent.of(told, theme)).isEqualTo(new Accent(text, line));
    }

    @Test
    void contrastIsThatOfTheGuideline() {
        assertThat(Accent.contrast(0, 0xffffff)).isCloseTo(21, within(0.001));
        assertThat(Accent.contrast(0x777777, 0xffffff)).isCloseTo(4.478, within(0.001));
        assertThat(Accent.contrast(0x123456, 0x123456)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theGroundIsTheOneOfTheStylesheet(Theme theme) throws IOException {
        String style = Files.readString(Path.of("src/main/resources/embed/frame.css"));
        String block = style.substring(style.indexOf(theme == Theme.DARK ? "data-theme=dark" : ":root {"));

        assertThat(block.replaceAll("(?s).*?--ground: (#\\w+);.*", "$1"))
                .isEqualTo(theme == Theme.LIGHT ? "#fff" : String.format(Locale.ROOT, "#%06x", theme.ground()));
    }
}
