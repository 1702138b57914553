package littlegiant.intake;

import java.util.Set;
import littlegiant.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** What the headings of a file may say. */
public interface Columns {

    /** @return null, with a fault, if the heading names no field */
    @Nullable
    Column read(Heading heading, Faults faults);

    /** Names of the fields without whose columns no row could be accepted, in the order in which they are asked for. */
    Set<String> required();
}
