package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Queries;
import org.jspecify.annotations.Nullable;

/**
 * Every product for one firm, in groups.
 *
 * @param query    what was asked, to be asked of a product's page too
 * @param asked    the same, one by one, without the order
 * @param open     whether the need stands open
 * @param orders   ways to put them in order
 * @param weights  what the recommended order looks at, what counts most first
 * @param sections null if what was asked is faulty
 */
@Introspected
public record ProductsPage(
        Links links,
        MyFirm firm,
        String release,
        @Nullable String receipt,
        String query,
        List<Queries.Told> asked,
        NeedForm need,
        boolean open,
        List<Order> orders,
        List<Weight> weights,
        @Nullable List<Section> sections,
        List<String> closings) {

    /** @param address of the same page in this order */
    public record Order(String code, String address, boolean chosen) {}

    /** @param percent how much it counts */
    public record Weight(String code, String percent) {}

    /** @param folded whether it is shown only on demand */
    public record Section(String title, String code, boolean folded, List<MyOffer> offers) {}
}
