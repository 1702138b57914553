package littlegiant.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** People of the demo's ten firms, at the pages of their firms. */
final class PortalDesk {

    static final String DAY = "asOf=2026-11-23";

    private final TestServer server;

    PortalDesk(TestServer server) {
        this.server = server;
    }

    /** The firm with this ending of its code. */
    static String firm(String end) {
        return "913202050000" + end;
    }

    /** Somebody who takes this part in the firm, and no other. */
    String person(String end, Part part) {
        String name = part.name().toLowerCase(java.util.Locale.ROOT) + "-of-" + end.toLowerCase(java.util.Locale.ROOT);
        server.employ(name, Role.ENTERPRISE, null);
        server.context().getBean(Memberships.class).put(name, firm(end), part, By.system("test"));
        return name;
    }

    Document page(String end, String path) {
        Reply reply = server.get("/portal/" + firm(end) + path, server.as(person(end, Part.OWNER)));
        if (reply.status() != 200) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return Jsoup.parse(reply.body());
    }

    Reply post(String user, String path, String... fields) {
        Sessions sessions = server.context().getBean(Sessions.class);
        String token = sessions.open(user);
        StringBuilder body = new StringBuilder(
                "form=" + sessions.identify(token).map(sessions::formToken).orElseThrow());
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return server.send(
                "POST",
                path,
                body.toString().getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
