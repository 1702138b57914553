package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.api.CoverageView;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * Who of a district is served, and who is left out.
 *
 * @param kinds    what may be looked at
 * @param splits   the firms by what they have in common
 * @param nobodys  products that fit nobody
 * @param unserved a page of the firms that nothing fits
 * @param total    of those, how many there are
 * @param next     address of the next page of them; null at the end
 */
@Introspected
public record CoveragePage(
        Links links,
        String asOf,
        List<Kind> kinds,
        CoverageView coverage,
        List<Split> splits,
        List<Nobodys> nobodys,
        List<Unserved> unserved,
        int total,
        @Nullable String next) {

    /** @param here whether it is looked at now */
    public record Kind(String label, String href, boolean here) {}

    /** @param key of its heading */
    public record Split(String key, List<CoverageView.GroupView> groups) {}

    /** @param blame the criterion that keeps out most, with how many; null if nobody fails it */
    public record Nobodys(String name, String availability, @Nullable String blame, int unmet, int alone) {}

    /** @param product the nearest one; null if none can be applied for */
    public record Unserved(
            String href,
            String name,
            @Nullable String product,
            @Nullable String verdict,
            @Nullable String verdictWord,
            List<String> lacking) {}
}
