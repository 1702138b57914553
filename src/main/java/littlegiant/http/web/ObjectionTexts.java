package littlegiant.http.web;

import java.util.Map;
import littlegiant.kernel.IdentityNumber;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;

/** What the forms about objections have in common: texts that people write. */
public final class ObjectionTexts {

    public static final int SHOULD_BE_MAX = 500;
    public static final int TEXT_MAX = 2_000;

    private ObjectionTexts() {}

    /** Adds a fault under the field's name if the text is none, too long, or names a person by his number. */
    public static void check(String field, String text, int lengthMax, Map<String, String> faults, Lang lang) {
        if (text.isBlank()) {
            faults.put(field, Messages.of("fault.empty").in(lang));
        } else if (text.length() > lengthMax) {
            faults.put(field, Messages.of("fault.long", lengthMax).in(lang));
        } else if (IdentityNumber.isIn(text)) {
            faults.put(field, Messages.of("fault.identity").in(lang));
        }
    }
}
