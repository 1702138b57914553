package littlegiant.profile;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The accounts of one calendar year.
 *
 * @param figures yuan by field name ({@code revenue}, {@code rdExpense} …); a name that is missing is not told
 */
public record FiscalYear(int year, Map<String, BigDecimal> figures) {
    public FiscalYear {
        figures = Map.copyOf(figures);
    }
}
