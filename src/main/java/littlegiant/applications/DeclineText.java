package littlegiant.applications;

import java.util.List;
import java.util.Locale;

/** The free text of a decline: it has to say a fact. */
public final class DeclineText {

    /** Left over once what says nothing is taken out. */
    private static final int FACT_LENGTH_MIN = 6;

    /** Longest first, so that none hides another. */
    private static final List<String> EMPTY = List.of(
            "does not meet our internal policy",
            "does not meet internal policy",
            "overall score too low",
            "insufficient overall score",
            "against internal policy",
            "internal policy",
            "overall score",
            "不符合我行内部政策",
            "不符合本行内部政策",
            "不符合内部政策",
            "不符合我行政策",
            "不符合行内政策",
            "不符合政策",
            "综合评分不足",
            "综合评分不够",
            "综合评分较低",
            "综合评分低",
            "审批未通过",
            "不符合条件",
            "不符合要求",
            "未通过");

    private DeclineText() {}

    /** Whether anything is said beside that the score is too low or that the policy is against it. */
    public static boolean saysAFact(String text) {
        String rest = bare(text);
        for (String empty : EMPTY) {
            rest = rest.replace(bare(empty), "");
        }
        return rest.length() >= FACT_LENGTH_MIN;
    }

    /** Letters and digits alone, in lower case. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
