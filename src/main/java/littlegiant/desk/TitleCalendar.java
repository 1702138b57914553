package littlegiant.desk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.access.Identity;
import littlegiant.answers.Populations;
import littlegiant.audit.Act;
import littlegiant.audit.By;
import littlegiant.engagement.Sights;
import littlegiant.kernel.AppException;
import littlegiant.metric.Metric;
import littlegiant.portfolio.Particulars;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Badge;
import littlegiant.receipt.Ledger;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** When titles of the firms that somebody works with end, by month. Who looks is in the audit chain. */
@Singleton
public class TitleCalendar {

    /** This month and those after it. */
    public static final int MONTHS = 12;

    private final Releases releases;
    private final Populations populations;
    private final Sights sights;
    private final Clients clients;
    private final Ledger ledger;

    TitleCalendar(Releases releases, Populations populations, Sights sights, Clients clients, Ledger ledger) {
        this.releases = releases;
        this.populations = populations;
        this.sights = sights;
        this.clients = clients;
        this.ledger = ledger;
    }

    /**
     * Which titles are looked for.
     *
     * @param types empty = any
     * @param mine  of firms that he looks after; only who works for an institution does
     * @param month whose titles are listed; null = the first one in which any ends
     */
    public record Filter(Set<Badge.Type> types, boolean mine, @Nullable YearMonth month) {

        public Filter {
            types = Set.copyOf(types);
        }
    }

    /** @param titles how many of each end in it; of a type that is not there none does */
    public record Month(YearMonth month, Map<Badge.Type, Integer> titles) {

        public int total() {
            return titles.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A title that ends.
     *
     * @param street    null = not told
     * @param loansTold whether he may see the firm's loans and they were told
     * @param loans     that are due after it ends, the soonest first
     */
    public record Ending(
            String uscc,
            String name,
            @Nullable String street,
            Badge badge,
            LocalDate until,
            boolean loansTold,
            List<Particulars.Loan> loans) {

        public Ending {
            loans = List.copyOf(loans);
        }
    }

    /**
     * What was found.
     *
     * @param months  all of them, in order
     * @param shown   whose titles are listed
     * @param endings one page of them, the soonest first
     */
    public record Found(List<Month> months, Month shown, List<Ending> endings) {

        public Found {
            months = List.copyOf(months);
            endings = List.copyOf(endings);
        }
    }

    /**
     * The titles that hold on a day and end in the months from then on.
     *
     * @param page from 0
     * @throws AppException STORE_UNAVAILABLE if it could not be entered who looks: then nothing is told
     */
    public Found of(Identity who, Filter filter, LocalDate asOf, int page, int size, By by) {
        Population firms = population(who, asOf, releases.active());
        Reach reach = new Reach(firms, sights.within(who, null));
        Map<String, String> managers =
                filter.mine && who.institution() != null ? clients.of(who.institution()) : Map.of();
        Map<YearMonth, List<Ending>> all = new TreeMap<>();
        YearMonth first = YearMonth.from(asOf);
        for (int i = 0; i < MONTHS; i++) {
            all.put(first.plusMonths(i), new ArrayList<>());
        }
        Metric street = firms.metrics().get("street");
        for (int firm = 0; firm < firms.size(); firm++) {
            boolean wanted = !filter.mine || who.name().equals(managers.get(firms.uscc(firm)));
            if (wanted && reach.holds(firm)) {
                for (Ending ending : endings(firms, firm, street, filter)) {
                    List<Ending> month = all.get(YearMonth.from(ending.until));
                    if (month != null) {
                        month.add(ending);
                    }
                }
            }
        }
        Found found = found(all, filter, page, size);
        enter(who, found, by);
        return found;
    }

    private Population population(Identity who, LocalDate asOf, Release release) {
        Populations.Found found = who.institution() == null
                ? populations.on(asOf, release.ruleSet(), new Progress())
                : populations.seenBy(who.institution(), asOf, release.ruleSet(), new Progress());
        return found.population();
    }

    private static List<Ending> endings(Population firms, int firm, Metric street, Filter filter) {
        Particulars told = firms.particulars(firm);
        List<Particulars.Title> titles = told.titles();
        List<Ending> endings = new ArrayList<>();
        for (Particulars.Title title : titles == null ? List.<Particulars.Title>of() : titles) {
            if (filter.types.isEmpty() || filter.types.contains(title.type())) {
                endings.add(new Ending(
                        firms.uscc(firm),
                        firms.name(firm),
                        firms.code(firm, street),
                        title.badge(),
                        title.until(),
                        told.loans() != null,
                        told.dueAfter(title.until())));
            }
        }
        return endings;
    }

    private static Found found(Map<YearMonth, List<Ending>> all, Filter filter, int page, int size) {
        List<Month> months = new ArrayList<>();
        all.forEach((month, endings) -> months.add(month(month, endings)));
        Month shown = months.stream()
                .filter(month -> filter.month == null ? month.total() > 0 : month.month.equals(filter.month))
                .findFirst()
                .orElse(months.get(0));
        List<Ending> listed = all.getOrDefault(shown.month, List.of()).stream()
                .sorted(Comparator.comparing(Ending::until)
                        .thenComparing(ending -> ending.badge.type())
                        .thenComparing(Ending::uscc))
                .skip((long) page * size)
                .limit(size)
                .toList();
        return new Found(months, shown, listed);
    }

    private static Month month(YearMonth month, List<Ending> endings) {
        Map<Badge.Type, Integer> titles = new EnumMap<>(Badge.Type.class);
        endings.forEach(ending -> titles.merge(ending.badge.type(), 1, Integer::sum));
        return new Month(month, titles);
    }

    private void enter(Identity who, Found found, By by) {
        Set<String> consents = sights.under(
                who, found.endings.stream().map(Ending::uscc).distinct().toList());
        Act act = Act.read("desk.titles", found.shown.month.toString(), by).with("found", found.shown.total());
        ledger.enter(consents.isEmpty() ? act : act.with("consents", String.join(",", consents)));
    }
}
