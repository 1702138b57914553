package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.NeedForm;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a firm is asked, with why, and what came of what was typed.
 *
 * @param name    of the field, dotted
 * @param value   as it stands in the form
 * @param full    the whole figure, for whoever points at it; empty = there is no more to it
 * @param wan     whether an amount is in 万元, else in yuan
 * @param unit    of a figure that is no amount; empty = none
 * @param options of a choice; empty = it is typed
 * @param was     how it stood when the page was made
 * @param told    who told it, and when; null = nobody said
 * @param settled the document that settles it; null = none
 */
@Introspected
public record ProfileField(
        String name,
        String label,
        Kind kind,
        String value,
        String full,
        boolean wan,
        String unit,
        List<NeedForm.Option> options,
        String was,
        Why why,
        @Nullable String told,
        @Nullable String settled,
        @Nullable String objection,
        State state) {

    /** How it is typed. */
    public enum Kind {
        MONEY,
        FIGURE,
        DATE,
        CHOICE,
        TEXT
    }

    /**
     * Why it is asked.
     *
     * @param products that are open and look at it
     * @param names    of the first of them
     * @param decides  how many could be judged if this alone were told; 0 = it is told, or it alone decides none
     */
    public record Why(int products, List<String> names, int decides) {
        public Why {
            names = List.copyOf(names);
        }

        public int more() {
            return products - names.size();
        }
    }

    /**
     * What came of what was typed.
     *
     * @param saved whether it was kept just now
     * @param fault null = it is sound
     * @param doubt a question to be confirmed; null = none
     */
    public record State(boolean saved, @Nullable String fault, @Nullable String doubt) {
        static final State AS_IT_IS = new State(false, null, null);

        public String code() {
            return fault != null ? "wrong" : doubt != null ? "doubt" : saved ? "saved" : "";
        }
    }

    public ProfileField {
        options = List.copyOf(options);
    }

    /** An id for the page. */
    public String id() {
        return id(name);
    }

    static String id(String name) {
        return "p-" + name.replace('.', '-');
    }

    public boolean isDate() {
        return kind == Kind.DATE;
    }

    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    public boolean isChoice() {
        return kind == Kind.CHOICE;
    }

    /** Whether a code is typed, which has to be said in words beside it. */
    public boolean isCoded() {
        return kind == Kind.TEXT && !full.isEmpty() && !full.equals(value);
    }

    public boolean isTold() {
        return !was.isEmpty();
    }
}
