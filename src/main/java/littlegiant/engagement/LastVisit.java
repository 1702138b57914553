package littlegiant.engagement;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** When a firm was visited last. */
@Introspected
record LastVisit(String uscc, LocalDate visitedOn) {}
