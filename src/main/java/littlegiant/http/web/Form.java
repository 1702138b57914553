package littlegiant.http.web;

import io.micronaut.http.HttpRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody filled in on one of our own pages. A form that another site made a browser send is refused: by where the browser says it comes from, and, of
 * somebody who is signed in, by a token that only our pages know.
 */
public final class Form {

    public static final String TOKEN = "form";

    private final Map<String, ?> fields;

    Form(Map<String, ?> fields) {
        this.fields = fields;
    }

    /** Filled in by the page itself. */
    public static Form of(Map<String, ?> fields) {
        return new Form(fields);
    }

    /** A form that only asks: it changes nothing, and stands in the address. */
    public static Form ofAddress(HttpRequest<?> request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        request.getParameters()
                .asMap()
                .forEach((name, texts) -> fields.put(name, texts.size() == 1 ? texts.get(0) : texts));
        return new Form(fields);
    }

    /** Of boxes with one name those that were ticked, in their order. */
    public Set<String> texts(String name) {
        Object told = fields.get(name);
        Set<String> texts = new LinkedHashSet<>();
        if (told instanceof Collection<?> several) {
            several.forEach(one -> texts.add(String.valueOf(one)));
        } else if (told != null) {
            texts.add(told.toString());
        }
        return texts;
    }

    /** Empty if it was not filled in. */
    public String text(String name) {
        Object told = fields.get(name);
        return told == null ? "" : told.toString();
    }
}
