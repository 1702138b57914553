package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * What a firm tells of itself, a step at a time.
 *
 * @param welcome whether he comes here for the first time
 * @param next    code of the step behind; null = this is the last one
 * @param fault   of the profile as a whole; null = none
 * @param saved   how many fields were kept just now
 * @param open    how many fields have to be seen to
 */
@Introspected
public record ProfilePage(
        Links links,
        MyFirm firm,
        boolean welcome,
        List<Step> steps,
        String step,
        @Nullable String next,
        List<Group> groups,
        @Nullable String fault,
        int saved,
        int open) {

    /**
     * @param told how many of its fields are
     * @param of   how many it has
     */
    public record Step(String code, int told, int of, boolean here) {
        public boolean isDone() {
            return told == of;
        }
    }

    /** @param title null = they need none */
    public record Group(@Nullable String title, List<ProfileField> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    public ProfilePage {
        steps = List.copyOf(steps);
        groups = List.copyOf(groups);
    }

    /** The same, for whoever comes from elsewhere. */
    ProfilePage after(boolean firstVisit, int kept) {
        return new ProfilePage(links, firm, firstVisit, steps, step, next, groups, fault, kept, open);
    }

    /** Whether something is to be seen to. */
    public boolean isOpen() {
        return open > 0;
    }
}
