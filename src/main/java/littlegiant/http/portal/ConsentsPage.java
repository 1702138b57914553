package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm.Option;
import org.jspecify.annotations.Nullable;

/**
 * What a firm allows whom to see, and the way to allow more.
 *
 * @param opens  whether the form of a new one stands open
 * @param faults by the name of the field
 * @param draft  the text that would be agreed to; null = nothing was put together yet
 * @param next   number of the next page, from 0; null = there is none
 */
@Introspected
public record ConsentsPage(
        Links links,
        MyFirm firm,
        List<Given> given,
        boolean opens,
        List<Option> institutions,
        List<Option> scopes,
        Option personal,
        List<Option> purposes,
        List<Option> durations,
        Map<String, String> faults,
        @Nullable Draft draft,
        @Nullable Integer next) {

    /**
     * One consent.
     *
     * @param mark good, soon or shut
     */
    public record Given(
            String id,
            String institution,
            String state,
            String mark,
            List<String> scopes,
            String purpose,
            String period,
            String text,
            String by,
            boolean revocable) {}

    /**
     * @param hash     of the text, so that no other one is agreed to
     * @param fields   what makes it up, to be sent with the agreement
     * @param personal whether the person himself has to agree
     */
    public record Draft(String text, String hash, List<Told> fields, boolean personal) {}

    /** One field with one of its values. */
    public record Told(String name, String value) {}
}
