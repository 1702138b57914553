package littlegiant.release;

import java.util.List;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.matching.Matcher;
import littlegiant.recognition.Recogniser;
import org.jspecify.annotations.Nullable;

/**
 * Rules + products + criteria lists + LPR table, numbered, hashed, immutable. A request takes the active one once and keeps it to its end.
 *
 * @param id   such as {@code r-12}
 * @param hash of the rules, of every criteria list and every published revision
 */
public record Release(
        String id,
        String hash,
        List<Published> products,
        CompiledCatalogue catalogue,
        Matcher matcher,
        Recogniser recogniser) {

    /** @return null if no such product is published */
    public @Nullable Published find(String productId) {
        return products.stream()
                .filter(published -> published.product().id().equals(productId))
                .findFirst()
                .orElse(null);
    }
}
