package littlegiant.portfolio;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a pasted list, read: a number in front, quotes, punctuation and a code beside the name do not count.
 *
 * @param code  a unified social credit code that stands in it; null = none
 * @param names how the name may be meant, plain: without the number in front, and with it in case it is part of the name; empty if there is none
 */
record NameLine(@Nullable String code, Set<String> names) {

    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Z])[0-9A-HJ-NP-RTUW-Y]{18}(?![0-9A-Z])");
    private static final Pattern NUMBER =
            Pattern.compile("^[\\s(\\[【〔]*(?:第?\\d{1,4}|[一二三四五六七八九十百]{1,5})(?:\\s*[)\\]】〕.、,:·-]+|\\s+)");

    NameLine {
        names = Set.copyOf(names);
    }

    static NameLine of(String told) {
        String line = Normalizer.normalize(told, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        Matcher found = CODE.matcher(line);
        String code = found.find() ? found.group() : null;
        String name = code == null ? line : line.replace(code, " ");
        Set<String> names = new LinkedHashSet<>();
        for (String one : new String[] {NUMBER.matcher(name).replaceFirst(""), name}) {
            String plain = Spelling.plain(one);
            if (!plain.isEmpty()) {
                names.add(plain);
            }
        }
        return new NameLine(code, names);
    }

    Collection<String> bareNames() {
        return names.stream().map(Spelling::bare).toList();
    }
}
