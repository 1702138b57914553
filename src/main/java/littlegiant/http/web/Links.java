package littlegiant.http.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page links to.
 *
 * @param lang  of this page, as a {@code lang} parameter
 * @param other this page in the other language
 * @param user  who is signed in; null = nobody
 * @param form  the token that goes with what he fills in; null = nobody is signed in
 * @param finds whether he may look for firms
 * @param ofBank whether he works for an institution
 * @param menu  the first pages of what he may do
 */
public record Links(
        String lang,
        String other,
        @Nullable String user,
        @Nullable String form,
        boolean finds,
        boolean ofBank,
        List<Entry> menu) {

    public Links {
        menu = List.copyOf(menu);
    }

    /** @param here whether this is the page that is shown */
    public record Entry(String key, String href, boolean here) {}

    public String home() {
        return (finds ? "/console?lang=" : "/?lang=") + lang;
    }

    public String account() {
        return "/account?lang=" + lang;
    }

    public String firm(String uscc) {
        return "/console/enterprises/" + uscc + "?lang=" + lang;
    }

    public String recognition(String uscc) {
        return "/console/enterprises/" + uscc + "/recognition?lang=" + lang;
    }

    /** The address of a file of ours. */
    public String asset(String file) {
        return Assets.of(file);
    }

    /** The address of a file that a kit brings. */
    public String kit(String kit, String file) {
        return Assets.ofKit(kit, file);
    }
}
