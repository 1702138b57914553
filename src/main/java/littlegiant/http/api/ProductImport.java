package littlegiant.http.api;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.ProductReader;
import littlegiant.catalog.Upserts;
import littlegiant.http.api.ImportView.RowState;
import littlegiant.http.api.ImportView.RowView;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Reads product documents and publishes all of them or none. A dry run answers every fault and leaves everything as it is. */
@Singleton
class ProductImport {

    static final String NDJSON = "application/x-ndjson";
    static final String YAML = "application/yaml";

    /** Documents in one import. */
    private static final int DOCUMENTS_MAX = 20_000;

    private final Catalogue catalogue;
    private final Upserts upserts;
    private final Releases releases;

    ProductImport(Catalogue catalogue, Upserts upserts, Releases releases) {
        this.catalogue = catalogue;
        this.upserts = upserts;
        this.releases = releases;
    }

    /** One document with what was found in it. */
    private record Row(@Nullable String id, ProductReader.@Nullable Reading reading, List<Fault> faults) {}

    /** @throws AppException PRODUCT_INVALID with every fault of every document, its pointer beginning with the document's place from 0 */
    ImportView run(byte[] body, MediaType type, boolean dryRun, By by, Lang lang) {
        List<Row> rows = read(body, type);
        List<Fault> faults = faults(rows);
        if (dryRun) {
            return report(rows, upserts.wouldPublish(sound(rows)), releases.active(), lang);
        }
        if (!faults.isEmpty()) {
            throw AppException.of(ErrorCode.PRODUCT_INVALID, faults);
        }
        List<ProductReader.Reading> readings = sound(rows);
        Set<String> ids =
                readings.stream().map(reading -> reading.product().id()).collect(Collectors.toCollection(TreeSet::new));
        List<Upserts.Change> changes = releases.change(ids, by, () -> upserts.publishAll(readings, by));
        return report(rows, changes, releases.active(), lang);
    }

    private List<Row> read(byte[] body, MediaType type) {
        ProductReader reader = releases.active().ruleSet().products();
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (Read document : documents(body, type)) {
            Faults faults = new Faults();
            document.faults.forEach(faults::add);
            ProductReader.Reading reading = document.value == null ? null : reader.read(document.value, faults);
            String id =
                    reading == null ? idOf(document.value) : reading.product().id();
            Integer before = id == null ? null : first.putIfAbsent(id, rows.size() + 1);
            if (before != null) {
                faults.add(
                        "/id",
                        Fault.Code.DUPLICATE,
                        "与第" + before + "份文档的编号相同",
                        "is the id of document " + before + " too");
            }
            rows.add(new Row(id, reading, faults.list()));
        }
        return rows;
    }

    /** A document that could be read as such, or the faults that kept it from it. */
    private record Read(@Nullable Value value, List<Fault> faults) {}

    private static List<Read> documents(byte[] body, MediaType type) {
        List<Read> documents = new ArrayList<>();
        if (type.getName().equals(NDJSON)) {
            for (String line : DocumentReader.lines(body)) {
                documents.add(line(line));
            }
        } else {
            Faults faults = new Faults();
            List<Value> values = DocumentReader.yaml(body, faults);
            faults.throwIfAny(ErrorCode.BODY_UNREADABLE);
            values.forEach(value -> documents.add(new Read(value, List.of())));
        }
        if (documents.isEmpty()) {
            throw new AppException(ErrorCode.BODY_MISSING, "没有产品文档", "there is no product document");
        }
        if (documents.size() > DOCUMENTS_MAX) {
            throw new AppException(
                    ErrorCode.BODY_TOO_LARGE, "最多" + DOCUMENTS_MAX + "份文档", "at most " + DOCUMENTS_MAX + " documents");
        }
        return documents;
    }

    private static Read line(String line) {
        Faults faults = new Faults();
        try {
            Value value = DocumentReader.json(line.getBytes(StandardCharsets.UTF_8), faults);
            return new Read(value, faults.list());
        } catch (AppException unreadable) {
            return new Read(null, unreadable.faults());
        }
    }

    private static @Nullable String idOf(@Nullable Value document) {
        return document instanceof Value.Obj obj && obj.at("id") instanceof Value.Str id ? id.text() : null;
    }

    private static List<Fault> faults(List<Row> rows) {
        List<Fault> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String id = row.id == null ? "" : row.id;
            Text place = Text.of("第" + (i + 1) + "份文档（" + id + "）：", "document " + (i + 1) + " (" + id + "): ");
            for (Fault fault : row.faults) {
                all.add(new Fault("/" + i + fault.pointer(), fault.code(), place.then(fault.detail())));
            }
        }
        return all;
    }

    private static List<ProductReader.Reading> sound(List<Row> rows) {
        List<ProductReader.Reading> sound = new ArrayList<>();
        for (Row row : rows) {
            if (row.reading != null && row.faults.isEmpty()) {
                sound.add(row.reading);
            }
        }
        return sound;
    }

    /** @param changes of the sound rows, in order */
    private ImportView report(List<Row> rows, List<Upserts.Change> changes, Release release, Lang lang) {
        List<RowView> views = new ArrayList<>();
        int next = 0;
        int accepted = 0;
        Set<String> known = new HashSet<>();
        for (Row row : rows) {
            RowState state = RowState.REJECTED;
            if (row.faults.isEmpty()) {
                boolean isNew = changes.get(next++) == Upserts.Change.ACCEPTED;
                state = isNew ? RowState.ACCEPTED : RowState.UNCHANGED;
                accepted += isNew ? 1 : 0;
            }
            views.add(new RowView(
                    views.size() + 1,
                    row.id,
                    state,
                    Problem.errors(row.faults, lang),
                    Problem.errors(warnings(row, known), lang)));
        }
        return new ImportView(accepted, next - accepted, rows.size() - next, release.id(), views);
    }

    /** An institution that only its id is known of is taken, and said. */
    private List<Fault> warnings(Row row, Set<String> said) {
        if (row.reading == null || row.reading.provider() != null) {
            return List.of();
        }
        String provider = row.reading.product().provider();
        boolean nameless = catalogue
                .institution(provider)
                .map(known -> known.name().zh().equals(provider))
                .orElse(true);
        if (!nameless || !said.add(provider)) {
            return List.of();
        }
        Text detail = Text.of(
                "机构“" + provider + "”尚无名称，以编号代替",
                "the institution " + provider + " has no name yet; its id stands for it");
        return List.of(new Fault("/provider", Fault.Code.UNKNOWN_REFERENCE, detail));
    }
}
