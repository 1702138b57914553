package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.ObjectionCard;
import org.jspecify.annotations.Nullable;

/**
 * What a firm objected to, and the form for the next one.
 *
 * @param done   what was just done; null = nothing
 * @param total  how many there are
 */
@Introspected
public record ObjectionsPage(
        Links links, MyFirm firm, @Nullable String done, Filled form, List<ObjectionCard> items, int total) {

    /**
     * The form as it was filled in.
     *
     * @param faults by the name of the field
     */
    @Introspected
    public record Filled(List<NeedForm.Option> metrics, String shouldBe, String reason, Map<String, String> faults) {
        public Filled {
            metrics = List.copyOf(metrics);
            faults = Map.copyOf(faults);
        }

        public @Nullable String fault(String field) {
            return faults.get(field);
        }
    }

    public ObjectionsPage {
        items = List.copyOf(items);
    }
}
