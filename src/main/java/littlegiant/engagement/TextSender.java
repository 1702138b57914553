package littlegiant.engagement;

/** The port for whatever carries a short text to a telephone or mail address. */
public interface TextSender {

    /** Whether anything can be sent at all. */
    default boolean isThere() {
        return true;
    }

    /** @throws littlegiant.kernel.AppException CODE_UNAVAILABLE if it cannot be sent */
    void send(String contact, String text);
}
