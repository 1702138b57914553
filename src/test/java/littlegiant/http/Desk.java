package littlegiant.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.engagement.Consent;
import littlegiant.engagement.Consents;
import littlegiant.engagement.Scope;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.Lang;

/** People of a bank at work on its products. */
public final class Desk {

    public static final String PRODUCTS = "/api/v1/products";

    /** A firm with 168 employees. */
    public static final String FIRM = "913202050000LG017P";

    private static final String RECOMMENDATIONS = "/api/v1/enterprises/" + FIRM + "/recommendations";

    private final TestServer server;

    /** Two owners and two approvers work at it: those of the demo and one more of each. */
    public Desk(TestServer server) {
        this.server = server;
        server.employ("owner2", Role.PRODUCT_OWNER);
        server.employ("approver2", Role.PRODUCT_APPROVER);
    }

    /** A firm lets the demo's bank see all of it. */
    public static void allow(TestServer server, String uscc) {
        Consents consents = server.context().getBean(Consents.class);
        Set<Scope> personal = EnumSet.of(Scope.LEGAL_REPRESENTATIVE);
        for (Set<Scope> scopes : List.of(EnumSet.complementOf(EnumSet.of(Scope.LEGAL_REPRESENTATIVE)), personal)) {
            consents.grant(
                    new Consents.Wish(
                            uscc,
                            "taihu-demo-bank",
                            scopes,
                            Consent.Purpose.CREDIT_ASSESSMENT,
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2028, 12, 31),
                            Lang.ZH,
                            null),
                    Consent.Channel.DEMO,
                    By.system("test"));
        }
    }

    /** One who may take a step. */
    public static String whoMay(String step) {
        return step.startsWith("approve") || step.startsWith("reject") ? "approver" : "owner";
    }

    /** A product that asks for so many employees. */
    public static String product(String id, int employees) {
        return """
               id: %s
               kind: LOAN
               provider: taihu-demo-bank
               name: { zh: 示范贷 }
               criteria:
                 - { id: staff, metric: employees, test: AT_LEAST, value: %d }
               source: { title: 示范产品条款, evidence: MODELLED, modelledOn: 示范 }
               """
                .formatted(id, employees);
    }

    /** The header of a user: name and value. */
    public String[] as(String user) {
        return server.as(user);
    }

    private String[] as(String user, String... more) {
        return Stream.of(user.isEmpty() ? Asked.nobody() : as(user), more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    /** @param user empty = nobody signed in */
    public Reply create(String user, String document, String... headers) {
        return server.post(PRODUCTS, TestServer.YAML, document, as(user, headers));
    }

    public Reply draft(String user, String id, String document, String... headers) {
        return server.put(PRODUCTS + "/" + id, TestServer.YAML, document, as(user, headers));
    }

    public Reply step(String user, String id, String step, String... headers) {
        return server.post(PRODUCTS + "/" + id + "/" + step, TestServer.JSON, "", as(user, headers));
    }

    public Reply stepWith(String user, String id, String step, String body) {
        return server.post(PRODUCTS + "/" + id + "/" + step, TestServer.JSON, body, as(user));
    }

    public Reply submitAndApprove(String id) {
        step("owner", id, "submit");
        return step("approver", id, "approve");
    }

    /** Publishes the draft as it should be done. */
    public Reply publish(String id) {
        submitAndApprove(id);
        return step("owner", id, "publish");
    }

    public Reply importAll(String documents) {
        return server.post(PRODUCTS + "/import", TestServer.YAML, documents);
    }

    public JsonNode revisions(String id) {
        return server.get(PRODUCTS + "/" + id + "/revisions", as("owner")).json();
    }

    public JsonNode life(String id) {
        return server.get(PRODUCTS + "/" + id + "/life", as("owner")).json();
    }

    /** How the product fits the firm. */
    public Reply match(String id, String query) {
        return server.get(RECOMMENDATIONS + "/" + id + query);
    }

    public Reply matches(String query) {
        return server.get(RECOMMENDATIONS + query);
    }

    /** The id of the release that answers. */
    public String release() {
        return matches("?size=1").json().get("release").asText();
    }
}
