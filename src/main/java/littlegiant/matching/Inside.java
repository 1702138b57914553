package littlegiant.matching;

import org.jspecify.annotations.Nullable;

/**
 * Whose internal conditions are looked at. Those of others are open, whatever the figures of the firm, so that nothing of them can be found out from a verdict, an order
 * or a count.
 *
 * @param all         everybody's: for the firm itself and those who serve it, of its figures as they are kept
 * @param institution of one's own; null = none
 */
public record Inside(boolean all, @Nullable String institution) {

    public static final Inside ALL = new Inside(true, null);

    /** Of figures that nobody keeps. */
    public Inside ofMadeUpFigures() {
        return new Inside(false, institution);
    }

    boolean sees(String provider) {
        return all || provider.equals(institution);
    }
}
