package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work on terms on the pages of a product: which steps are offered to whom, what a refused one says, and what is written. */
class ProductWorkPagesTest {

    private static final String PAGES = ProductPages.AT;

    private static TestServer server;
    private static Desk desk;
    private static ProductPages pages;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
        pages = new ProductPages(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document page(String user, String address) {
        return pages.page(user, address);
    }

    private static Reply get(String user, String address) {
        return pages.get(user, address);
    }

    private static List<String> acts(String user, String id) {
        return page(user, PAGES + "/" + id).select("details.act").eachAttr("data-step");
    }

    // --- steps

    /** Exactly those that may be taken: by office, by where the product stands, and by four eyes. */
    @Test
    void exactlyTheStepsAreOfferedThatMayBeTaken() {
        String id = "STEPS-1";
        desk.create("owner", Desk.product(id, 1));
        assertThat(acts("owner", id)).containsExactly("SUBMIT");
        assertThat(acts("approver", id)).isEmpty();

        pages.step("owner", id, "submit", "1");
        assertThat(acts("owner", id)).isEmpty();
        assertThat(acts("approver", id)).containsExactly("APPROVE", "REJECT");

        pages.step("approver", id, "approve", "1");
        assertThat(acts("owner", id)).containsExactly("PUBLISH");
        assertThat(acts("approver", id)).as("nobody approves twice").containsExactly("REJECT", "PUBLISH");
        assertThat(acts("approver2", id)).containsExactly("APPROVE", "REJECT", "PUBLISH");
        assertThat(page("approver", PAGES + "/" + id).select("aside").text()).contains("您已起草、提交或审批过该版本，须由另一位同事审批");

        pages.step("owner", id, "publish", "1");
        assertThat(acts("owner", id)).containsExactly("SUSPEND", "WITHDRAW");

        pages.step("approver", id, "suspend", "1");
        assertThat(acts("owner", id)).containsExactly("RESUME", "WITHDRAW");

        pages.step("owner", id, "publish", "1");
        pages.step("owner", id, "withdraw", "1");
        assertThat(acts("owner", id)).containsExactly("ROLLBACK");
        assertThat(desk.life(id).get("standing").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatWasPublishedBeforeIsPublishedAgain() {
        desk.importAll(Desk.product("BACK-1", 1));
        desk.importAll(Desk.product("BACK-1", 2));
        Document page = page("owner", PAGES + "/BACK-1");
        Reply back = pages.fillIn("owner", PAGES + "/BACK-1/rollback", Map.of("seen", "2", "revision", "1"));

        assertThat(page.select("details[data-step=ROLLBACK] option").eachText()).containsExactly("版本1");
        assertThat(back.header("location")).isEqualTo(PAGES + "/BACK-1?done=ROLLBACK&lang=zh-CN");
        assertThat(desk.life("BACK-1").get("publishedRevision").asInt()).isEqualTo(3);
    }

    /** Somebody else was quicker: the step is not offered any more, and the page says why it was not taken. */
    @Test
    void aStepThatIsNotPossibleAnyMoreSaysSo() {
        desk.create("owner", Desk.product("TWICE-1", 1));
        pages.step("owner", "TWICE-1", "submit", "1");
        Reply refused = pages.step("owner", "TWICE-1", "submit", "1");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).select("main > .fault").text())
                .isEqualTo("产品未发布，最新版本1为已提交，不能提交；可以：起草、审批、退回");
    }

    @Test
    void whoSendsItBackSaysWhy() {
        desk.create("owner", Desk.product("WHY-1", 1));
        pages.step("owner", "WHY-1", "submit", "1");
        Reply refused = pages.step("approver", "WHY-1", "reject", "1");
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(page.select("details[data-step=REJECT][open] .invalid-feedback")
                        .text())
                .isEqualTo("请写明退回原因，起草人据此修改");
        assertThat(page.select("details[open]")).hasSize(1);
        assertThat(desk.life("WHY-1").at("/draft/state").asText()).isEqualTo("SUBMITTED");
    }

    /** Somebody else has saved another draft since the page was made. */
    @Test
    void whatChangedMeanwhileIsNotApprovedUnseen() {
        desk.create("owner", Desk.product("STALE-1", 1));
        desk.draft("owner", "STALE-1", Desk.product("STALE-1", 2));
        Reply refused = pages.fillIn("owner", PAGES + "/STALE-1/submit", Map.of("seen", "1", "reason", "请尽快"));
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.status()).isEqualTo(412);
        assertThat(page.select("details[open] .invalid-feedback").text()).contains("最新版本为2");
        assertThat(page.select("details[open] textarea").text()).isEqualTo("请尽快");
        assertThat(page.select("details[open] input[name=seen]").val()).isEqualTo("2");
    }

    @Test
    void manyFirmsTakeASecondApproval() {
        desk.importAll(Desk.product("MANY-1", 1));
        desk.draft("owner", "MANY-1", Desk.product("MANY-1", 24));
        desk.submitAndApprove("MANY-1");
        Reply refused = pages.step("owner", "MANY-1", "publish", "2");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body())
                        .select("details[data-step=PUBLISH][open] .invalid-feedback")
                        .text())
                .isEqualTo("该版本影响面超过限值，须2人审批，现有1人");
        assertThat(page("owner", PAGES + "/MANY-1/impact").select(".note-box").text())
                .isEqualTo("变化较大：须有2人审批才能发布。");
    }

    // --- writing

    private static Reply write(String address, String seen, String text) {
        return pages.fillIn("owner", PAGES + address, Map.of("seen", seen, "text", text, "reason", "首次"));
    }

    @Test
    void whatIsReadIsWhatIsKept() {
        String text = page("owner", PAGES + "/TH-LG-CREDIT-01/edit")
                .select("textarea[name=text]")
                .get(0)
                .wholeText();
        Reply saved = write("/TH-LG-CREDIT-01/edit", "1", text);

        assertThat(text).startsWith("id: TH-LG-CREDIT-01\nkind: LOAN\nprovider: taihu-demo-bank\n");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(desk.revisions("TH-LG-CREDIT-01").size())
                .as("the same terms are no new revision")
                .isEqualTo(1);
    }

    @Test
    void everyFaultIsNamedAndNothingThatWasTypedIsLost() {
        String text =
                Desk.product("TYPED-1", 1).replace("employees", "employee") + "termMonths: { max: zwölf }\nwat: 1\n";
        Reply refused = write("/new", "0", text);
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(page.select("#faults code").eachText())
                .containsExactlyInAnyOrder("/criteria/0/metric", "/termMonths/max", "/wat");
        assertThat(page.select("textarea[name=text]").get(0).wholeText()).isEqualTo(text);
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("首次");
        assertThat(get("owner", PAGES + "/TYPED-1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"'a: [', 语法有误", "'', 请求没有内容", "'a: 1\n---\nb: 1', 须为一份文档", "'*a', 语法有误"})
    void whatIsNoDocumentIsRefused(String text, String why) {
        Reply refused = write("/new", "0", text);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#faults").text()).contains(why);
    }

    /** A document is data: what names a class makes nothing. */
    @Test
    void aTagMakesNothing() {
        Reply refused = write("/new", "0", "!!java.lang.Thread { id: X-1 }");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#faults code").eachText())
                .contains("/kind", "/provider", "/criteria");
    }

    @Test
    void whatIsTooLargeOrAnothersIsRefused() {
        assertThat(write("/new", "0", "x".repeat((1 << 20) + 1)).status()).isEqualTo(413);
        assertThat(write("/new", "0", Desk.product("THEIRS-1", 1).replace("taihu-demo-bank", "canal-demo-bank"))
                        .status())
                .isEqualTo(403);
        Reply there = write("/new", "0", Desk.product("TH-LG-CREDIT-01", 1));
        assertThat(there.status()).isEqualTo(409);
        assertThat(Jsoup.parse(there.body()).select("#faults p").text()).isEqualTo("已有这个编号的产品，请到该产品的页面修改条款");
        assertThat(write("/TH-LG-CREDIT-01/edit", "9", Desk.product("TH-LG-CREDIT-01", 1))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aDraftThatLooksWrongIsKeptAndSaid() {
        String text = Desk.product("LOOKS-1", 1) + "documents: [ NO_SUCH_PAPER ]\n";
        Reply saved = write("/new", "0", text);
        Document page = page("owner", saved.header("location"));

        assertThat(saved.header("location")).isEqualTo(PAGES + "/LOOKS-1?done=DRAFT&revision=1&lang=zh-CN");
        assertThat(page.select(".good-box").text()).isEqualTo("草案已保存，现行条款不变。");
        assertThat(page.select(".note-box code").eachText()).containsExactly("/documents/0");
        assertThat(desk.revisions("LOOKS-1").at("/0/reason").asText()).isEqualTo("首次");
    }

    // --- the impact

    @Test
    void everyChangeIsCountedAndTheDecidingConditionNamed() {
        desk.importAll(Desk.product("EFFECT-1", 1));
        desk.draft("owner", "EFFECT-1", Desk.product("EFFECT-1", 24));
        Document page = page("approver", PAGES + "/EFFECT-1/impact");

        assertThat(page.select(".counts b").eachText()).containsExactly("0", "22", "0");
        assertThat(page.select("table.stacked").get(0).select("tbody td").eachText())
                .containsExactly("不再符合", "从业人员不低于24人", "首要决定 22家", "参与决定 22家");
        assertThat(page.select("#g-LOST tbody tr").size()).isEqualTo(20);
        assertThat(page("owner", page.select("#g-LOST > p a").attr("href")).select("#g-LOST tbody tr"))
                .hasSize(2);
        assertThat(page.select("#g-LOST tbody tr").get(0).select(".pill").eachText())
                .containsExactly("符合", "不符合");
    }

    @Test
    void whoDoesNotWaitSeesHowFarItIsAndCanStopIt() {
        desk.importAll(Desk.product("EFFECT-2", 1));
        desk.draft("owner", "EFFECT-2", Desk.product("EFFECT-2", 24));
        Document under = page("owner", PAGES + "/EFFECT-2/impact?wait=0&asOf=2026-11-17");
        Reply stopped =
                pages.fillIn("owner", under.select("form[action*=cancel]").attr("action"), Map.of());
        Document after = page("owner", stopped.header("location"));

        assertThat(under.select("[hx-get]").attr("hx-get")).isEqualTo(PAGES + "/EFFECT-2/impact?asOf=2026-11-17");
        assertThat(under.select("progress").attr("aria-label")).isEqualTo("测算进度");
        assertThat(stopped.header("location"))
                .isEqualTo(PAGES + "/EFFECT-2/impact?stopped=true&asOf=2026-11-17&lang=zh-CN");
        assertThat(after.select("#impact [role=status]").text()).isEqualTo("测算已停止。");
        assertThat(page("owner", after.select("#impact a").attr("href"))
                        .select(".counts b")
                        .eachText())
                .containsExactly("0", "22", "0");
    }

    @Test
    void withoutADraftThereIsNothingToLookFor() {
        assertThat(get("owner", PAGES + "/TH-TAX-CREDIT-02/impact").status()).isEqualTo(409);
        assertThat(page("owner", PAGES + "/TH-TAX-CREDIT-02").select(".tabs a").eachText())
                .containsExactly("条款", "商机名单", "门槛分析", "版本与经办");
    }
}
