package littlegiant.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.catalog.Product;

/** A book's answers for one plan, each asked once: every set that is tried asks about the same pairs. One thread. */
final class RememberedBook implements PlanBook {

    private final PlanBook book;
    private final Map<Set<String>, Set<String>> forbidden = new HashMap<>();
    private final Map<PlaceKey, Set<String>> needed = new HashMap<>();

    private record PlaceKey(String product, Set<String> beside) {}

    RememberedBook(PlanBook book) {
        this.book = book;
    }

    @Override
    public Set<String> forbids(Pair pair) {
        return forbidden.computeIfAbsent(pair.ids(), ids -> book.forbids(pair));
    }

    @Override
    public Set<String> needs(Place place) {
        return needed.computeIfAbsent(
                new PlaceKey(place.product().id(), ids(place.beside())), key -> book.needs(place));
    }

    private static Set<String> ids(List<Product> products) {
        Set<String> ids = new HashSet<>();
        products.forEach(product -> ids.add(product.id()));
        return ids;
    }
}
