package littlegiant.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import littlegiant.applications.ApplicationState;
import littlegiant.catalog.Institution;
import littlegiant.metric.Figure;
import littlegiant.portfolio.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's own side knows of the firms, by code.
 *
 * @param institution  he works for; null = none
 * @param applications states of those that were sent to it, or to any
 * @param managers     names of its account managers by the firms that they look after
 * @param visits       days of the last entries that he may read
 */
record Standings(
        @Nullable Institution institution,
        Map<String, Set<ApplicationState>> applications,
        Map<String, String> managers,
        Map<String, LocalDate> visits) {

    private static final Set<ApplicationState> CLIENT =
            Set.of(ApplicationState.SIGNED, ApplicationState.DRAWN, ApplicationState.OVERDUE);

    boolean hasApplied(String uscc) {
        return applications.containsKey(uscc);
    }

    boolean hasOpenApplication(String uscc) {
        return applications.getOrDefault(uscc, Set.of()).stream().anyMatch(state -> !state.isOver());
    }

    /**
     * @param told      of the firm
     * @param firstLoan the figure of that metric
     * @return null if what was told does not say
     */
    @Nullable
    Relation relation(String uscc, Particulars told, Figure firstLoan) {
        boolean first = firstLoan instanceof Figure.Flag flag && flag.flag();
        if (institution == null) {
            return first ? Relation.FIRST_LOAN : null;
        }
        Boolean borrows = told.borrowsFrom(institution);
        boolean client = applications.getOrDefault(uscc, Set.of()).stream().anyMatch(CLIENT::contains);
        if (client || Boolean.TRUE.equals(borrows)) {
            return Relation.EXISTING;
        }
        if (first) {
            return Relation.FIRST_LOAN;
        }
        return borrows == null ? null : Relation.NEW;
    }
}
