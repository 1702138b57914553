package littlegiant.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;

/**
 * The criteria lists that ship with the service: 专精特新, 小巨人, readiness to be listed. Source: {@code src/main/resources/catalog}, each criterion with its own.
 *
 * @param lists in the order of the files
 * @param hash  of their documents
 */
public record Recognitions(List<Recognition> lists, String hash) {

    private static final List<String> FILES = List.of("specialized.yaml", "little-giant.yaml", "listing.yaml");

    public Recognitions {
        lists = List.copyOf(lists);
    }

    /** @throws RulesUnusable with every fault of every file */
    public static Recognitions load(MetricDictionary metrics) {
        RecognitionReader reader = new RecognitionReader(metrics);
        List<Recognition> lists = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        StringBuilder documents = new StringBuilder();
        for (String file : FILES) {
            for (Value document : DocumentReader.yaml(bytes(file), new Faults())) {
                Faults found = new Faults();
                Recognition list = reader.read(document, found);
                found.list()
                        .forEach(fault -> faults.add("catalog/" + file + " " + fault.pointer() + ": "
                                + fault.detail().en()));
                if (list != null) {
                    lists.add(list);
                    documents.append(document.canonical()).append('\n');
                    if (!ids.add(list.id())) {
                        faults.add("catalog/" + file + ": " + list.id() + " stands there twice");
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new RulesUnusable(faults);
        }
        return new Recognitions(lists, Hash.of(documents.toString()));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Recognitions.class.getResourceAsStream("/catalog/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the service lacks catalog/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
