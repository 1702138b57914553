package littlegiant.profile;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for; an absent part asks for nothing.
 *
 * @param word     part of a name or code, in any width and case
 * @param region   GB/T 2260 prefix
 * @param industry GB/T 4754 prefix
 * @param regions  2, 4 or 6 digits each: only firms registered in one of them
 * @param usccs    only these firms
 */
public record Search(
        @Nullable String word,
        @Nullable String region,
        @Nullable String industry,
        @Nullable List<String> regions,
        @Nullable List<String> usccs) {
    static List<String> some(@Nullable List<String> told) {
        return told == null || told.isEmpty() ? List.of("") : told;
    }

    String inName() {
        return "%" + pattern(word) + "%";
    }

    String inRegion() {
        return escape(region) + "%";
    }

    String inIndustry() {
        return escape(industry) + "%";
    }

    /** As people type it: full and half width, both kinds of brackets, upper and lower case are the same, and blanks do not count. */
    private static String pattern(@Nullable String word) {
        String plain = word == null ? "" : Normalizer.normalize(word, Normalizer.Form.NFKC);
        return escape(plain.toUpperCase(Locale.ROOT).replaceAll("\\s", "")).replaceAll("[()]", "_");
    }

    private static String escape(@Nullable String word) {
        return word == null ? "" : word.trim().replaceAll("([!%_])", "!$1");
    }
}
