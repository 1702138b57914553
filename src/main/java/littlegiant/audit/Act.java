package littlegiant.audit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import littlegiant.kernel.Value;

/**
 * What was done.
 *
 * @param action  such as {@code enterprise.put}
 * @param subject what it was done to: a code or number
 * @param detail  what else tells it apart: a revision, a receipt
 */
public record Act(Kind kind, String action, String subject, Map<String, Value> detail, By by) {

    /** How long an entry is kept depends on it. */
    public enum Kind {
        READ,
        CHANGE,
        PURGE
    }

    public Act {
        detail = Map.copyOf(detail);
    }

    public static Act read(String action, String subject, By by) {
        return new Act(Kind.READ, action, subject, Map.of(), by);
    }

    public static Act change(String action, String subject, By by) {
        return new Act(Kind.CHANGE, action, subject, Map.of(), by);
    }

    public Act with(String name, String text) {
        return with(name, new Value.Str(text));
    }

    public Act with(String name, long number) {
        return with(name, new Value.Num(BigDecimal.valueOf(number)));
    }

    private Act with(String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(detail);
        more.put(name, value);
        return new Act(kind, action, subject, more, by);
    }

    /** As it is kept: canonical JSON. */
    String content() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("action", new Value.Str(action));
        fields.put("subject", new Value.Str(subject));
        fields.put("actor", new Value.Str(by.actor()));
        if (by.institution() != null) {
            fields.put("institution", new Value.Str(by.institution()));
        }
        if (by.address() != null) {
            fields.put("address", new Value.Str(by.address()));
        }
        if (by.reason() != null) {
            fields.put("reason", new Value.Str(by.reason()));
        }
        if (!detail.isEmpty()) {
            fields.put("detail", new Value.Obj(detail));
        }
        return new Value.Obj(fields).canonical();
    }
}
