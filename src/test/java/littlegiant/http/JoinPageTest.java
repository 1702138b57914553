package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import littlegiant.access.Sessions;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page behind the link of an invitation. */
class JoinPageTest {

    private static TestServer server;
    private static Inviting inviting;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        inviting = new Inviting(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply post(String path, String form, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        all[2] = "Authorization";
        all[3] = "";
        return server.send("POST", path, form.getBytes(StandardCharsets.UTF_8), all);
    }

    @Test
    void leadsFromTheLinkToTheFirstPageOfTheFirm() {
        String page = "/join/" + inviting.token("manager", "OWNER");
        Document first = Jsoup.parse(server.get(page, Asked.nobody()).body());
        Reply sent = post(page + "/code", "form=");
        Document second = Jsoup.parse(server.get(page, Asked.nobody()).body());
        String code = Inviting.codeIn(second.select(".demo span").text());
        Reply wrong = post(page, "code=1&username=page.boss&displayName=%E6%9D%8E&password=words+that+nobody+guesses");
        Reply in = post(
                page, "code=" + code + "&username=page.boss&displayName=%E6%9D%8E&password=words+that+nobody+guesses");

        assertThat(first.select("h1").text()).isEqualTo("示例微纳装备（测试）有限公司");
        assertThat(first.select("input[name=code]")).isEmpty();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(second.text()).contains("验证码已发送至 c****@913202050000lg017p.example");
        assertThat(wrong.status()).isEqualTo(400);
        Document again = Jsoup.parse(wrong.body());
        assertThat(again.select(".fault").text()).isEqualTo("验证码: 有误");
        assertThat(again.select("input[name=username]").attr("value")).isEqualTo("page.boss");
        assertThat(again.select("input[name=password]").hasAttr("value")).isFalse();
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).isEqualTo("/portal/" + Desk.FIRM + "/profile?welcome=true&lang=zh-CN");
        assertThat(in.header("Set-Cookie"))
                .contains("lg-session=")
                .containsIgnoringCase("httponly")
                .contains("SameSite");
        assertThat(server.get(page, Asked.nobody()).status()).isEqualTo(410);
    }

    @Test
    void speaksEnglish() {
        String page = "/join/" + inviting.token("firm", "VIEWER") + "?lang=en";

        Document shown = Jsoup.parse(server.get(page, Asked.nobody()).body());

        assertThat(shown.select(".who").text()).isEqualTo("Viewer: reads");
        assertThat(shown.select("input[name=code]")).isEmpty();
        assertThat(shown.title()).startsWith("Open an account for a firm");
    }

    @Test
    void noOtherSiteFillsItIn() {
        String page = "/join/" + inviting.token("firm", "VIEWER");
        String form = "username=csrf.one&displayName=x&password=words+that+nobody+guesses";

        Reply other = post(page, form, "Origin", "https://evil.example");
        Reply site = post(page, form, "Sec-Fetch-Site", "cross-site");

        assertThat(other.status()).isEqualTo(403);
        assertThat(site.status()).isEqualTo(403);
        assertThat(server.get(page, Asked.nobody()).status()).isEqualTo(200);
    }

    @Test
    void whoWorksForABankIsToldBeforeHeFillsInAnything() {
        String token = new Inviting(server).token("specialist", "OWNER");
        String cookie = "lg-session=" + server.context().getBean(Sessions.class).open("manager");
        Document page =
                Jsoup.parse(server.get("/join/" + token, "Cookie", cookie).body());

        assertThat(page.select(".fault").text()).contains("manager").contains("请先退出");
        assertThat(page.select("main form")).isEmpty();
    }

    /** Every fault at once, and no try of the code is lost for it. */
    @Test
    void whatIsWrongIsNamedTogether() {
        Inviting inviting = new Inviting(server);
        String token = inviting.token("specialist", "OWNER");
        Reply soon = inviting.accept(token, "123456", "somebody.new");
        inviting.send(token);
        Reply blank = inviting.accept(token, "", "somebody.new");
        Reply weak = inviting.accept(token, "123456", "不行", "short");

        assertThat(soon.body()).contains("尚未发送");
        assertThat(blank.json().at("/errors/0/code").asText()).isEqualTo("REQUIRED");
        assertThat(weak.json().get("errors").findValuesAsText("pointer")).containsExactly("/username", "/password");
    }

    @Test
    void aLinkThatWasNeverMadeIsAPage() {
        Reply reply = server.get("/join/nothing", Asked.nobody());

        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(reply.body()).contains("邀请已使用、已撤回或已过期");
    }
}
