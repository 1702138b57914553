package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of the pages stands in the message files of both languages, and nothing else does. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Path CODE = Path.of("src/main/java");

    /** {@code #{key}}, {@code #{key(…)}}, and {@code #{|begin.${…}|}}, of which the beginning is known. */
    private static final Pattern KEY = Pattern.compile("#\\{(\\|?)([a-zA-Z][a-zA-Z0-9._]*)");

    /** {@code Messages.of("key"}, and {@code Messages.of("begin." +}, of which the beginning is known. */
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("Messages\\s*\\.of\\(\\s*\"([a-zA-Z][a-zA-Z0-9._]*)\"\\s*([+,)])");

    private static final Pattern TEXT_IN_CODE = Pattern.compile("Text\\.of\\(\\s*\"[^;]*");

    /** An apostrophe that is not doubled swallows what follows it. */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private static Properties messages(String lang) {
        Properties messages = new Properties();
        try (Reader in = Files.newBufferedReader(
                RESOURCES.resolve("i18n/messages_" + lang + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** The keys of the singulars, which only English has. */
    private static Set<String> singulars() {
        Set<String> keys = new TreeSet<>(messages("en").stringPropertyNames());
        keys.removeAll(messages("zh").stringPropertyNames());
        return keys;
    }

    private static String everything(Path folder) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    /** @param beginnings whether the keys that are put together are asked for, by how they begin */
    private static Set<String> used(boolean beginnings) {
        Set<String> keys = new TreeSet<>();
        Matcher inPages = KEY.matcher(everything(RESOURCES.resolve("views")));
        while (inPages.find()) {
            if (inPages.group(1).isEmpty() != beginnings) {
                keys.add(inPages.group(2));
            }
        }
        Matcher inCode = KEY_IN_CODE.matcher(everything(CODE));
        while (inCode.find()) {
            if (inCode.group(2).equals("+") == beginnings) {
                keys.add(inCode.group(1));
            }
        }
        return keys;
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(messages("en").stringPropertyNames())
                .hasSizeGreaterThan(100)
                .containsAll(messages("zh").stringPropertyNames());
    }

    @Test
    void onlyASingularStandsInOneLanguage() {
        assertThat(singulars())
                .hasSizeGreaterThan(10)
                .allMatch(key -> key.endsWith(".one"))
                .allMatch(key -> messages("en").containsKey(key.substring(0, key.length() - ".one".length())));
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        assertThat(messages("zh").stringPropertyNames()).containsAll(used(false));
    }

    @Test
    void noTextIsLeftThatNoPageAsksFor() {
        Set<String> left = new TreeSet<>(messages("zh").stringPropertyNames());
        left.removeAll(used(false));
        used(true).forEach(beginning -> left.removeIf(key -> key.startsWith(beginning)));

        assertThat(left).isEmpty();
    }

    /** What a refusal says to a program stands beside it, here as in every room. */
    @ParameterizedTest
    @ValueSource(strings = {"console", "portal", "web", "papers", "embed"})
    void noTextOfAPageStandsInCode(String room) {
        assertThat(TEXT_IN_CODE
                        .matcher(everything(CODE.resolve("littlegiant/http/" + room)))
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noApostropheSwallowsWhatFollows(String lang) {
        List<String> swallowed = messages(lang).entrySet().stream()
                .filter(entry ->
                        LONE_APOSTROPHE.matcher(entry.getValue().toString()).find())
                .map(entry -> entry.getKey().toString())
                .toList();

        assertThat(swallowed).isEmpty();
    }

    /** A key that is told twice in one file: the second one wins, and the first is a lie. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noTextIsToldTwice(String lang) throws IOException {
        List<String> keys = Files.readAllLines(RESOURCES.resolve("i18n/messages_" + lang + ".properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }
}
