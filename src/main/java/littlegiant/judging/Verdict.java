package littlegiant.judging;

import java.util.function.IntSupplier;

/** The sum of a product's findings. In the order in which answers list them. */
public enum Verdict {
    /** Every criterion is met. */
    ELIGIBLE,
    /** None is unmet, some are unknown. */
    NEEDS_INFO,
    /** One or two are unmet and each is near; unknowns are counted beside it. */
    NEAR_MISS,
    NOT_ELIGIBLE;

    /** More unmet ones are no near miss, however near they are. */
    public static final int NEAR_UNMET_MAX = 2;

    /** @param near how many of the unmet are near; asked only where that decides */
    public static Verdict of(int unmet, int unknown, IntSupplier near) {
        if (unmet == 0) {
            return unknown == 0 ? ELIGIBLE : NEEDS_INFO;
        }
        return unmet <= NEAR_UNMET_MAX && near.getAsInt() == unmet ? NEAR_MISS : NOT_ELIGIBLE;
    }
}
