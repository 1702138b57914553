package littlegiant.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import littlegiant.http.TestServer.Reply;

/** Lists of firms as people at their desks ask for them. */
final class DeskFirms {

    static final String FIRMS = "/api/v1/desk/firms";

    private final TestServer server;

    DeskFirms(TestServer server) {
        this.server = server;
    }

    Reply reply(String user, String query) {
        return server.get(FIRMS + "?" + query, server.as(user));
    }

    JsonNode page(String user, String query) {
        Reply reply = reply(user, query);
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.body());
        }
        return reply.json();
    }

    /** Codes of the first 200. */
    List<String> found(String user, String query) {
        return page(user, "size=200&" + query).get("items").findValuesAsText("uscc");
    }

    static String word(String typed) {
        return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** The row of one firm. */
    JsonNode firm(String user, String uscc) {
        return page(user, "q=" + uscc).at("/items/0");
    }

    /** A firm is told otherwise, by an officer. */
    void tell(String uscc, Consumer<ObjectNode> change) {
        Reply before = server.get("/api/v1/enterprises/" + uscc);
        ObjectNode document = (ObjectNode) before.json();
        change.accept(document);
        Reply after = server.put(
                "/api/v1/enterprises/" + uscc,
                TestServer.JSON,
                document.toString(),
                "If-Match",
                before.etag(),
                server.as("reader")[0],
                server.as("reader")[1]);
        if (after.status() != 200) {
            throw new IllegalStateException(after.body());
        }
    }
}
