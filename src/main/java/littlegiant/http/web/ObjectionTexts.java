package littlegiant.http.web;

import java.util.Map;
import littlegiant.kernel.IdentityNumber;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;

/** What the forms about objections have in common: texts that people write. */
public final class ObjectionTexts {

    public static final int SHOULD_BE_MAX = 500;
    public static final int TEXT_MAX = 2_000;

    private ObjectionTexts() {}

    /** Adds a fault under the field's name if the text is none, too long, or names a person by his number. */
    public static void check(String field, String text, int lengthMax, Map<String, String> faults, Lang lang) {
        if (text.isBlank()) {
            faults.put(field, Text.of("请填写", "must be filled in").in(lang));
        } else if (text.length() > lengthMax) {
            faults.put(
                    field,
                    Text.of("最多" + lengthMax + "个字符", "at most " + lengthMax + " characters")
                            .in(lang));
        } else if (IdentityNumber.isIn(text)) {
            faults.put(
                    field,
                    Text.of("含有公民身份号码，请删除", "holds a person's identity number; take it out")
                            .in(lang));
        }
    }
}
