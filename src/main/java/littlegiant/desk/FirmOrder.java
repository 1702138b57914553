package littlegiant.desk;

import littlegiant.portfolio.Directory;

/** How firms are listed. What is not told stands last either way. */
public record FirmOrder(By by, boolean descending) {

    /** What the firms are put in order by. */
    public enum By {
        /** As in a Chinese dictionary, by sound. */
        NAME(false),
        /** Highest first. */
        TIER(true),
        /** Most complete first. */
        COMPLETENESS(true),
        /** The title that ends first before the others. */
        TITLE_END(false),
        /** The loan that is due first before the others. */
        LOAN_DUE(false),
        /** Whoever was not visited for longest first. */
        LAST_VISIT(false);

        private final boolean descending;

        By(boolean descending) {
            this.descending = descending;
        }

        /** The direction in which people look for it. */
        public FirmOrder usual() {
            return new FirmOrder(this, descending);
        }
    }

    public FirmOrder reversed() {
        return new FirmOrder(by, !descending);
    }

    /** Where a page ended, for whoever asks for the next one. */
    String cursor(Directory.Position at) {
        return Cursors.of(code(), at);
    }

    /** @throws littlegiant.kernel.AppException PARAMETERS_INVALID if it is none of this order */
    Directory.Position position(String cursor) {
        return Cursors.read(code(), cursor);
    }

    private String code() {
        return by + (descending ? "_DOWN" : "_UP");
    }
}
