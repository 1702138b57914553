package littlegiant.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import littlegiant.kernel.Zipped;

/** Receipts read, found again, and changed past the service. */
final class ReceiptDesk {

    static final String RECEIPTS = "/api/v1/receipts/";

    private final TestServer server;
    private final Database store;

    ReceiptDesk(TestServer server) {
        this.server = server;
        this.store = Database.of(server);
    }

    JsonNode get(String id, String... headers) {
        return server.get(RECEIPTS + id, headers).json();
    }

    JsonNode verify(String id, String... headers) {
        return server.post(RECEIPTS + id + "/verify?lang=en", TestServer.JSON, "", headers)
                .json();
    }

    /** Identical, seal, note. */
    List<String> found(String id) {
        JsonNode found = verify(id);
        return List.of(
                found.path("identical").asText(),
                found.path("seal").asText(),
                found.path("note").asText());
    }

    void set(String id, String column, Object value) {
        store.change("UPDATE receipt SET " + column + " = ? WHERE id = ?", value, id);
    }

    String text(String id, String column) {
        return String.valueOf(store.one("SELECT " + column + " FROM receipt WHERE id = ?", id));
    }

    byte[] bytes(String id, String column) {
        return store.bytes("SELECT " + column + " FROM receipt WHERE id = ?", id);
    }

    /** Rewrites a zipped column. */
    String rewrite(String id, String column, UnaryOperator<String> change) {
        String plain = new String(Zipped.plain(bytes(id, column)), StandardCharsets.UTF_8);
        String changed = change.apply(plain);
        if (changed.equals(plain)) {
            throw new IllegalStateException("nothing to change in " + plain);
        }
        set(id, column, Zipped.of(changed.getBytes(StandardCharsets.UTF_8)));
        return changed;
    }
}
