package littlegiant.sheet;

import java.math.BigDecimal;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What a firm told, as it counts on the day of its sheet: the figures that derived ones were computed from. */
public interface Accounts {

    /** Of a firm that told nothing. */
    Accounts NONE = new Accounts() {
        @Override
        public @Nullable Integer newestYear() {
            return null;
        }

        @Override
        public @Nullable BigDecimal yearly(String metric, int year) {
            return null;
        }

        @Override
        public @Nullable BigDecimal number(String metric) {
            return null;
        }

        @Override
        public @Nullable Profile profile() {
            return null;
        }
    };

    /** The newest told fiscal year that ended on or before the day; null if none was told. */
    @Nullable
    Integer newestYear();

    /**
     * @param metric code of a yearly figure, such as {@code rd.expense}
     * @return yuan; null if not told or too old to count
     */
    @Nullable
    BigDecimal yearly(String metric, int year);

    /** A plain figure by its metric's code; null if not told or too old to count. */
    @Nullable
    BigDecimal number(String metric);

    /** The whole profile; null for a sheet that no profile stands behind. */
    @Nullable
    Profile profile();
}
