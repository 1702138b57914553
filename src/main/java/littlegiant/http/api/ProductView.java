package littlegiant.http.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Catalogue.Revision;
import littlegiant.http.Viewer;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Value;
import littlegiant.matching.Availability;
import org.jspecify.annotations.Nullable;

/** A product as it is answered: its document as it was published, with what is known beside it. Internal conditions lose all but their name. */
final class ProductView {

    private ProductView() {}

    static Map<String, @Nullable Object> of(Published published, LocalDate asOf, Viewer viewer, Lang lang) {
        Map<String, @Nullable Object> view =
                fields(seen(published.product().document(), published.product().provider(), viewer));
        view.put("provider", published.product().provider());
        view.put("providerName", published.provider().name().in(lang));
        view.put("status", published.product().status());
        view.put("revision", published.revision());
        view.put("contentHash", published.contentHash());
        view.put("availability", Availability.of(published.product(), asOf));
        return view;
    }

    static Map<String, @Nullable Object> of(Revision revision, Viewer viewer) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("revision", revision.number());
        view.put("contentHash", revision.contentHash());
        view.put("state", revision.state());
        view.put("storedAt", Moments.shown(revision.storedAt()));
        view.put("author", revision.author());
        view.put("reason", revision.reason());
        view.put("document", fields(seen(revision, viewer)));
        return view;
    }

    /** The document of a revision as its reader may see it: the conditions that are internal are those of the institution that published it then. */
    static Value.Obj seen(Revision revision, Viewer viewer) {
        return seen(revision.document(), revision.provider(), viewer);
    }

    private static Value.Obj seen(Value.Obj document, String provider, Viewer viewer) {
        Map<String, Value> seen = new LinkedHashMap<>(document.fields());
        seen.computeIfPresent(
                "criteria",
                (name, told) -> told instanceof Value.Arr criteria
                        ? new Value.Arr(criteria.items().stream()
                                .map(criterion -> seen(criterion, provider, viewer))
                                .toList())
                        : told);
        return new Value.Obj(seen);
    }

    private static Value seen(Value criterion, String provider, Viewer viewer) {
        if (!(criterion instanceof Value.Obj told)
                || viewer.maySee(told.at("internal") instanceof Value.Bool internal && internal.flag(), provider)) {
            return criterion;
        }
        Map<String, Value> name = new LinkedHashMap<>();
        name.put("id", told.fields().getOrDefault("id", new Value.Str("")));
        name.put("internal", new Value.Bool(true));
        return new Value.Obj(name);
    }

    private static Map<String, @Nullable Object> fields(Value.Obj document) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> view.put(name, value.plain()));
        return view;
    }
}
