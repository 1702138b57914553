package littlegiant.matching;

import java.time.LocalDate;
import littlegiant.catalog.Product;

/** Whether a product can be applied for on a day; apart from whether the firm meets its criteria. */
public enum Availability {
    OPEN,
    NOT_YET_OPEN,
    CLOSED,
    SUSPENDED,
    FULL,
    INVESTMENT_PERIOD_OVER;

    /** What is over for good is said before what may pass. The last day itself is open. */
    public static Availability of(Product product, LocalDate asOf) {
        if (product.fund() != null
                && product.fund().investsUntil() != null
                && product.fund().investsUntil().isBefore(asOf)) {
            return INVESTMENT_PERIOD_OVER;
        }
        if (product.window().endsBefore(asOf)) {
            return CLOSED;
        }
        if (product.status() == Product.Status.SUSPENDED) {
            return SUSPENDED;
        }
        if (product.window().startsAfter(asOf)) {
            return NOT_YET_OPEN;
        }
        return product.quota() != null && product.quota().isUsedUp() ? FULL : OPEN;
    }
}
