package littlegiant.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.http.TestServer.Reply;

/** Somebody invites, somebody comes. */
final class Inviting {

    static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM;
    static final String PASSWORD = "a sentence that nobody guesses";

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final TestServer server;
    private final String firm;

    Inviting(TestServer server) {
        this(server, Desk.FIRM);
    }

    Inviting(TestServer server, String uscc) {
        this.server = server;
        this.firm = "/api/v1/enterprises/" + uscc;
    }

    Reply invite(String user, String part) {
        return server.post(firm + "/invitations", TestServer.JSON, "{\"part\":\"" + part + "\"}", server.as(user));
    }

    /** @return what the link ends in */
    String token(String user, String part) {
        JsonNode made = invite(user, part).json();
        return made.get("token").asText();
    }

    Reply send(String token) {
        return server.post(
                "/api/v1/invitations/code", TestServer.JSON, "{\"token\":\"" + token + "\"}", Asked.nobody());
    }

    /** The code that a demo tells instead of sending it. */
    String code(String token) {
        return codeIn(send(token).json().get("demo").asText());
    }

    static String codeIn(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new IllegalStateException("no code in " + text);
        }
        return code.group();
    }

    /** With an account of his own. */
    Reply accept(String token, String code, String user) {
        return accept(token, code, user, PASSWORD);
    }

    Reply accept(String token, String code, String user, String password) {
        return server.post(
                "/api/v1/invitations/accept",
                TestServer.JSON,
                "{\"token\":\"" + token + "\"" + told(code) + ",\"username\":\"" + user + "\",\"password\":\""
                        + password + "\",\"displayName\":\"李新人\"}",
                Asked.nobody());
    }

    /** With the account he has. */
    Reply acceptAs(String user, String token, String code) {
        return server.post(
                "/api/v1/invitations/accept",
                TestServer.JSON,
                "{\"token\":\"" + token + "\"" + told(code) + "}",
                server.as(user));
    }

    private static String told(String code) {
        return code.isEmpty() ? "" : ",\"code\":\"" + code + "\"";
    }
}
