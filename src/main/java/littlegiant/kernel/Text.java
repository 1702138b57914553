package littlegiant.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.stream.Collectors;

/** One sentence or label in both languages. */
public record Text(String zh, String en) {

    public Text {
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
    }

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** A word that is the same in both languages: a code, a figure. */
    public static Text same(String word) {
        return new Text(word, word);
    }

    public String in(Lang lang) {
        return lang == Lang.EN ? en : zh;
    }

    public Text then(Text next) {
        return new Text(zh + next.zh, en + next.en);
    }

    public Text then(String same) {
        return new Text(zh + same, en + same);
    }

    /** One after the other, as an enumeration is written: {@code 、} in Chinese, a comma in English. */
    public static Text list(Collection<Text> all) {
        return new Text(
                all.stream().map(Text::zh).collect(Collectors.joining("、")),
                all.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
