package littlegiant.catalog;

import littlegiant.kernel.Text;

/** Who publishes products. */
public record Institution(String id, Kind kind, Text name) {

    public enum Kind {
        BANK,
        GUARANTOR,
        FUND_MANAGER,
        LESSOR,
        INSURER,
        GOVERNMENT
    }
}
