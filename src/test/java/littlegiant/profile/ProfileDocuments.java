package littlegiant.profile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Profiles as their JSON, read with the real dictionary on a day that never moves. */
public final class ProfileDocuments {

    /** The day on which the documents are read; what is later is in the future. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public static final MetricDictionary METRICS = MetricDictionary.of(RuleFolder.packed());

    private ProfileDocuments() {}

    /** @param fields more fields, as they stand in JSON: {@code "employees": 12}; empty = a minimal profile */
    public static String document(String fields) {
        String more = fields.isEmpty() ? "" : ", " + fields;
        return "{\"uscc\": \"913202050000LG017P\", \"name\": \"示例（测试）有限公司\"" + more + "}";
    }

    /** A profile with these fields. A fault in them fails the test. */
    public static Profile profile(String fields) {
        Faults faults = new Faults();
        Profile profile = read(document(fields), faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.list());
        }
        return requireNonNull(profile);
    }

    public static @Nullable Profile read(String json, Faults faults) {
        Value document = DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), faults);
        return new ProfileReader(METRICS).read(document, "", TODAY, faults);
    }

    public static List<Fault> faultsOf(String json) {
        Faults faults = new Faults();
        read(json, faults);
        return faults.list();
    }

    public static String resource(String name) {
        try (InputStream in = requireNonNull(ProfileDocuments.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
