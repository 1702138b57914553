package littlegiant.applications;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.access.Identity;
import littlegiant.applications.Applications.Search;
import littlegiant.kernel.Days;
import org.jspecify.annotations.Nullable;

/** How long institutions took to say anything to what was sent in a period: that they take it up, or decline. */
@Singleton
public class AnswerTimes {

    private static final int HALF = 50;
    private static final int NINE_OF_TEN = 90;

    private final ApplicationStore store;
    private final ApplicationRights rights;

    public AnswerTimes(ApplicationStore store, ApplicationRights rights) {
        this.store = store;
        this.rights = rights;
    }

    /**
     * Working days, whole ones: within so many a share of all answers came, and not within fewer.
     *
     * @param answered  one at least
     * @param half      the median
     * @param nineOfTen the 90th percentile
     */
    public record Times(long answered, int half, int nineOfTen) {}

    /** @param all null = nothing was answered; an institution that answered nothing is left out */
    public record Found(@Nullable Times all, Map<String, Times> byInstitution) {}

    /**
     * Of what somebody may see.
     *
     * @param search only its firm, product and institution count
     * @param from   first day of sending
     * @param to     last day of sending
     */
    @Transactional(readOnly = true)
    public Found of(Identity who, Search search, LocalDate from, LocalDate to) {
        List<ApplicationWait> waits =
                store.waits(rights.within(who), search, Days.start(from), Days.start(to.plusDays(1)));
        Map<String, List<ApplicationWait>> each = new TreeMap<>();
        waits.forEach(wait -> each.computeIfAbsent(wait.institution(), key -> new ArrayList<>())
                .add(wait));
        Map<String, Times> byInstitution = new TreeMap<>();
        each.forEach((institution, own) -> byInstitution.put(institution, times(own)));
        return new Found(waits.isEmpty() ? null : times(waits), byInstitution);
    }

    /** @param waits fewest days first; one at least */
    static Times times(List<ApplicationWait> waits) {
        long answered = waits.stream().mapToLong(ApplicationWait::applications).sum();
        return new Times(answered, within(waits, answered, HALF), within(waits, answered, NINE_OF_TEN));
    }

    private static int within(List<ApplicationWait> waits, long answered, int percent) {
        long seen = 0;
        for (ApplicationWait wait : waits) {
            seen += wait.applications();
            if (seen * 100 >= answered * percent) {
                return wait.days();
            }
        }
        throw new IllegalStateException("no wait among " + waits);
    }
}
