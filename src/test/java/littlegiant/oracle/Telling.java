package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** A profile's document as it counts on one day, read without the profile's reader. */
final class Telling {

    private final Value.Obj document;
    private final LocalDate day;
    private final MetricDictionary metrics;

    Telling(Value.Obj document, LocalDate day, MetricDictionary metrics) {
        this.document = document;
        this.day = day;
        this.metrics = metrics;
    }

    /** An object of the document; what it does not name reads as null. */
    record Item(Value.Obj fields) {

        @Nullable
        String word(String name) {
            return fields.at(name) instanceof Value.Str str ? str.text() : null;
        }

        @Nullable
        LocalDate day(String name) {
            String word = word(name);
            return word == null ? null : LocalDate.parse(word);
        }

        @Nullable
        BigDecimal number(String name) {
            return fields.at(name) instanceof Value.Num num ? num.number() : null;
        }

        @Nullable
        Boolean flag(String name) {
            return fields.at(name) instanceof Value.Bool bool ? Boolean.valueOf(bool.flag()) : null;
        }
    }

    LocalDate day() {
        return day;
    }

    // --- plain figures

    /** By its own path, else from the attributes; null if it was not told, or too long ago. */
    @Nullable
    Value value(String code) {
        return isTooOld(code) ? null : valueOfAnyAge(code);
    }

    @Nullable
    Value valueOfAnyAge(String code) {
        Value own = document.at(code);
        Value attributes = document.at("attributes");
        Value attribute = attributes instanceof Value.Obj all ? all.fields().get(code) : null;
        return own != null ? own : attribute == Value.Nul.NUL ? null : attribute;
    }

    @Nullable
    BigDecimal number(String code) {
        return value(code) instanceof Value.Num num ? num.number() : null;
    }

    @Nullable
    Boolean flag(String code) {
        return value(code) instanceof Value.Bool bool ? Boolean.valueOf(bool.flag()) : null;
    }

    @Nullable
    String word(String code) {
        return value(code) instanceof Value.Str str ? str.text() : null;
    }

    @Nullable
    LocalDate date(String path) {
        return document.at(path) instanceof Value.Str str ? LocalDate.parse(str.text()) : null;
    }

    /** Null if the list was not told. */
    @Nullable
    List<Item> list(String path) {
        if (!(document.at(path) instanceof Value.Arr arr)) {
            return null;
        }
        List<Item> items = new ArrayList<>();
        arr.items().forEach(item -> items.add(new Item((Value.Obj) item)));
        return items;
    }

    // --- how old

    /** The day after its maxAgeDays have passed; a figure nobody dated never is. */
    private boolean isTooOld(String code) {
        Metric metric = metrics.find(code);
        Integer days = metric == null ? null : metric.maxAgeDays();
        LocalDate told = days == null || metric == null ? null : toldOn(metric);
        return told != null && days != null && day.toEpochDay() - told.toEpochDay() > days;
    }

    private @Nullable LocalDate toldOn(Metric metric) {
        LocalDate named = provenanceDay(metric.code());
        if (named != null || metric.datedBy() == null) {
            return named;
        }
        Value dated = document.at(metric.datedBy());
        if (dated instanceof Value.Num year) {
            return LocalDate.of(year.number().intValueExact() + 1, 4, 30);
        }
        return dated instanceof Value.Str str ? LocalDate.parse(str.text()) : null;
    }

    /** The day that the provenance of a metric names. */
    @Nullable
    LocalDate provenanceDay(String code) {
        Value all = document.at("provenance");
        Value one = all instanceof Value.Obj obj ? obj.fields().get(code) : null;
        return one instanceof Value.Obj entry ? new Item(entry).day("asOf") : null;
    }

    // --- accounts

    /** The fiscal years that ended on or before the day, by year. */
    private NavigableMap<Integer, Item> ended() {
        NavigableMap<Integer, Item> ended = new TreeMap<>();
        List<Item> years = list("fiscalYears");
        for (Item item : years == null ? List.<Item>of() : years) {
            BigDecimal year = item.number("year");
            if (year != null && !LocalDate.of(year.intValueExact(), 12, 31).isAfter(day)) {
                ended.put(year.intValueExact(), item);
            }
        }
        return ended;
    }

    /** Null if no year that ended was told. */
    @Nullable
    Integer newestYear() {
        Map.Entry<Integer, Item> last = ended().lastEntry();
        return last == null ? null : last.getKey();
    }

    /** A figure of a year by the metric it is in the newest; null if not told, or too old. */
    @Nullable
    BigDecimal ofYear(String code, int year) {
        Item accounts = ended().get(year);
        String name = metrics.get(code).fiscal();
        return accounts == null || name == null || isTooOld(code) ? null : accounts.number(name);
    }

    /** Whether the firm was founded after the year. */
    boolean isFoundedAfter(int year) {
        LocalDate founded = date("establishedOn");
        return founded != null && founded.getYear() > year;
    }

    /** Without accounts: they cannot exist if the firm was founded after the last year that has ended. */
    Truth.Missing withoutAccounts() {
        return isFoundedAfter(lastEndedYear()) ? Truth.Missing.NOT_APPLICABLE : Truth.Missing.NOT_TOLD;
    }

    /** Told or not. */
    int lastEndedYear() {
        boolean isLastDay = day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
        return isLastDay ? day.getYear() : day.getYear() - 1;
    }
}
