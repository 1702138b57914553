package littlegiant.http.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Catalogue.Revision;
import littlegiant.http.Viewer;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.matching.Availability;
import org.jspecify.annotations.Nullable;

/** A product as it is answered: its document as it was published, with what is known beside it. Internal conditions lose all but their name. */
final class ProductView {

    private ProductView() {}

    static Map<String, @Nullable Object> of(Published published, LocalDate asOf, Viewer viewer, Lang lang) {
        Map<String, @Nullable Object> view =
                document(published.product().document(), published.product().provider(), viewer);
        view.put("provider", published.product().provider());
        view.put("providerName", published.provider().name().in(lang));
        view.put("status", published.product().status());
        view.put("revision", published.revision());
        view.put("contentHash", published.contentHash());
        view.put("availability", Availability.of(published.product(), asOf));
        return view;
    }

    static Map<String, @Nullable Object> of(Revision revision, String provider, Viewer viewer) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("revision", revision.number());
        view.put("contentHash", revision.contentHash());
        view.put("state", revision.state());
        view.put("storedAt", Moments.utc(revision.storedAt()));
        view.put("author", revision.author());
        view.put("reason", revision.reason());
        view.put("document", document(revision.document(), provider, viewer));
        return view;
    }

    private static Map<String, @Nullable Object> document(Value.Obj document, String provider, Viewer viewer) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            boolean criteria = name.equals("criteria") && value instanceof Value.Arr;
            view.put(name, criteria ? criteria((Value.Arr) value, provider, viewer) : value.plain());
        });
        return view;
    }

    private static List<@Nullable Object> criteria(Value.Arr criteria, String provider, Viewer viewer) {
        return criteria.items().stream()
                .map(criterion -> criterion(criterion, provider, viewer))
                .toList();
    }

    private static @Nullable Object criterion(Value criterion, String provider, Viewer viewer) {
        boolean internal =
                criterion instanceof Value.Obj obj && obj.at("internal") instanceof Value.Bool bool && bool.flag();
        if (viewer.maySee(internal, provider)) {
            return criterion.plain();
        }
        Value id = ((Value.Obj) criterion).fields().get("id");
        return Map.of("id", id == null ? "" : String.valueOf(id.plain()), "internal", true);
    }
}
