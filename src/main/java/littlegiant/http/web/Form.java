package littlegiant.http.web;

import java.util.Map;

/**
 * What somebody filled in on one of our own pages. A form that another site made a browser send is refused: by where the browser says it comes from, and, of
 * somebody who is signed in, by a token that only our pages know.
 */
public final class Form {

    static final String TOKEN = "form";

    private final Map<String, ?> fields;

    Form(Map<String, ?> fields) {
        this.fields = fields;
    }

    /** Empty if it was not filled in. */
    public String text(String name) {
        Object told = fields.get(name);
        return told == null ? "" : told.toString();
    }
}
