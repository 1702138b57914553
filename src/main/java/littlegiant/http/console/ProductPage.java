package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a product at one revision, and what its reader may do with it now.
 *
 * @param revision number of the revision that is shown
 * @param state    code of how far it came
 * @param holds    whether it is the one that holds on the day
 * @param newest   number of the newest revision, which a form sends back
 * @param acts     steps that its reader may take now
 * @param notes    why others are not there
 * @param warnings what looks wrong in a draft and may be right
 * @param fault    why a step was not taken that is not offered any more; null = none
 * @param done     code of the step that was just taken; null = none
 */
@Introspected
public record ProductPage(
        Links links,
        ProductHead head,
        LocalDate asOf,
        int revision,
        String state,
        boolean holds,
        int newest,
        ProductTerms terms,
        List<Act> acts,
        List<String> notes,
        List<Fault> warnings,
        @Nullable String fault,
        @Nullable String done) {

    /**
     * A step as a form.
     *
     * @param step      its code
     * @param path      last part of the address that takes it
     * @param detail    more that has to be known before it is taken; null = nothing
     * @param wants     whether a reason has to be given
     * @param revisions of which one is chosen; empty = none
     * @param reason    as it was told
     * @param fault     why it was not taken; null = it was not tried
     */
    public record Act(
            String step,
            String path,
            @Nullable String detail,
            boolean wants,
            List<NeedForm.Option> revisions,
            String reason,
            @Nullable String fault) {}

    /** @param pointer where it is; empty = the whole document */
    public record Fault(String pointer, String detail) {}
}
