package littlegiant.profile;

import java.time.LocalDate;
import java.util.regex.Pattern;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.metric.CodeTable;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/** Reads codes of public classifications: they must have the form, and be in use. Of one that is no longer, what took its place is named. */
public final class PublicCodes {

    private static final Pattern REGION = Pattern.compile("[1-9]\\d{5}");
    private static final Pattern INDUSTRY = Pattern.compile("[A-T](\\d{2,4})?");

    private PublicCodes() {}

    /** @param today null = what was accepted once is read again, and is not held against the codes in use */
    public static @Nullable String region(Fields in, String name, Metric metric, @Nullable LocalDate today) {
        String code = in.matching(name, REGION, "须为6位行政区划代码（GB/T 2260）", "must be the 6 digits of a GB/T 2260 region");
        return inUse(in, name, metric, code, today);
    }

    /** @param today null = what was accepted once is read again, and is not held against the codes in use */
    public static @Nullable String industry(Fields in, String name, Metric metric, @Nullable LocalDate today) {
        String code = in.matching(
                name,
                INDUSTRY,
                "须为行业门类字母加2至4位数字，如C3562（GB/T 4754）",
                "must be a section letter and 2 to 4 digits, such as C3562 (GB/T 4754)");
        return inUse(in, name, metric, code, today);
    }

    private static @Nullable String inUse(
            Fields in, String name, Metric metric, @Nullable String code, @Nullable LocalDate today) {
        CodeTable table = metric.codes();
        if (table == null || code == null || today == null) {
            return code;
        }
        CodeTable.Entry known = table.find(code);
        if (known == null && table.isComplete()) {
            Fields.unknownValue(code, table.codes(), in.pointerTo(name), in.faults());
            return null;
        }
        if (known != null && !known.isInUse(today)) {
            boolean followed = !known.now().isEmpty();
            in.fault(
                    name,
                    Fault.Code.UNKNOWN_VALUE,
                    code + "（" + known.name().zh() + "）已不再使用" + (followed ? "，现为" + String.join("、", known.now()) : ""),
                    code
                            + (known.name().en().equals(code)
                                    ? ""
                                    : " (" + known.name().en() + ")") + " is no longer in use"
                            + (followed ? ", now " + String.join(", ", known.now()) : ""));
            return null;
        }
        return code;
    }
}
