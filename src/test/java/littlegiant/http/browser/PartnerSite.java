package littlegiant.http.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The site of a partner on a port of its own, as strict as a site can be: it lets nothing in but what {@code docs/embed.md} asks for. */
final class PartnerSite implements AutoCloseable {

    /** What happens to the frame stands in the page, and a token that is over is renewed once there is a newer one. */
    private static final String SCRIPT =
            """
            for (const name of ['shown', 'expired', 'failed']) {
              document.addEventListener('lgm:' + name, event => {
                document.body.dataset[name] = String(event.detail?.count ?? true);
                if (name === 'expired') {
                  document.getElementById('renew').addEventListener('click',
                      () => event.detail.renew(document.getElementById('renew').value));
                }
              });
            }
            """;

    private final HttpServer server;
    private final String service;
    private volatile String inside = "";

    PartnerSite(String service) {
        this.service = service;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> send(exchange, "text/html;charset=utf-8", page()));
        server.createContext("/partner.js", exchange -> send(exchange, "text/javascript", SCRIPT));
        server.start();
    }

    /** Of another site than the service, not only of another port. */
    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** One tag, with the token and what else is told. */
    void embed(String token, String attributes) {
        inside = "<script src=\"" + service + "/embed/v1.js\" data-token=\"" + token + "\" " + attributes
                + " async></script>";
    }

    /** Whatever else a site may try. */
    void hold(String html) {
        inside = html;
    }

    private String page() {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><title>Partner</title><script"
                + " src=\"/partner.js\"></script></head><body><main><h1>Partner</h1><button id=\"renew\""
                + " value=\"\">renew</button><div id=\"place\"></div>"
                + inside + "</main></body></html>";
    }

    private void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders()
                .add(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self' " + service + "; frame-src " + service
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
