package littlegiant.http.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Nearest;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** An institution that only its id is known of is taken, and said: it may be new, or misspelt. */
@Singleton
class ProviderCheck {

    private final Catalogue catalogue;

    ProviderCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Fault> warnings(ProductReader.@Nullable Reading reading) {
        if (reading == null || reading.provider() != null) {
            return List.of();
        }
        String id = reading.product().provider();
        Map<String, Institution> known = catalogue.institutions();
        known.values().removeIf(one -> one.name().zh().equals(one.id()));
        if (known.containsKey(id)) {
            return List.of();
        }
        String near = Nearest.to(id, known.keySet());
        Text detail = Text.of(
                "机构“" + id + "”尚无名称，以编号代替" + (near == null ? "" : "；是否为" + near + "？"),
                "the institution " + id + " has no name yet; its id stands for it"
                        + (near == null ? "" : "; did you mean " + near + "?"));
        return List.of(new Fault("/provider", Fault.Code.UNKNOWN_REFERENCE, detail));
    }
}
