package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Moments;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** A product with its life beside its terms: where it stands, the draft that waits, every step that was taken. */
@Singleton
class ProductLife {

    private final Catalogue catalogue;
    private final Releases releases;
    private final Today today;

    ProductLife(Catalogue catalogue, Releases releases, Today today) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.today = today;
    }

    /**
     * The terms that hold today, where any do, with {@code standing}, {@code draft} and {@code steps}; the ETag carries the newest revision.
     *
     * @throws littlegiant.kernel.AppException PRODUCT_NOT_FOUND
     */
    MutableHttpResponse<Map<String, @Nullable Object>> answer(String id, HttpRequest<?> request) {
        return answer(id, List.of(), request);
    }

    /** @param warnings what looks wrong in a draft that was just kept */
    MutableHttpResponse<Map<String, @Nullable Object>> answer(String id, List<Fault> warnings, HttpRequest<?> request) {
        Viewer viewer = Viewer.of(request);
        Catalogue.Life life = catalogue.life(id);
        Optional<Catalogue.Revision> newest = catalogue.newest(id);
        Optional<Catalogue.Revision> draft = newest.filter(Catalogue.Revision::isOpen);
        LocalDate day = today.date();
        Published published = releases.active().on(day).find(id);
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        if (published != null) {
            view.putAll(ProductView.of(published, day, viewer, Parameters.lang(request)));
        } else {
            view.put("id", id);
            view.put("provider", life.provider());
        }
        view.put("standing", life.standing());
        view.put("publishedRevision", life.published() == 0 ? null : life.published());
        view.put(
                "draft", draft.map(revision -> ProductView.of(revision, viewer)).orElse(null));
        view.put("warnings", Problem.errors(warnings, Parameters.lang(request)));
        view.put("steps", life.steps().stream().map(ProductLife::step).toList());
        return Etags.ok(view, newest.map(Catalogue.Revision::number).orElse(0));
    }

    private static Map<String, @Nullable Object> step(Catalogue.Taken taken) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("revision", taken.revision());
        view.put("step", taken.step());
        view.put("actor", taken.actor());
        view.put("at", Moments.shown(taken.at()));
        view.put("reason", taken.reason());
        return view;
    }
}
