package littlegiant.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;

/** What a file says in one cell, before its column says what that means. */
sealed interface Cell {

    enum Blank implements Cell {
        BLANK
    }

    record Told(String text) implements Cell {}

    record Number(BigDecimal number) implements Cell {}

    /** @param number in percent: a sheet that shows 14% holds 0.14, which is 14 here */
    record Percent(BigDecimal number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Flag(boolean flag) implements Cell {}

    /** One that says nothing which could be read. */
    record Bad(Fault.Code code, Text detail) implements Cell {}

    static Cell of(String text) {
        return text.isBlank() ? Blank.BLANK : new Told(text.strip());
    }

    static Cell bad(Fault.Code code, String zh, String en) {
        return new Bad(code, Text.of(zh, en));
    }
}
