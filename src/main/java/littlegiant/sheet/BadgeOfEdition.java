package littlegiant.sheet;

import littlegiant.profile.Badge;
import org.jspecify.annotations.Nullable;

/** Was a badge recognised under an edition of the criteria? A fact that rules see; days are epoch days, null where not told. */
public final class BadgeOfEdition extends Ruling {

    private final @Nullable String told;
    private final @Nullable Long filedOn;
    private final @Nullable Long issuedOn;
    private final Edition edition;

    public BadgeOfEdition(Badge badge, Edition edition) {
        this.told = badge.edition();
        this.filedOn = badge.filedOn() == null ? null : badge.filedOn().toEpochDay();
        this.issuedOn = badge.issuedOn() == null ? null : badge.issuedOn().toEpochDay();
        this.edition = edition;
    }

    /** The edition that was told with the badge. */
    public @Nullable String getTold() {
        return told;
    }

    /** The day on which its batch was filed. */
    public @Nullable Long getFiledOn() {
        return filedOn;
    }

    public @Nullable Long getIssuedOn() {
        return issuedOn;
    }

    public String getEdition() {
        return edition.code();
    }

    /** The first day on which batches are filed under the edition. */
    public long getFirstDay() {
        return edition.from().toEpochDay();
    }

    /** Whether no edition went before it. */
    public boolean isFirst() {
        return edition.isFirst();
    }

    /** The last day on which batches are filed under the edition, included. */
    public long getLastDay() {
        return edition.until().toEpochDay();
    }

    @Override
    public String toString() {
        return "a badge told to be of " + told + ", filed on " + filedOn + ", issued on " + issuedOn + ", of edition "
                + edition.code();
    }
}
