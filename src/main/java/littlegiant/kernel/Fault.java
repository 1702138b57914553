package littlegiant.kernel;

/**
 * One thing wrong with what came from outside.
 *
 * @param pointer JSON pointer into the document, or the name of a parameter; empty = the whole document
 * @param code    what kind of fault
 * @param detail  what is wrong and what would be right
 */
public record Fault(String pointer, Code code, Text detail) {

    /** Kinds of faults. Clients switch on the name, so a name is never reused or reworded. */
    public enum Code {
        SYNTAX,
        CHARSET,
        TOO_DEEP,
        TOO_MANY,
        TOO_LONG,
        TOO_LARGE,
        DUPLICATE,
        UNKNOWN_FIELD,
        UNKNOWN_VALUE,
        UNKNOWN_REFERENCE,
        REQUIRED,
        EMPTY,
        WRONG_TYPE,
        BAD_FORMAT,
        BAD_DATE,
        OUT_OF_RANGE,
        TOO_PRECISE,
        IN_THE_FUTURE,
        CONTRADICTION,
        DOES_NOT_FIT
    }

    public Fault below(String prefix) {
        return new Fault(prefix + pointer, code, detail);
    }
}
