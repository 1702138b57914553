package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import org.jspecify.annotations.Nullable;

/**
 * The visit log of one firm.
 *
 * @param ofBank what the reader sees is his institution's alone
 * @param form   null = the reader notes nothing
 * @param visits newest first
 * @param next   the next page; null = this is the last one
 */
@Introspected
public record VisitsPage(
        Links links,
        String uscc,
        String firm,
        boolean ofBank,
        @Nullable NoteForm form,
        int total,
        List<Line> visits,
        @Nullable String next) {

    /**
     * What is filled in.
     *
     * @param today  the last day that a visit can be of
     * @param typed  by the name of the field
     * @param faults by the name of the field
     */
    public record NoteForm(
            String today, List<NeedForm.Option> kinds, Map<String, String> typed, Map<String, String> faults) {

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }

        public @Nullable String fault(String field) {
            return faults.get(field);
        }
    }

    /** @param institution of the visitor; null = he is the firm's service specialist */
    public record Line(
            String visitedOn,
            String kind,
            String visitor,
            @Nullable String institution,
            String summary,
            @Nullable String nextAction,
            @Nullable String nextOn) {}
}
