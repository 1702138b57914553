package littlegiant.applications;

import java.time.LocalDate;
import java.util.Optional;
import littlegiant.kernel.Text;

/** What can be applied for. */
public interface Shelf {

    /** @param isOpen whether it takes applications on the day */
    record Offered(String productId, Text name, String institution, boolean isOpen) {}

    /** Empty if there is no such product on the day. */
    Optional<Offered> find(String productId, LocalDate day);
}
