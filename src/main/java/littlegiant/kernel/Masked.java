package littlegiant.kernel;

/** Personal data as those see it who need to recognise it and not to have it. */
public final class Masked {

    private static final String HIDDEN = "****";
    private static final int MOBILE_LENGTH = 11;

    private Masked() {}

    /** A telephone number or a mail address: {@code 138****5678}, {@code 0510-****5678}, {@code l****@firm.example}. */
    public static String contact(String contact) {
        int at = contact.indexOf('@');
        if (at > 0) {
            return contact.charAt(0) + HIDDEN + contact.substring(at);
        }
        int dash = contact.indexOf('-');
        if (dash > 0) {
            return contact.substring(0, dash + 1) + HIDDEN + end(contact.substring(dash + 1));
        }
        return contact.length() == MOBILE_LENGTH
                ? contact.substring(0, 3) + HIDDEN + end(contact)
                : HIDDEN + end(contact);
    }

    /** Half of it at most. */
    private static String end(String digits) {
        int shown = Math.min(4, digits.length() / 2);
        return digits.substring(digits.length() - shown);
    }
}
