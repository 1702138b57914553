package littlegiant.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom a figure was told.
 *
 * @param source   such as TAX_BUREAU; null = not told
 * @param asOf     the day it speaks of; null = not told
 * @param verified null = not told
 */
public record Provenance(@Nullable String source, @Nullable LocalDate asOf, @Nullable Verified verified) {

    /** Who vouches for a figure, from the weakest to the strongest. */
    public enum Verified {
        DECLARED,
        DOCUMENT,
        AUTHORITY
    }
}
