package littlegiant.sheet;

import java.time.LocalDate;
import littlegiant.profile.Badge;
import org.jspecify.annotations.Nullable;

/** Does a badge hold on a day? A fact that rules see; days are epoch days, null where not told. */
public final class BadgeOnDay extends Ruling {

    private final @Nullable Long issuedOn;
    private final @Nullable Long validUntil;
    private final String review;
    private final long day;

    public BadgeOnDay(Badge badge, LocalDate day) {
        this.issuedOn = badge.issuedOn() == null ? null : badge.issuedOn().toEpochDay();
        this.validUntil = badge.validUntil() == null ? null : badge.validUntil().toEpochDay();
        this.review = badge.review().name();
        this.day = day.toEpochDay();
    }

    public @Nullable Long getIssuedOn() {
        return issuedOn;
    }

    /** The last day it holds, included. */
    public @Nullable Long getValidUntil() {
        return validUntil;
    }

    /** NONE, PENDING, PASSED or FAILED. */
    public String getReview() {
        return review;
    }

    public long getDay() {
        return day;
    }

    @Override
    public String toString() {
        return "a badge from " + shown(issuedOn) + " to " + shown(validUntil) + ", review " + review + ", on "
                + shown(day);
    }

    private static String shown(@Nullable Long day) {
        return day == null ? "not told" : LocalDate.ofEpochDay(day).toString();
    }
}
