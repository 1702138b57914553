package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * Inviting a firm to come in and say what it allows.
 *
 * @param reached whether the firm has registered a contact, to which the code can be sent
 * @param made    the link that was just made; null = none
 * @param earlier those that were made before, newest first
 */
@Introspected
public record InvitePage(
        Links links, String uscc, String name, boolean reached, @Nullable Made made, List<Earlier> earlier) {

    public InvitePage {
        earlier = List.copyOf(earlier);
    }

    /**
     * Shown once.
     *
     * @param address null where the service does not know where people find it
     * @param qr      the same as an image; null where the address is
     * @param message ready to be sent; empty where the address is null
     */
    public record Made(@Nullable String address, @Nullable String qr, String token, String message) {}

    /** @param open whether it can still be used, and taken back */
    public record Earlier(String id, String until, String state, boolean open) {}
}
