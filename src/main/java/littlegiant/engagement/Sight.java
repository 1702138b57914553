package littlegiant.engagement;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * How much of a firm's profile somebody may see. What he may not see is not told to the engine at all, so nothing of it can come out in a count, an order or a
 * finding.
 */
public final class Sight {

    public static final Sight ALL = new Sight(EnumSet.allOf(Scope.class));

    /** Name, titles, region. */
    public static final Sight PUBLIC = new Sight(EnumSet.noneOf(Scope.class));

    private static final String ATTRIBUTES = "attributes";
    private static final String PROVENANCE = "provenance";
    private static final String ALL_CODE = "ALL";
    private static final String PUBLIC_CODE = "PUBLIC";

    private final Set<Scope> scopes;

    private Sight(Set<Scope> scopes) {
        this.scopes = scopes;
    }

    public static Sight of(Set<Scope> scopes) {
        EnumSet<Scope> copy = EnumSet.noneOf(Scope.class);
        copy.addAll(scopes);
        return new Sight(copy);
    }

    /** As {@link #code} wrote it. */
    public static Sight of(String code) {
        return switch (code) {
            case ALL_CODE -> ALL;
            case PUBLIC_CODE -> PUBLIC;
            default -> of(Set.of(code.split("\\+")).stream().map(Scope::valueOf).collect(Collectors.toSet()));
        };
    }

    /** {@code ALL}, {@code PUBLIC}, or the scopes in order with a plus between. */
    public String code() {
        if (isAll()) {
            return ALL_CODE;
        }
        return scopes.isEmpty() ? PUBLIC_CODE : scopes.stream().map(Scope::name).collect(Collectors.joining("+"));
    }

    public boolean isAll() {
        return scopes.size() == Scope.values().length;
    }

    public boolean isPublicOnly() {
        return scopes.isEmpty();
    }

    /** Whether everything of the firm itself is seen; a person's data may be hidden. */
    public boolean isAllOfTheFirm() {
        return EnumSet.allOf(Scope.class).stream().allMatch(scope -> scope.isPersonal() || scopes.contains(scope));
    }

    /** Whether all that another sight shows is seen. */
    public boolean covers(Sight other) {
        return scopes.containsAll(other.scopes);
    }

    public boolean sees(Scope scope) {
        return scopes.contains(scope);
    }

    /** The document without what may not be seen. */
    public Value.Obj seen(Value.Obj document) {
        if (isAll()) {
            return document;
        }
        Map<String, Value> seen = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            if (isByMetric(name) && value instanceof Value.Obj byMetric) {
                seen.put(name, seenByMetric(byMetric));
            } else if (seesField(name)) {
                seen.put(name, value);
            }
        });
        return new Value.Obj(seen);
    }

    private Value.Obj seenByMetric(Value.Obj byMetric) {
        Map<String, Value> seen = new LinkedHashMap<>();
        byMetric.fields().forEach((metric, value) -> {
            if (seesMetric(metric)) {
                seen.put(metric, value);
            }
        });
        return new Value.Obj(seen);
    }

    private static boolean isByMetric(String field) {
        return field.equals(ATTRIBUTES) || field.equals(PROVENANCE);
    }

    private boolean seesField(String name) {
        return Scope.PUBLIC.contains(name)
                || Scope.of(name).map(scopes::contains).orElseGet(this::isAllOfTheFirm);
    }

    /** By the field its code begins with; a metric of no field may be reckoned from anything. */
    boolean seesMetric(String metric) {
        int dot = metric.indexOf('.');
        return seesField(dot < 0 ? metric : metric.substring(0, dot));
    }

    /**
     * What is stored once somebody with this sight has told a document: what he told, and what he does not see as it was. What he tells of that is a fault.
     */
    public Value.Obj merged(Value.Obj stored, Value.Obj told, Faults faults) {
        if (isAll()) {
            return told;
        }
        Map<String, Value> merged = new LinkedHashMap<>(told.fields());
        told.fields().forEach((name, value) -> requireSeen(name, value, faults));
        stored.fields().forEach((name, value) -> {
            if (isByMetric(name) && value instanceof Value.Obj before) {
                merged.put(name, mergedByMetric(before, told.fields().get(name)));
            } else if (!seesField(name)) {
                merged.put(name, value);
            }
        });
        return new Value.Obj(merged);
    }

    private Value mergedByMetric(Value.Obj stored, @Nullable Value told) {
        Map<String, Value> merged = new LinkedHashMap<>();
        if (told instanceof Value.Obj fresh) {
            merged.putAll(fresh.fields());
        }
        stored.fields().forEach((metric, value) -> {
            if (!seesMetric(metric)) {
                merged.put(metric, value);
            }
        });
        return new Value.Obj(merged);
    }

    private void requireSeen(String name, Value told, Faults faults) {
        if (isByMetric(name) && told instanceof Value.Obj byMetric) {
            byMetric.fields().keySet().stream()
                    .filter(metric -> !seesMetric(metric))
                    .forEach(metric -> hidden(faults, "/" + name + "/" + metric));
        } else if (!seesField(name)) {
            hidden(faults, "/" + name);
        }
    }

    private static void hidden(Faults faults, String pointer) {
        faults.add(
                pointer,
                Fault.Code.DOES_NOT_FIT,
                "企业未授权贵机构查看或修改此项",
                "the firm's consent does not cover this; it can be neither seen nor changed");
    }
}
