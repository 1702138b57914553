package littlegiant.intake;

import java.util.List;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a row.
 *
 * @param column that told it, such as {@code C 营业收入}; null where there are no columns
 */
public record RowFault(Fault fault, @Nullable String column) {

    public static List<RowFault> of(Row row, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new RowFault(fault, row.column(fault.pointer())))
                .toList();
    }

    /** As a fault of the whole file: its pointer begins with the row's number, its words with row and column. */
    public Fault inRow(int number, Format format) {
        Text place = format.row(number)
                .then(column == null ? Text.same("") : Text.of("“" + column + "”列", ", column " + column));
        return new Fault(
                "/" + number + fault.pointer(),
                fault.code(),
                place.then(Text.of("：", ": ")).then(fault.detail()));
    }
}
