package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
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
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductColumns;
import littlegiant.catalog.ProductReader;
import littlegiant.catalog.Upserts;
import littlegiant.http.Caller;
import littlegiant.http.api.ImportView.RowState;
import littlegiant.http.api.ImportView.RowView;
import littlegiant.intake.Intake;
import littlegiant.intake.Limits;
import littlegiant.intake.RowFault;
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

    private final ProductWarnings suspicions;
    private final Upserts upserts;
    private final Releases releases;
    private final ProductRights rights;
    private final Clock clock;

    ProductImport(ProductWarnings suspicions, Upserts upserts, Releases releases, ProductRights rights, Clock clock) {
        this.suspicions = suspicions;
        this.upserts = upserts;
        this.releases = releases;
        this.rights = rights;
        this.clock = clock;
    }

    /** One document with what was found in it; {@code number} as its author sees it. */
    private record Told(
            int number,
            @Nullable String id,
            ProductReader.@Nullable Reading reading,
            List<RowFault> faults,
            List<RowFault> warnings) {}

    /**
     * How a file is taken.
     *
     * @param dryRun  say every fault and what would change, change nothing
     * @param publish at once, as in a demo; else every changed document becomes a draft
     * @param request that brings it
     */
    record Manner(boolean dryRun, boolean publish, HttpRequest<?> request) {
        By by() {
            return Caller.of(request);
        }
    }

    /** @throws AppException PRODUCT_INVALID with every fault of every row */
    ImportView run(Uploads.Upload upload, Manner manner, Lang lang) {
        List<Told> rows = read(upload);
        rows.forEach(row -> requireOwn(row, manner.request));
        List<Fault> faults = rows.stream()
                .flatMap(row -> row.faults.stream().map(fault -> fault.inRow(row.number, upload.format())))
                .toList();
        List<ProductReader.Reading> readings = sound(rows);
        if (manner.dryRun) {
            List<Upserts.Change> changes =
                    manner.publish ? upserts.wouldPublish(readings) : upserts.wouldDraft(readings);
            return report(rows, changes, manner, lang);
        }
        if (!faults.isEmpty()) {
            throw AppException.of(ErrorCode.PRODUCT_INVALID, faults);
        }
        if (!manner.publish) {
            return report(rows, upserts.draftAll(readings, manner.by()), manner, lang);
        }
        Set<String> ids =
                readings.stream().map(reading -> reading.product().id()).collect(Collectors.toCollection(TreeSet::new));
        List<Upserts.Change> changes =
                releases.change(ids, manner.by(), () -> upserts.publishAll(readings, manner.by()));
        return report(rows, changes, manner, lang);
    }

    private List<Told> read(Uploads.Upload upload) {
        RuleSet rules = releases.active().ruleSet();
        ProductReader reader = rules.products();
        List<Told> rows = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        Set<String> said = new HashSet<>();
        new Intake(LIMITS, clock).read(upload.file(), upload.format(), new ProductColumns(rules.metrics()), row -> {
            Faults faults = new Faults();
            row.faults().forEach(faults::add);
            ProductReader.Reading reading = row.document() == null ? null : reader.read(row.document(), faults);
            String id =
                    reading == null ? idOf(row.document()) : reading.product().id();
            Integer before = id == null ? null : first.putIfAbsent(id, row.number());
            if (before != null) {
                faults.add(new Fault(
                        "/id",
                        Fault.Code.DUPLICATE,
                        Text.of("与", "is the id of ")
                                .then(upload.format().row(before))
                                .then(Text.of("的编号相同", " too"))));
            }
            List<Fault> warnings = new ArrayList<>();
            if (reading != null) {
                warnings.addAll(suspicions.terms(reading.product(), rules));
                if (said.add(reading.product().provider())) {
                    warnings.addAll(suspicions.provider(reading));
                }
            }
            rows.add(new Told(row.number(), id, reading, RowFault.of(row, faults.list()), RowFault.of(row, warnings)));
        });
        return rows;
    }

    /** Nothing is said about a file that holds another institution's terms, but that. */
    private void requireOwn(Told row, HttpRequest<?> request) {
        if (row.reading != null) {
            Product product = row.reading.product();
            rights.requireTold(request, product.id(), product.provider());
        }
    }

    private static @Nullable String idOf(@Nullable Value document) {
        return document instanceof Value.Obj obj && obj.at("id") instanceof Value.Str id ? id.text() : null;
    }

    private static List<ProductReader.Reading> sound(List<Told> rows) {
        List<ProductReader.Reading> sound = new ArrayList<>();
        for (Told row : rows) {
            if (row.reading != null && row.faults.isEmpty()) {
                sound.add(row.reading);
            }
        }
        return sound;
    }

    /** @param changes of the sound rows, in order */
    private ImportView report(List<Told> rows, List<Upserts.Change> changes, Manner manner, Lang lang) {
        List<RowView> views = new ArrayList<>();
        int next = 0;
        int accepted = 0;
        for (Told row : rows) {
            RowState state = RowState.REJECTED;
            if (row.faults.isEmpty()) {
                boolean isNew = changes.get(next++) == Upserts.Change.ACCEPTED;
                state = isNew ? RowState.ACCEPTED : RowState.UNCHANGED;
                accepted += isNew ? 1 : 0;
            }
            views.add(new RowView(
                    row.number, row.id, state, RowFaultView.of(row.faults, lang), RowFaultView.of(row.warnings, lang)));
        }
        return new ImportView(
                manner.dryRun,
                accepted,
                next - accepted,
                rows.size() - next,
                !manner.dryRun && manner.publish,
                releases.active().id(),
                views);
    }
}
