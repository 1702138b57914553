package littlegiant.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Figures that are told under the code of a metric. One whose code names a field of the profile is held to what that field asks. */
final class Attributes {

    private Attributes() {}

    /** A document that tells each of them in the field that its code names: {@code ip.classOne} as {@code classOne} of {@code ip}. */
    static Value inTheirFields(Fields attributes) {
        Value document = new Value.Obj(Map.of());
        for (String code : attributes.names()) {
            Value value = attributes.raw(code);
            document = value == null ? document : with(document, List.of(code.split("\\.")), value);
        }
        return document;
    }

    private static Value with(@Nullable Value document, List<String> path, Value value) {
        if (path.isEmpty()) {
            return value;
        }
        Map<String, Value> fields =
                new LinkedHashMap<>(document instanceof Value.Obj object ? object.fields() : Map.of());
        String name = path.get(0);
        fields.put(name, with(fields.get(name), path.subList(1, path.size()), value));
        return new Value.Obj(fields);
    }

    /**
     * What its field finds wrong with an attribute.
     *
     * @param faults of {@link #inTheirFields}
     * @param at     pointer of the attribute, which the faults get
     * @return null if the profile has no such field
     */
    static @Nullable List<Fault> faults(List<Fault> faults, String code, String at) {
        String field = "/" + code.replace('.', '/');
        List<Fault> own = new ArrayList<>();
        for (Fault fault : faults) {
            boolean below = isWithin(field, fault.pointer()) && !field.equals(fault.pointer());
            boolean unknown = fault.code() == Fault.Code.UNKNOWN_FIELD && isWithin(field, fault.pointer());
            if (unknown || (below && fault.code() == Fault.Code.WRONG_TYPE)) {
                return null; // evaluationScore is a number, so evaluationScore.previousYear is no field
            }
            if (isWithin(fault.pointer(), field)) {
                own.add(new Fault(at + fault.pointer().substring(field.length()), fault.code(), fault.detail()));
            }
        }
        return own;
    }

    private static boolean isWithin(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/");
    }
}
