package littlegiant.release;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Listing;
import littlegiant.catalog.Product;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;

/**
 * What a release is made of: the rules by their hash, and of every published product the revisions and the institution as they stand. Its canonical text is kept,
 * so that the release can be put together again.
 *
 * @param listings     by product id
 * @param institutions those that publish them, by id
 */
record Manifest(String rulesHash, SortedMap<String, Listing> listings, SortedMap<String, Institution> institutions) {

    static Manifest of(String rulesHash, List<Listing> listings, Map<String, Institution> known) {
        SortedMap<String, Listing> byId = new TreeMap<>();
        SortedMap<String, Institution> named = new TreeMap<>();
        for (Listing listing : listings) {
            byId.put(listing.productId(), listing);
            Institution institution = known.get(listing.provider());
            if (institution == null) {
                throw new IllegalStateException("product " + listing.productId() + " has lost its institution");
            }
            named.put(institution.id(), institution);
        }
        return new Manifest(rulesHash, byId, named);
    }

    /** The same with one product as it stands now; empty = it is published no longer. */
    Manifest with(String productId, Optional<Listing> listing, Map<String, Institution> known) {
        Map<String, Listing> next = new TreeMap<>(listings);
        next.remove(productId);
        listing.ifPresent(one -> next.put(productId, one));
        Map<String, Institution> names = new LinkedHashMap<>(institutions);
        listing.ifPresent(one -> {
            Institution institution = known.get(one.provider());
            if (institution != null) {
                names.put(one.provider(), institution);
            }
        });
        return of(rulesHash, List.copyOf(next.values()), names);
    }

    String hash() {
        return Hash.of(canonical());
    }

    // --- as text

    String canonical() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("rules", text(rulesHash));
        fields.put(
                "products",
                new Value.Arr(listings.values().stream().map(Manifest::product).toList()));
        fields.put(
                "institutions",
                new Value.Arr(institutions.values().stream()
                        .map(Manifest::institution)
                        .toList()));
        return new Value.Obj(fields).canonical();
    }

    private static Value product(Listing listing) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", text(listing.productId()));
        fields.put("provider", text(listing.provider()));
        fields.put("status", text(listing.status().name()));
        fields.put(
                "revisions",
                new Value.Arr(listing.revisions().stream().map(Manifest::pinned).toList()));
        return new Value.Obj(fields);
    }

    private static Value pinned(Listing.Pinned pinned) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("revision", new Value.Num(BigDecimal.valueOf(pinned.revision())));
        fields.put("hash", text(pinned.contentHash()));
        if (pinned.effectiveFrom() != null) {
            fields.put("from", text(pinned.effectiveFrom().toString()));
        }
        return new Value.Obj(fields);
    }

    private static Value institution(Institution institution) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", text(institution.id()));
        fields.put("kind", text(institution.kind().name()));
        fields.put("zh", text(institution.name().zh()));
        fields.put("en", text(institution.name().en()));
        return new Value.Obj(fields);
    }

    private static Value text(String text) {
        return new Value.Str(text);
    }

    static Manifest read(String canonical) {
        Value.Obj document = (Value.Obj) DocumentReader.json(canonical.getBytes(StandardCharsets.UTF_8), new Faults());
        List<Listing> listings = new ArrayList<>();
        items(document, "products").forEach(product -> listings.add(listing(product)));
        Map<String, Institution> institutions = new TreeMap<>();
        items(document, "institutions").forEach(told -> {
            Institution institution = new Institution(
                    told(told, "id"),
                    Institution.Kind.valueOf(told(told, "kind")),
                    Text.of(told(told, "zh"), told(told, "en")));
            institutions.put(institution.id(), institution);
        });
        return of(told(document, "rules"), listings, institutions);
    }

    private static Listing listing(Value.Obj told) {
        return new Listing(
                told(told, "id"),
                told(told, "provider"),
                Product.Status.valueOf(told(told, "status")),
                items(told, "revisions").stream()
                        .map(one -> new Listing.Pinned(
                                number(one, "revision"),
                                told(one, "hash"),
                                one.at("from") == null ? null : LocalDate.parse(told(one, "from"))))
                        .toList());
    }

    private static List<Value.Obj> items(Value.Obj document, String name) {
        return document.at(name) instanceof Value.Arr arr
                ? arr.items().stream().map(Value.Obj.class::cast).toList()
                : List.of();
    }

    private static int number(Value.Obj document, String name) {
        if (!(document.at(name) instanceof Value.Num told)) {
            throw new IllegalStateException("a kept release does not say its " + name);
        }
        return told.number().intValueExact();
    }

    private static String told(Value.Obj document, String name) {
        if (!(document.at(name) instanceof Value.Str told)) {
            throw new IllegalStateException("a kept release does not say its " + name);
        }
        return told.text();
    }
}
