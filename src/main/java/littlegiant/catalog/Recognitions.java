package littlegiant.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;

/**
 * The criteria lists that ship with the service: 专精特新, 小巨人, readiness to be listed. Source: {@code src/main/resources/catalog}, each criterion with its own.
 *
 * @param lists in the order of the files
 */
public record Recognitions(List<Recognition> lists) {

    private static final List<String> FILES =
            List.of("catalog/specialized.yaml", "catalog/little-giant.yaml", "catalog/listing.yaml");

    public Recognitions {
        lists = List.copyOf(lists);
    }

    /** The text of every list as it ships, by the name of its file. */
    public static Map<String, String> shipped() {
        Map<String, String> texts = new TreeMap<>();
        FILES.forEach(file -> texts.put(file, new String(bytes(file), StandardCharsets.UTF_8)));
        return texts;
    }

    /**
     * @param folder with the lists beside the rules
     * @throws RulesUnusable with every fault of every file
     */
    public static Recognitions load(MetricDictionary metrics, RuleFolder folder) {
        RecognitionReader reader = new RecognitionReader(metrics);
        List<Recognition> lists = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : FILES) {
            for (Value document :
                    DocumentReader.yaml(folder.text(file).getBytes(StandardCharsets.UTF_8), new Faults())) {
                Faults found = new Faults();
                Recognition list = reader.read(document, found);
                found.list()
                        .forEach(fault -> faults.add(file + " " + fault.pointer() + ": "
                                + fault.detail().en()));
                if (list != null) {
                    lists.add(list);
                    if (!ids.add(list.id())) {
                        faults.add(file + ": " + list.id() + " stands there twice");
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new RulesUnusable(faults);
        }
        return new Recognitions(lists);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Recognitions.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the service lacks " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
