package littlegiant.http.portal;

import java.time.LocalDate;

/**
 * A firm as every page of its own shows it.
 *
 * @param fillsIn whether the reader may tell figures and draft applications
 * @param owns    whether he also allows others to see it, and sends applications
 * @param query   the language, and the day if one was asked for, behind a question mark
 */
public record MyFirm(String uscc, String name, LocalDate asOf, boolean fillsIn, boolean owns, String query) {

    public String address() {
        return "/portal/" + uscc;
    }

    /** A page below the firm's. */
    public String to(String page) {
        return address() + page + "?" + query;
    }
}
