package littlegiant.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import org.jspecify.annotations.Nullable;

/** The demo's firms, and neighbours of them: the same with something told otherwise. */
final class DemoFirms {

    /** Late enough that nothing told for a coming year is a fault. */
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private static final Map<String, Profile> FIRMS = firms();

    private DemoFirms() {}

    private static Map<String, Profile> firms() {
        Map<String, Profile> firms = new HashMap<>();
        for (Value document : DemoDocuments.firms()) {
            Profile profile = new ProfileReader(DemoMatching.METRICS).read(document, DemoMatching.DAY, new Faults());
            firms.put(profile.uscc(), profile);
        }
        return firms;
    }

    static Profile firm(String uscc) {
        return requireNonNull(FIRMS.get(uscc), uscc);
    }

    /** A value told at a path of a firm's document. */
    static @Nullable Value told(String uscc, String path) {
        return firm(uscc).document().at(path);
    }

    /** A demo firm with some of its fields told otherwise; {@code credit.asOf} is a field of a part. */
    static Profile changed(String uscc, Map<String, Value> fields) {
        Map<String, Value> all = new LinkedHashMap<>(firm(uscc).document().fields());
        fields.forEach((path, value) -> {
            int dot = path.indexOf('.');
            if (dot < 0) {
                all.put(path, value);
                return;
            }
            Value part = all.get(path.substring(0, dot));
            Map<String, Value> inner = new LinkedHashMap<>(part instanceof Value.Obj obj ? obj.fields() : Map.of());
            inner.put(path.substring(dot + 1), value);
            all.put(path.substring(0, dot), new Value.Obj(inner));
        });
        return read(all);
    }

    /** A demo firm with figures of one fiscal year told otherwise; a year that it did not tell is as its newest was. */
    static Profile accounts(String uscc, int year, Map<String, String> figures) {
        Map<String, Value> all = new LinkedHashMap<>(firm(uscc).document().fields());
        List<Value> years = new ArrayList<>(((Value.Arr) requireNonNull(all.get("fiscalYears"))).items());
        Value number = number(Integer.toString(year));
        Value base = years.stream()
                .filter(one -> number.equals(((Value.Obj) one).at("year")))
                .findFirst()
                .orElse(years.get(years.size() - 1));
        Map<String, Value> told = new LinkedHashMap<>(((Value.Obj) base).fields());
        years.removeIf(one -> number.equals(((Value.Obj) one).at("year")));
        told.put("year", number);
        figures.forEach((figure, amount) -> told.put(figure, number(amount)));
        years.add(new Value.Obj(told));
        all.put("fiscalYears", new Value.Arr(years));
        return read(all);
    }

    private static Profile read(Map<String, Value> fields) {
        return new ProfileReader(DemoMatching.METRICS).read(new Value.Obj(fields), LATER, new Faults());
    }

    static Value number(String number) {
        return new Value.Num(new BigDecimal(number));
    }

    static Value text(String text) {
        return new Value.Str(text);
    }
}
