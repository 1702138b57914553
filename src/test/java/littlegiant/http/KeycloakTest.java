package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.AppUser;
import littlegiant.access.Users;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a real identity provider: code, PKCE, state, nonce, and the roles that it tells. */
class KeycloakTest {

    private static final String REALM =
            """
            {
              "realm": "lgm", "enabled": true, "sslRequired": "none",
              "roles": {"realm": [{"name": "ACCOUNT_MANAGER"}, {"name": "OFFICER"}, {"name": "PARTNER"}]},
              "clients": [{
                "clientId": "little-giant", "enabled": true, "publicClient": false, "secret": "a secret of the client",
                "standardFlowEnabled": true, "directAccessGrantsEnabled": true, "redirectUris": ["%1$s/oidc/callback"],
                "attributes": {"pkce.code.challenge.method": "S256"},
                "protocolMappers": [
                  {"name": "roles", "protocol": "openid-connect", "protocolMapper": "oidc-usermodel-realm-role-mapper",
                   "config": {"claim.name": "realm_access.roles", "multivalued": "true", "jsonType.label": "String",
                              "id.token.claim": "false", "access.token.claim": "true", "userinfo.token.claim": "true"}},
                  {"name": "bank", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                   "config": {"claim.name": "lg_institution", "claim.value": "taihu-demo-bank", "jsonType.label": "String",
                              "id.token.claim": "true", "access.token.claim": "true", "userinfo.token.claim": "true"}},
                  {"name": "regions", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                   "config": {"claim.name": "lg_regions", "claim.value": "320205,secret", "jsonType.label": "String",
                              "id.token.claim": "true", "userinfo.token.claim": "true"}}]
              }, {
                "clientId": "another-service", "enabled": true, "publicClient": true, "directAccessGrantsEnabled": true
              }],
              "users": [%2$s, %3$s, %4$s, %5$s, %6$s]
            }
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static TestServer server;
    private static KeycloakProcess keycloak;
    private static String here = "";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new LoopbackCookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private static String user(String name, String roles) {
        return """
               {"username": "%1$s", "enabled": true, "emailVerified": true, "email": "%1$s@firm.example",
                "firstName": "Xiaoming", "lastName": "Zhang", "realmRoles": [%2$s],
                "credentials": [{"type": "password", "value": "words of %1$s"}]}"""
                .formatted(name, roles);
    }

    @BeforeAll
    static void start() {
        int port = KeycloakProcess.freePort();
        here = "http://127.0.0.1:" + port;
        keycloak = KeycloakProcess.start(
                folder,
                REALM.formatted(
                        here,
                        user("zhang.xm", "\"ACCOUNT_MANAGER\""),
                        user("officer", "\"OFFICER\""),
                        user("nobody", ""),
                        user("both", "\"ACCOUNT_MANAGER\", \"OFFICER\""),
                        user("program", "\"PARTNER\"")));
        server = TestServer.start(Map.of(
                "micronaut.server.port",
                port,
                "lg.oidc.issuer",
                keycloak.issuer(),
                "lg.oidc.client.id",
                "little-giant",
                "lg.oidc.client.secret",
                "a secret of the client",
                "lg.oidc.role.claim",
                "realm_access.roles",
                "lg.public.url",
                here));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String uri, String... headers) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(uri)).headers(headers).build(), BodyHandlers.ofString());
    }

    /** Fills in the provider's own page. */
    private HttpResponse<String> signIn(String start, String name) throws IOException, InterruptedException {
        HttpResponse<String> page = get(here + start);
        Document document = Jsoup.parse(page.body(), page.uri().toString());
        String action = document.select("form#kc-form-login").attr("abs:action");
        String form = "username=" + name + "&password=" + URLEncoder.encode("words of " + name, StandardCharsets.UTF_8)
                + "&credentialId=";
        return browser.send(
                HttpRequest.newBuilder(URI.create(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void whomTheProviderKnowsComesInAsWhatItSays() throws Exception {
        Document page = Jsoup.parse(get(here + "/login?next=/console%3Fq%3Dx").body());
        String link = page.select("a[href^=/oidc/login]").attr("href");
        HttpResponse<String> in = signIn(link, "zhang.xm");
        AppUser user = server.context().getBean(Users.class).get("zhang.xm@sso");
        HttpResponse<String> again = get(here + "/console");

        assertThat(link).contains("next=");
        assertThat(in.uri().getPath()).isEqualTo("/console");
        assertThat(in.uri().getQuery()).isEqualTo("q=x");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        assertThat(user.role().name()).isEqualTo("ACCOUNT_MANAGER");
        assertThat(user.institution()).isEqualTo("taihu-demo-bank");
        assertThat(user.displayName()).isEqualTo("Xiaoming Zhang");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(server.get("/api/v1/audit?size=20", server.as("auditor")).body())
                .contains("user.signIn.external");
    }

    @Test
    void noAddressOfAnotherSiteIsWhereSigningInLeads() throws Exception {
        for (String next : new String[] {
            "https://evil.example/",
            "//evil.example",
            "/\\\\evil.example",
            "/%2F/evil.example",
            "javascript:alert(1)",
            "/x\r\nSet-Cookie:a=b"
        }) {
            HttpResponse<String> in = new KeycloakTest()
                    .signIn("/oidc/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8), "zhang.xm");

            assertThat(in.uri().getAuthority())
                    .as(next)
                    .isEqualTo(URI.create(here).getAuthority());
        }
    }

    /** He is not the local user whom the demo calls officer. */
    @Test
    void aNameOfTheProviderIsNoNameOfOurs() throws Exception {
        HttpResponse<String> in = signIn("/oidc/login", "officer");
        AppUser user = server.context().getBean(Users.class).get("officer@sso");

        assertThat(in.uri().getPath()).isEqualTo("/console");
        assertThat(user.regions()).containsExactly("320205");
        assertThat(user.institution()).isNull();
        assertThat(server.context().getBean(Users.class).get("officer").demo()).isTrue();
    }

    @Test
    void whoHasNoRoleHereOrTwoOrAProgramsDoesNotComeIn() throws Exception {
        for (String name : new String[] {"nobody", "both", "program"}) {
            HttpResponse<String> refused = new KeycloakTest().signIn("/oidc/login", name);
            assertThat(refused.statusCode()).as(name).isEqualTo(403);
            assertThat(refused.body()).contains("统一身份账户");
            assertThat(server.context().getBean(Users.class).find(name + "@sso"))
                    .isEmpty();
        }
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() throws Exception {
        HttpResponse<String> without = get(here + "/oidc/callback?code=x&state=y");
        get(here + "/oidc/login");
        HttpResponse<String> another = get(here + "/oidc/callback?code=x&state=y");
        HttpResponse<String> denied = get(here + "/oidc/callback?error=access_denied&state=y");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(another.statusCode()).isEqualTo(401);
        assertThat(denied.statusCode()).isEqualTo(401);
        assertThat(another.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("lg-session"));
    }

    @Test
    void whoIsDisabledHereStaysOut() throws Exception {
        signIn("/oidc/login", "zhang.xm");
        new People(server).let("zhang.xm@sso", AppUser.State.DISABLED);
        HttpResponse<String> session = get(here + "/console");
        HttpResponse<String> refused = new KeycloakTest().signIn("/oidc/login", "zhang.xm");
        new People(server).let("zhang.xm@sso", AppUser.State.ACTIVE);

        assertThat(session.uri().getPath()).isEqualTo("/login");
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void heHasNoPasswordHere() throws Exception {
        signIn("/oidc/login", "zhang.xm");

        String told = "{\"username\":\"zhang.xm@sso\",\"password\":\"words of zhang.xm\"}";
        String fresh = "{\"password\":\"a sentence that nobody guesses\"}";
        String reset = "/api/v1/users/zhang.xm@sso/password";

        assertThat(server.post("/api/v1/token", TestServer.JSON, told).status()).isEqualTo(401);
        assertThat(server.post(reset, TestServer.JSON, fresh, server.as("admin"))
                        .status())
                .isEqualTo(400);
    }

    /** As a program gets one. */
    private JsonNode tokens(String client, String name) throws IOException, InterruptedException {
        String form = "grant_type=password&scope=openid&client_id=" + client + "&username=" + name + "&password="
                + URLEncoder.encode("words of " + name, StandardCharsets.UTF_8)
                + (client.equals("little-giant") ? "&client_secret=a+secret+of+the+client" : "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return TestServer.parse(browser.send(request, BodyHandlers.ofString()).body());
    }

    private static int me(String token) {
        return server.get("/api/v1/me", "Authorization", "Bearer " + token).status();
    }

    @Test
    void aProgramBringsTheProvidersTokenItself() throws Exception {
        JsonNode tokens = tokens("little-giant", "zhang.xm");
        String token = tokens.get("access_token").asText();
        JsonNode me =
                server.get("/api/v1/me", "Authorization", "Bearer " + token).json();
        String[] parts = token.split("\\.");
        String changed =
                parts[0] + "." + parts[1] + "." + (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1);

        assertThat(me.get("name").asText()).isEqualTo("zhang.xm@sso");
        assertThat(me.get("institution").asText()).isEqualTo("taihu-demo-bank");
        assertThat(me(changed)).isEqualTo(401);
        assertThat(me(tokens.get("id_token").asText())).isEqualTo(401);
        assertThat(me(tokens("another-service", "zhang.xm").get("access_token").asText()))
                .isEqualTo(401);
        assertThat(me(tokens("little-giant", "nobody").get("access_token").asText()))
                .isEqualTo(401);
        HttpResponse<String> asCookie = get(here + "/console", "Cookie", "lg-session=" + token);
        assertThat(asCookie.uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theProvidersTokensAreEndedHereToo() throws Exception {
        String one = tokens("little-giant", "zhang.xm").get("access_token").asText();
        String other = tokens("little-giant", "zhang.xm").get("access_token").asText();
        int out = server.post("/api/v1/me/sign-out", TestServer.JSON, "", "Authorization", "Bearer " + one)
                .status();
        int ended = me(one);
        int stays = me(other);
        ToldClock clock = (ToldClock) server.context().getBean(Clock.class);
        Instant told = clock.instant();
        clock.tell(Instant.now().plusSeconds(1));
        new People(server).let("zhang.xm@sso", AppUser.State.DISABLED);
        new People(server).let("zhang.xm@sso", AppUser.State.ACTIVE);
        clock.tell(told);

        assertThat(List.of(out, ended, stays, me(other))).isEqualTo(List.of(204, 401, 200, 401));
    }
}
