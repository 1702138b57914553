package littlegiant.intake;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Fields by every name that a heading may call them by. A field's own dotted name is always its own; then come labels, then short names. A label or
 * a short name that two fields claim names neither.
 */
public final class FieldBook {

    private static final Pattern YEAR = Pattern.compile("^\\d{4} ?(年度?)? ?");

    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final Claims labels = new Claims();
    private final Claims shortNames = new Claims();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    /** Names of one rank. */
    private static final class Claims {
        private final Map<String, Field> byName = new HashMap<>();
        private final Set<String> doubtful = new HashSet<>();

        void claim(String plain, Field field) {
            Field before = byName.putIfAbsent(plain, field);
            if (before != null && !before.name().equals(field.name())) {
                doubtful.add(plain);
            }
        }

        @Nullable
        Field find(String plain) {
            return doubtful.contains(plain) ? null : byName.get(plain);
        }
    }

    /** @param names what else it is called, in any language */
    public FieldBook add(Field field, String... names) {
        byName.put(Heading.plain(field.name()), field);
        written.put(Heading.plain(field.name()), field.name());
        return call(field, labels, names);
    }

    /** Names that give way to those of {@link #add}. */
    public FieldBook shorten(Field field, String... names) {
        return call(field, shortNames, names);
    }

    private FieldBook call(Field field, Claims claims, String... names) {
        for (String name : names) {
            claims.claim(Heading.plain(name), field);
            written.putIfAbsent(Heading.plain(name), name);
        }
        return this;
    }

    /** A name that people know and that no column can tell, because it is found from other fields. */
    public FieldBook refuse(String name) {
        refused.put(Heading.plain(name), name);
        return this;
    }

    public Collection<Field> fields() {
        return byName.values();
    }

    /** @param words as {@link Heading#words} gives them */
    public @Nullable Field find(String words) {
        Field field = byName.get(words);
        if (field == null) {
            field = labels.find(words);
        }
        return field == null ? shortNames.find(words) : field;
    }

    /**
     * The column under a heading: its words name a field, or do so without the unit at their end.
     *
     * @param more finds fields that are too many to list, by the same words
     * @return null, with a fault, if it names none
     */
    public @Nullable Column column(Heading heading, Function<String, @Nullable Field> more, Faults faults) {
        Field field = findOr(heading.words(), more);
        if (field != null) {
            return new Column(heading, field, BigDecimal.ONE);
        }
        String unit = heading.unit();
        field = unit == null ? null : findOr(heading.withoutUnit(), more);
        if (unit == null || field == null) {
            unknown(heading, faults);
            return null;
        }
        BigDecimal times = Units.times(unit, field.kind());
        if (times == null) {
            faults.add(
                    "",
                    Fault.Code.UNKNOWN_VALUE,
                    heading.letter() + "列“" + heading.shown() + "”的单位“" + unit + "”不适用",
                    "column " + heading.letter() + " \"" + heading.shown() + "\": the unit \"" + unit
                            + "\" does not fit");
            return null;
        }
        return new Column(heading, field, times);
    }

    private @Nullable Field findOr(String words, Function<String, @Nullable Field> more) {
        Field field = find(words);
        return field == null ? more.apply(words) : field;
    }

    private void unknown(Heading heading, Faults faults) {
        String column = heading.letter() + "列“" + heading.shown() + "”";
        String columnEn = "column " + heading.letter() + " \"" + heading.shown() + "\"";
        if (refused.containsKey(heading.words()) || refused.containsKey(heading.withoutUnit())) {
            faults.add(
                    "",
                    Fault.Code.DOES_NOT_FIT,
                    column + "由其他字段得出，请填写原始字段",
                    columnEn + " is found from other fields; tell those instead");
            return;
        }
        String near = near(heading);
        faults.add(
                "",
                Fault.Code.UNKNOWN_FIELD,
                "未知的列：" + column + (near == null ? "" : "，是否为" + near + "？"),
                "unknown " + columnEn + (near == null ? "" : ", did you mean " + near + "?"));
    }

    private @Nullable String near(Heading heading) {
        List<String> known =
                written.keySet().stream().filter(name -> find(name) != null).toList();
        String near = Nearest.to(heading.words(), known);
        if (near == null) {
            near = Nearest.to(heading.withoutUnit(), known);
        }
        if (near == null) {
            near = Nearest.to(YEAR.matcher(heading.withoutUnit()).replaceFirst(""), known);
        }
        return near == null ? null : written.get(near);
    }
}
