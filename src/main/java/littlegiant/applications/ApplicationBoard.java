package littlegiant.applications;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.applications.Applications.Search;
import littlegiant.kernel.Days;
import org.jspecify.annotations.Nullable;

/** The applications that somebody may see, beside each other by where they stand. */
@Singleton
public class ApplicationBoard {

    /** As the work goes on; what is over stands last. */
    private static final List<ApplicationState> ORDER = List.of(
            ApplicationState.DRAFT,
            ApplicationState.TIMED_OUT,
            ApplicationState.SENT,
            ApplicationState.ACCEPTED,
            ApplicationState.SUPPLEMENT,
            ApplicationState.IN_DILIGENCE,
            ApplicationState.IN_APPROVAL,
            ApplicationState.GRANTED,
            ApplicationState.SIGNED,
            ApplicationState.OVERDUE,
            ApplicationState.DRAWN,
            ApplicationState.REPAID,
            ApplicationState.DECLINED,
            ApplicationState.GRANT_LAPSED,
            ApplicationState.WITHDRAWN);

    private final ApplicationStore store;
    private final ApplicationRights rights;
    private final Clock clock;

    public ApplicationBoard(ApplicationStore store, ApplicationRights rights, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * What stands in one state.
     *
     * @param total        of all pages
     * @param late         of these whose last day went by
     * @param applications what has to be done soonest first; none of a state that was not asked for
     */
    public record Column(ApplicationState state, int total, int late, List<Application> applications) {

        public Column {
            applications = List.copyOf(applications);
        }
    }

    /**
     * What was found.
     *
     * @param columns  a state in which there is none is left out
     * @param products ids of those that are applied for in any of the states, by id
     */
    public record Found(List<Column> columns, List<String> products) {

        public Found {
            columns = List.copyOf(columns);
            products = List.copyOf(products);
        }
    }

    /**
     * Where applications stand.
     *
     * @param search its states say of which ones the applications are told; how many there are is told of each
     * @param firms  only of these; null = of all that he may see
     * @param page   of each state, from 0
     * @param most   of each state on a page
     */
    @Transactional(readOnly = true)
    public Found of(Identity who, Search search, @Nullable Collection<String> firms, int page, int most) {
        LocalDate today = Days.today(clock);
        Within within = firms == null ? rights.within(who) : rights.within(who).among(firms);
        List<ApplicationTally> tallies = store.tallies(within, search, today);
        List<Column> columns = new ArrayList<>();
        for (ApplicationState state : ORDER) {
            Column counted = counted(state, tallies, search);
            if (counted.total > 0) {
                columns.add(
                        search.states().contains(state)
                                ? new Column(
                                        state,
                                        counted.total,
                                        counted.late,
                                        store.page(within, only(search, state), today, page, most))
                                : counted);
            }
        }
        return new Found(
                columns,
                tallies.stream().map(ApplicationTally::productId).distinct().toList());
    }

    private static Column counted(ApplicationState state, List<ApplicationTally> tallies, Search search) {
        int total = 0;
        int late = 0;
        for (ApplicationTally tally : tallies) {
            boolean wanted = tally.state().equals(state.name())
                    && (search.productId() == null || search.productId().equals(tally.productId()));
            total += wanted ? tally.applications() : 0;
            late += wanted ? tally.late() : 0;
        }
        return new Column(state, search.late() ? late : total, late, List.of());
    }

    private static Search only(Search search, ApplicationState state) {
        return new Search(
                search.uscc(),
                search.productId(),
                search.institution(),
                Set.of(state),
                search.late(),
                search.escalated());
    }
}
