package littlegiant.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import littlegiant.kernel.Days;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.RulesUnusable;
import littlegiant.profile.Badge;
import littlegiant.profile.Badge.Review;
import littlegiant.sheet.BadgeBook;
import littlegiant.sheet.BadgeOfEdition;
import littlegiant.sheet.BadgeOnDay;
import littlegiant.sheet.Edition;
import littlegiant.sheet.Ruling;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * What the rules of {@code rules/badges} say, asked once for each way in which the days of a badge can lie. The rules compare the days of a badge with the day asked
 * about, or with the first and last days of an edition, and know no other; so badges whose days lie alike get the same answer. A sheet asks for dozens of
 * badges: a session for each would cost more than judging all products.
 */
final class BadgeRules implements BadgeBook {

    private static final LocalDate DAY = LocalDate.of(2000, 6, 15);

    /** Not told, before, on, after a day. */
    private static final List<@Nullable LocalDate> AROUND = around(DAY);

    /** By review, place of the day of issue and place of the last day. */
    private final Map<Review, Outcome[][]> holds = new EnumMap<>(Review.class);

    /** The first days of the stretches in which all editions answer alike. */
    private final List<LocalDate> stretches;

    private final Map<String, String> editions = new HashMap<>();

    /** @throws RulesUnusable if a badge is answered by no rule, or by two */
    BadgeRules(KieBase rules, List<Edition> editions) {
        for (Review review : Review.values()) {
            Outcome[][] byDays = new Outcome[AROUND.size()][AROUND.size()];
            for (int issued = 0; issued < AROUND.size(); issued++) {
                for (int until = 0; until < AROUND.size(); until++) {
                    Badge badge = badge(AROUND.get(issued), AROUND.get(until), null, null, review);
                    byDays[issued][until] = ask(rules, new BadgeOnDay(badge, DAY));
                }
            }
            holds.put(review, byDays);
        }
        this.stretches = stretches(editions);
        List<@Nullable LocalDate> days = new ArrayList<>(stretches);
        days.add(null);
        for (LocalDate filed : days) {
            for (LocalDate issued : days) {
                ask(rules, editions, badge(issued, null, filed, null, Review.NONE));
                editions.forEach(told -> ask(rules, editions, badge(issued, null, filed, told.code(), Review.NONE)));
            }
        }
    }

    private static List<@Nullable LocalDate> around(LocalDate day) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        days.add(null);
        days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        return days;
    }

    private static List<LocalDate> stretches(List<Edition> editions) {
        TreeSet<LocalDate> firsts = new TreeSet<>();
        firsts.add(LocalDate.MIN);
        for (Edition edition : editions) {
            firsts.add(edition.from());
            if (!edition.until().equals(Days.LAST)) {
                firsts.add(edition.until());
                firsts.add(edition.until().plusDays(1));
            }
        }
        return List.copyOf(firsts);
    }

    private static Badge badge(
            @Nullable LocalDate issued,
            @Nullable LocalDate until,
            @Nullable LocalDate filed,
            @Nullable String edition,
            Review review) {
        return new Badge(Badge.Type.LITTLE_GIANT, null, issued, until, filed, edition, review);
    }

    private static Outcome ask(KieBase rules, Ruling question) {
        KieSession session = rules.newKieSession();
        try {
            session.insert(question);
            session.fireAllRules();
            return question.answer();
        } catch (ConsequenceException | IllegalStateException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new RulesUnusable(List.of("rules/badges: " + why.getMessage()));
        } finally {
            session.dispose();
        }
    }

    private void ask(KieBase rules, List<Edition> all, Badge badge) {
        for (Edition edition : all) {
            if (ask(rules, new BadgeOfEdition(badge, edition)) == Outcome.MET) {
                String other = editions.put(key(badge), edition.code());
                if (other != null) {
                    throw new RulesUnusable(List.of("rules/badges: two editions claim " + badge));
                }
            }
        }
    }

    private String key(Badge badge) {
        return badge.edition() + " " + stretch(badge.filedOn()) + " " + stretch(badge.issuedOn());
    }

    private int stretch(@Nullable LocalDate day) {
        int stretch = -1;
        for (int i = 0; day != null && i < stretches.size(); i++) {
            stretch = stretches.get(i).isAfter(day) ? stretch : i;
        }
        return stretch;
    }

    @Override
    public Outcome holds(Badge badge, LocalDate day) {
        Outcome[][] byDays = Objects.requireNonNull(holds.get(badge.review()));
        return byDays[place(badge.issuedOn(), day)][place(badge.validUntil(), day)];
    }

    private static int place(@Nullable LocalDate told, LocalDate day) {
        return told == null ? 0 : 2 + Integer.signum(told.compareTo(day));
    }

    @Override
    public @Nullable String edition(Badge badge) {
        return editions.get(key(badge));
    }
}
