package littlegiant.http.web;

/**
 * What every page links to.
 *
 * @param lang  of this page, as a {@code lang} parameter
 * @param other this page in the other language
 */
public record Links(String lang, String other) {

    public String home() {
        return "/console?lang=" + lang;
    }

    public String firm(String uscc) {
        return "/console/enterprises/" + uscc + "?lang=" + lang;
    }

    public String recognition(String uscc) {
        return "/console/enterprises/" + uscc + "/recognition?lang=" + lang;
    }
}
