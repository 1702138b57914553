package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * One application, or the form of a new one.
 *
 * @param id       null of a new one
 * @param fields   amount, months and note as they are, or as they were typed
 * @param faults   by the name of the field; what is of no field under ""
 * @param allow    where to allow the institution to see the firm; null = it may already, or nothing is to be sent
 * @param possible what may be done now
 */
@Introspected
public record ApplicationPage(
        Links links,
        MyFirm firm,
        @Nullable String id,
        String productId,
        String product,
        String institution,
        Map<String, String> fields,
        Map<String, String> faults,
        @Nullable Stand stand,
        @Nullable String allow,
        List<String> possible,
        List<Step> history) {

    /**
     * Where it stands.
     *
     * @param left   how long whoever has to act has left
     * @param wanted what was applied for
     */
    public record Stand(
            String state,
            String label,
            String since,
            @Nullable String left,
            int version,
            List<String> documents,
            List<Line> wanted,
            List<Line> grant,
            List<Line> decline) {}

    /** A figure with what it is. */
    public record Line(String name, String value) {}

    /** What was done. */
    public record Step(String at, String what, @Nullable String who, @Nullable String text) {}
}
