package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import littlegiant.access.Sessions;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** People of a bank on the pages of its products. */
record ProductPages(TestServer server) {

    static final String AT = "/console/products";

    Reply get(String user, String address) {
        return server.get(address, "Cookie", "lg-session=" + session(user));
    }

    Document page(String user, String address) {
        Reply reply = get(user, address);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Jsoup.parse(reply.body());
    }

    private String session(String user) {
        return server.context().getBean(Sessions.class).open(user);
    }

    Reply fillIn(String user, String address, Map<String, String> fields) {
        Sessions sessions = server.context().getBean(Sessions.class);
        String session = session(user);
        String token = sessions.identify(session).map(sessions::formToken).orElseThrow();
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "form=" + token + "&", ""));
        return server.send(
                "POST",
                address,
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                "lg-session=" + session);
    }

    /** @param seen the newest revision as the page showed it */
    Reply step(String user, String id, String step, String seen) {
        return fillIn(user, AT + "/" + id + "/" + step, Map.of("seen", seen));
    }
}
