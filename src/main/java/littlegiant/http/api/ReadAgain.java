package littlegiant.http.api;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.catalog.Catalogue;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** A product that was read from here is sent back without what we added, so that only what was changed is a change. */
@Singleton
class ReadAgain {

    /** Only we tell it: a document that has it was read from here. */
    private static final String MARK = "contentHash";

    private static final Set<String> OURS = Set.of(
            MARK,
            "providerName",
            "revision",
            "availability",
            "standing",
            "publishedRevision",
            "draft",
            "steps",
            "warnings");

    private static final String STATUS = "status";

    private final Catalogue catalogue;

    ReadAgain(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Value told(String productId, Value document) {
        if (!(document instanceof Value.Obj answered) || !answered.fields().containsKey(MARK)) {
            return document;
        }
        Map<String, Value> fields = new LinkedHashMap<>(answered.fields());
        fields.keySet().removeAll(OURS);
        if (isAnswered(productId, answered.at(STATUS))) {
            fields.remove(STATUS);
            original(productId, answered).ifPresent(was -> {
                Value told = was.at(STATUS);
                if (told != null) {
                    fields.put(STATUS, told);
                }
            });
        }
        return new Value.Obj(fields);
    }

    /** Whether it is the status that every answer has; one that was changed is told. */
    private boolean isAnswered(String productId, @Nullable Value status) {
        return status instanceof Value.Str told
                && told.text().equals(catalogue.life(productId).standing().name());
    }

    /** The document of the revision that was read. */
    private Optional<Value.Obj> original(String productId, Value.Obj answered) {
        BigDecimal revision = answered.at("revision") instanceof Value.Num number ? number.number() : BigDecimal.ZERO;
        return catalogue.at(productId, revision.intValue()).map(Catalogue.Revision::document);
    }
}
