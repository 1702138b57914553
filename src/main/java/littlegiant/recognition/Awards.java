package littlegiant.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import littlegiant.kernel.Days;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Table;
import littlegiant.profile.Badge;
import littlegiant.sheet.SheetMaker.Title;
import org.jspecify.annotations.Nullable;

/** Money that follows from titles: on recognition, and on passing a re-review. What is foreseen is never due. Source: {@code rules/tables/awards.csv}. */
public final class Awards {

    /** What an award is paid for. */
    public enum Event {
        RECOGNITION,
        REVIEW
    }

    /** How far an award is. */
    public enum Status {
        /** The event has come this year; whether it was paid is for the authority to say. */
        TO_CHECK,
        /** The re-review is under way. */
        CONDITIONAL,
        /** The title runs; the re-review comes when it ends. */
        FORESEEN,
        /** What a title that is not held would bring. */
        IF_RECOGNISED
    }

    /**
     * @param amount yuan
     * @param from   the first day on which it can fall due; null if nothing says
     */
    public record Award(
            Event event,
            Badge.Level level,
            BigDecimal amount,
            Status status,
            @Nullable LocalDate from,
            String source) {}

    private record Row(String region, Event event, Badge.Level level, BigDecimal amount, String source) {}

    /** A title runs for three years, and for three more after a passed re-review. */
    private static final int TERM_YEARS = 3;

    private static final Pattern YUAN = Pattern.compile("\\d{1,9}");

    private final List<Row> rows;

    private Awards(List<Row> rows) {
        this.rows = rows;
    }

    /** @throws littlegiant.kernel.RulesUnusable with every row that is no award */
    public static Awards of(String csv) {
        List<Row> rows = new ArrayList<>();
        Table.read("tables/awards.csv", csv, row -> {
            try {
                Event event = Event.valueOf(row.getOrDefault("event", ""));
                Badge.Level level = Badge.Level.valueOf(row.getOrDefault("level", ""));
                String amount = row.getOrDefault("amount", "");
                if (!YUAN.matcher(amount).matches()) {
                    return "needs an amount in whole yuan";
                }
                rows.add(new Row(
                        row.getOrDefault("region", ""),
                        event,
                        level,
                        new BigDecimal(amount),
                        row.getOrDefault("source", "")));
                return null;
            } catch (IllegalArgumentException e) {
                return "needs an event (RECOGNITION, REVIEW) and a level";
            }
        });
        return new Awards(List.copyOf(rows));
    }

    /**
     * What the titles of a firm bring on a day.
     *
     * @param region null = not told, and then no region's award is promised
     * @param titles null = not told
     */
    public List<Award> of(@Nullable String region, @Nullable List<Title> titles, LocalDate asOf) {
        if (region == null || titles == null) {
            return List.of();
        }
        List<Award> awards = new ArrayList<>();
        for (Row row : rows) {
            if (region.startsWith(row.region)) {
                Award award = row.event == Event.REVIEW ? review(row, titles, asOf) : recognition(row, titles, asOf);
                if (award != null) {
                    awards.add(award);
                }
            }
        }
        return awards;
    }

    /** For the title that runs, when it ends; or this year, if its term began with a re-review that was passed. */
    private static @Nullable Award review(Row row, List<Title> titles, LocalDate asOf) {
        for (Title title : titles) {
            Badge badge = title.badge();
            boolean over = title.holds() == Outcome.UNMET && badge.review() != Badge.Review.PENDING;
            if (level(badge) != row.level || badge.review() == Badge.Review.FAILED || over) {
                continue;
            }
            LocalDate from = badge.validUntil() == null || badge.validUntil().equals(Days.LAST)
                    ? null
                    : badge.validUntil().plusDays(1);
            return switch (badge.review()) {
                case PASSED ->
                    beganWithReview(badge, asOf)
                            ? award(row, Status.TO_CHECK, null)
                            : award(row, Status.FORESEEN, from);
                case PENDING -> award(row, Status.CONDITIONAL, from);
                default -> award(row, Status.FORESEEN, from);
            };
        }
        return null;
    }

    /** Whether the re-review that was passed was this year's. Of a title without a last day, or past it, nothing says that it was not. */
    private static boolean beganWithReview(Badge badge, LocalDate asOf) {
        LocalDate until = badge.validUntil();
        return until == null
                || until.isBefore(asOf)
                || until.minusYears(TERM_YEARS).plusDays(1).getYear() == asOf.getYear();
    }

    /** For a title recognised this year, or for one that stands above those that are held or may be. */
    private static @Nullable Award recognition(Row row, List<Title> titles, LocalDate asOf) {
        boolean held = false;
        for (Title title : titles) {
            Badge.Level level = highest(title.badge());
            boolean pending = title.badge().review() == Badge.Review.PENDING;
            if (level == null || (title.holds() == Outcome.UNMET && !pending)) {
                continue;
            }
            LocalDate issued = title.badge().issuedOn();
            if (level(title.badge()) == row.level
                    && title.holds() == Outcome.MET
                    && issued != null
                    && issued.getYear() == asOf.getYear()
                    && title.badge().review() == Badge.Review.NONE) {
                return award(row, Status.TO_CHECK, null);
            }
            held |= level.compareTo(row.level) >= 0;
        }
        return held ? null : award(row, Status.IF_RECOGNISED, null);
    }

    private static Award award(Row row, Status status, @Nullable LocalDate from) {
        return new Award(row.event, row.level, row.amount, status, from, row.source);
    }

    /** A specialised firm that told no level may be provincial at the most; null for a badge that is none of the two titles. */
    private static Badge.@Nullable Level highest(Badge badge) {
        boolean untold = badge.type() == Badge.Type.SPECIALIZED && badge.level() == null;
        return untold ? Badge.Level.PROVINCIAL : level(badge);
    }

    /** Of the two 专精特新 titles as told; null for every other badge. */
    private static Badge.@Nullable Level level(Badge badge) {
        return switch (badge.type()) {
            case LITTLE_GIANT -> Badge.Level.NATIONAL;
            case SPECIALIZED -> badge.level();
            default -> null;
        };
    }
}
