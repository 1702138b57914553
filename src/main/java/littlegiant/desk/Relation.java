package littlegiant.desk;

import littlegiant.kernel.Text;

/** How a firm stands to an institution. Of several that hold the first one counts. */
public enum Relation {
    /** A loan of the institution runs, or an application with it was signed or drawn. */
    EXISTING("存量客户", "Existing client"),
    /** It has never borrowed from anybody. */
    FIRST_LOAN("首贷户", "First-time borrower"),
    /** It borrows, if at all, from others only. */
    NEW("新客户", "New to us");

    private final Text label;

    Relation(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
