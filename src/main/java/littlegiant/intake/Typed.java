package littlegiant.intake;

import java.math.BigDecimal;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** What somebody types into a field of a form, read as a cell under the field's heading would be. */
public final class Typed {

    private Typed() {}

    /** @return null for a blank text, and, with a fault at the pointer, for one that does not fit the field */
    public static @Nullable Value read(String text, Field field, String at, Faults faults) {
        Column column = new Column(new Heading(0, field.name()), field, BigDecimal.ONE);
        return new CellReader(faults).read(Cell.of(text), column, at);
    }
}
