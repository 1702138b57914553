package littlegiant.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.access.Memberships;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;

/** A firm that applies, and those who answer it. */
public final class Applying {

    static final String APPLICATIONS = "/api/v1/applications";

    private static final Set<String> OVER = Set.of("WITHDRAWN", "DECLINED", "REPAID", "GRANT_LAPSED");

    private final TestServer server;

    public Applying(TestServer server) {
        this.server = server;
    }

    /** A loan that the firm has no open application for, once it has withdrawn what it can: there is one place for each. */
    String freeProduct() {
        Set<String> taken = new HashSet<>();
        for (JsonNode one : items(APPLICATIONS + "?size=200", "firm")) {
            boolean free = OVER.contains(one.get("state").asText())
                    || step("firm", one.get("id").asText(), "WITHDRAW", "").status() == 200;
            if (!free) {
                taken.add(one.get("productId").asText());
            }
        }
        for (JsonNode one : items("/api/v1/products?provider=taihu-demo-bank&kind=LOAN&size=200", "firm")) {
            String id = one.get("id").asText();
            if (one.get("availability").asText().equals("OPEN") && !taken.contains(id)) {
                return id;
            }
        }
        throw new IllegalStateException("no product is free: " + taken);
    }

    private JsonNode items(String path, String user) {
        return server.get(path, server.as(user)).json().get("items");
    }

    /** @param more further fields, each with a comma before it */
    Reply apply(String user, String product, String more) {
        return server.post(
                APPLICATIONS,
                TestServer.JSON,
                "{\"uscc\":\"" + Desk.FIRM + "\",\"productId\":\"" + product + "\",\"amount\":3000000" + more + "}",
                server.as(user));
    }

    /** The demo's firm user acts for this firm too, and it lets the demo's bank see all of it. */
    public void takeOn(String uscc) {
        server.context().getBean(Memberships.class).put("firm", uscc, Memberships.Part.OWNER, By.system("test"));
        Desk.allow(server, uscc);
    }

    /** @return its id */
    String sent(String product) {
        return sent(Desk.FIRM, product);
    }

    /** 3,000,000 for twelve months. */
    public String sent(String uscc, String product) {
        Reply reply = server.post(
                APPLICATIONS,
                TestServer.JSON,
                "{\"uscc\":\"" + uscc + "\",\"productId\":\"" + product
                        + "\",\"amount\":3000000,\"months\":12,\"send\":true}",
                server.as("firm"));
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.body());
        }
        return reply.json().get("id").asText();
    }

    /** @param more further fields, each with a comma before it */
    public Reply step(String user, String id, String event, String more, String... headers) {
        return server.post(
                APPLICATIONS + "/" + id + "/events",
                TestServer.JSON,
                "{\"event\":\"" + event + "\"" + more + "}",
                Stream.of(server.as(user), headers).flatMap(Stream::of).toArray(String[]::new));
    }

    /** Several steps without anything told with them. */
    public void walk(String user, String id, String... events) {
        for (String event : events) {
            Reply reply = step(user, id, event, "");
            if (reply.status() != 200) {
                throw new IllegalStateException(event + ": " + reply.body());
            }
        }
    }

    /** 2,000,000 at 3.2 % on credit until the end of January 2027. */
    public Reply grant(String id) {
        return step(
                "manager",
                id,
                "GRANT",
                ",\"amount\":2000000,\"ratePercent\":3.2,\"months\":12,\"security\":[\"CREDIT\"],\"validUntil\":\"2027-01-29\"");
    }

    String granted(String product) {
        String id = sent(product);
        walk("manager", id, "ACCEPT", "START_DILIGENCE", "START_APPROVAL");
        grant(id);
        return id;
    }

    JsonNode get(String user, String id) {
        return server.get(APPLICATIONS + "/" + id, server.as(user)).json();
    }
}
