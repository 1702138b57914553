package littlegiant.http.web;

import org.jspecify.annotations.Nullable;

/**
 * What every page links to.
 *
 * @param lang  of this page, as a {@code lang} parameter
 * @param other this page in the other language
 * @param user  who is signed in; null = nobody
 * @param form  the token that goes with what he fills in; null = nobody is signed in
 * @param finds whether he may look for firms
 */
public record Links(String lang, String other, @Nullable String user, @Nullable String form, boolean finds) {

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
}
