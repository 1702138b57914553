package littlegiant.http.api;

import jakarta.inject.Singleton;
import java.time.Clock;
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
import littlegiant.catalog.ProductColumns;
import littlegiant.catalog.ProductReader;
import littlegiant.catalog.Upserts;
import littlegiant.http.api.ImportView.RowState;
import littlegiant.http.api.ImportView.RowView;
import littlegiant.intake.Intake;
import littlegiant.intake.Limits;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.release.Releases;
import littlegiant.release.RuleSet;
import org.jspecify.annotations.Nullable;

/** Reads product documents and publishes all of them or none. A dry run answers every fault and leaves everything as it is. */
@Singleton
class ProductImport {

    static final String NDJSON = "application/x-ndjson";
    static final String YAML = "application/yaml";

    /** One import: 16 MB, 20,000 documents. */
    private static final Limits LIMITS = new Limits(
            16 << 20,
            20_000,
            Limits.UPLOAD.time(),
            Limits.UPLOAD.rowBytes(),
            Limits.UPLOAD.cellChars(),
            Limits.UPLOAD.unzipped());

    private final Catalogue catalogue;
    private final Upserts upserts;
    private final Releases releases;
    private final Clock clock;

    ProductImport(Catalogue catalogue, Upserts upserts, Releases releases, Clock clock) {
        this.catalogue = catalogue;
        this.upserts = upserts;
        this.releases = releases;
        this.clock = clock;
    }

    /** One document with what was found in it. */
    private record Row(@Nullable String id, ProductReader.@Nullable Reading reading, List<Fault> faults) {}

    /**
     * How a file is taken.
     *
     * @param dryRun  say every fault and what would change, change nothing
     * @param publish at once; else every changed document becomes a draft
     */
    record Manner(boolean dryRun, boolean publish, By by) {}

    /** @throws AppException PRODUCT_INVALID with every fault of every document, its pointer beginning with the document's place from 0 */
    ImportView run(Uploads.Upload upload, Manner manner, Lang lang) {
        List<Row> rows = read(upload);
        List<Fault> faults = faults(rows);
        List<ProductReader.Reading> readings = sound(rows);
        if (manner.dryRun) {
            List<Upserts.Change> changes =
                    manner.publish ? upserts.wouldPublish(readings) : upserts.wouldDraft(readings);
            return report(rows, changes, manner.publish, lang);
        }
        if (!faults.isEmpty()) {
            throw AppException.of(ErrorCode.PRODUCT_INVALID, faults);
        }
        if (!manner.publish) {
            return report(rows, upserts.draftAll(readings, manner.by), false, lang);
        }
        Set<String> ids =
                readings.stream().map(reading -> reading.product().id()).collect(Collectors.toCollection(TreeSet::new));
        List<Upserts.Change> changes = releases.change(ids, manner.by, () -> upserts.publishAll(readings, manner.by));
        return report(rows, changes, true, lang);
    }

    private List<Row> read(Uploads.Upload upload) {
        RuleSet rules = releases.active().ruleSet();
        ProductReader reader = rules.products();
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        new Intake(LIMITS, clock)
                .read(upload.file(), upload.format(), new ProductColumns(rules.metrics()), document -> {
                    Faults faults = new Faults();
                    document.faults().forEach(fault -> faults.add(inItsColumn(document, fault)));
                    Faults found = new Faults();
                    ProductReader.Reading reading =
                            document.document() == null ? null : reader.read(document.document(), found);
                    found.list().forEach(fault -> faults.add(inItsColumn(document, fault)));
                    String id = reading == null
                            ? idOf(document.document())
                            : reading.product().id();
                    Integer before = id == null ? null : first.putIfAbsent(id, rows.size() + 1);
                    if (before != null) {
                        faults.add(
                                "/id",
                                Fault.Code.DUPLICATE,
                                "与第" + before + "份文档的编号相同",
                                "is the id of document " + before + " too");
                    }
                    rows.add(new Row(id, reading, faults.list()));
                });
        return rows;
    }

    private static Fault inItsColumn(littlegiant.intake.Row row, Fault fault) {
        String column = row.column(fault.pointer());
        return column == null
                ? fault
                : new Fault(
                        fault.pointer(),
                        fault.code(),
                        Text.of("“" + column + "”列：", "column " + column + ": ").then(fault.detail()));
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
    private ImportView report(List<Row> rows, List<Upserts.Change> changes, boolean published, Lang lang) {
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
        return new ImportView(
                accepted,
                next - accepted,
                rows.size() - next,
                published,
                releases.active().id(),
                views);
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
