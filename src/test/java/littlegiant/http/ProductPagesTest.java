package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of an institution's products, as those who may read them see them. */
class ProductPagesTest {

    private static final String PAGES = ProductPages.AT;

    private static TestServer server;
    private static Desk desk;
    private static ProductPages pages;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
        pages = new ProductPages(server);
        server.employ("canal-owner", Role.PRODUCT_OWNER, "canal-demo-bank");
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

    private static List<String> ids(Document list) {
        return list.select("#list th[scope=row] .code").eachText();
    }

    // --- the list

    @Test
    void aManagerSeesWhatIsPublishedAndWhoWorksOnTermsSeesDraftsToo() {
        desk.create("owner", Desk.product("LIST-1", 1));

        assertThat(ids(page("manager", PAGES + "?q=list-1"))).isEmpty();
        assertThat(ids(page("owner", PAGES + "?q=list-1"))).containsExactly("LIST-1");
        assertThat(page("approver", PAGES + "?q=list-1").select("#list .pill").eachText())
                .containsExactly("未发布", "版本1：草案");
        assertThat(ids(page("manager", PAGES + "?q=TH-&asOf=2026-11-23")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(published());
        assertThat(ids(page("canal-owner", PAGES + "?q=TH-"))).isEmpty();
    }

    private static List<String> published() {
        List<String> ids = new ArrayList<>();
        server.get("/api/v1/products?provider=taihu-demo-bank&q=TH-&asOf=2026-11-23")
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    @Test
    void howManyFirmsAProductIsForIsWhatTheApiCounts() {
        var counts = server.get("/api/v1/products/TH-LG-CREDIT-01/enterprises", server.as("owner"))
                .json()
                .get("counts");

        assertThat(page("owner", PAGES + "?q=TH-LG-CREDIT-01")
                        .select("#list td.num a")
                        .eachText())
                .containsExactly(
                        counts.get("ELIGIBLE").asText(), counts.get("NEAR_MISS").asText());
    }

    @Test
    void whatIsNotFoundIsSaidAndAKindIsChosen() {
        assertThat(page("manager", PAGES + "?q=zzz").select(".empty-box").text())
                .isEqualTo("没有符合条件的产品，请更换关键词或类别。");
        assertThat(page("manager", PAGES + "?kind=GUARANTEE").select("h2").eachText())
                .doesNotContain("贷款");
        assertThat(get("manager", PAGES + "?kind=NOTHING").status()).isEqualTo(400);
    }

    /** In a demo a product owner brings another institution along, and works for it too. */
    @Test
    void productsOfAnInstitutionThatWasBroughtAlongAreOnesOwn() {
        desk.importAll(
                """
                id: BROUGHT-1
                kind: LOAN
                provider: { id: brought-demo-bank, name: { zh: 带来的示范银行 } }
                name: { zh: 带来的示范贷 }
                criteria: [ { id: staff, metric: employees, test: AT_LEAST, value: 1, source: 示范产品条款 } ]
                source: { title: 示范产品条款, evidence: MODELLED, modelledOn: 示范 }
                """);

        assertThat(ids(page("owner", PAGES + "?q=BROUGHT-1"))).containsExactly("BROUGHT-1");
        assertThat(ids(page("canal-owner", PAGES + "?q=BROUGHT-1"))).isEmpty();
    }

    // --- the terms

    @Test
    void termsAreReadInWords() {
        Document page = page("manager", PAGES + "/TH-LG-CREDIT-01?asOf=2026-11-23");

        assertThat(page.select("h1").text()).isEqualTo("小巨人信用贷");
        assertThat(page.select(".conditions li > span:first-child").eachText())
                .contains("省级及以上专精特新企业", "资产负债率不高于70.0%");
        assertThat(page.select(".rungs").get(0).select("li").eachText())
                .containsExactly("1,000万元 适用于：专精特新级别不低于国家级“小巨人”", "营业收入（上年度，审计） × 10%，最高500万元");
        assertThat(page.select(".rungs").get(1).text()).isEqualTo("3.20%–3.60% 1年期LPR 3.00%（2026-01-20公布）+20～60BP");
        assertThat(page.select(".terms div").eachText())
                .contains(
                        "受理期 2026-01-01起，至2026-12-31",
                        "产品额度 剩余5,000万元（总额5,000万元）",
                        "单笔期限 1至12个月",
                        "额度期限 36个月",
                        "审结时限 5个工作日");
        assertThat(page.select("details.act, aside")).isEmpty();
        assertThat(page.text()).doesNotContain("null", "LPR_PLUS_BP");
    }

    @Test
    void whatIsInternalIsMarked() {
        desk.create("owner", Desk.product("INTERNAL-1", 7).replace("value: 7 }", "value: 7, internal: true }"));

        assertThat(page("owner", PAGES + "/INTERNAL-1").select(".conditions li").text())
                .isEqualTo("从业人员不低于7人 内部 示范产品条款 · 示范条款");
    }

    @Test
    void everyProductOfTheInstitutionIsShownInBothLanguages() {
        List<String> ids = ids(page("owner", PAGES + "?q=TH-&asOf=2026-11-23"));

        for (String id : ids) {
            assertThat(page("owner", PAGES + "/" + id).select("h1").text()).isNotEmpty();
            assertThat(page("owner", PAGES + "/" + id + "?lang=en")
                            .select(".conditions li > span:first-child, .rungs, .terms")
                            .text())
                    .as(id)
                    .doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void whatIsOfAnotherInstitutionOrNotPublishedIsClosed() {
        desk.create("owner", Desk.product("CLOSED-1", 1));

        assertThat(get("canal-owner", PAGES + "/CLOSED-1").status()).isEqualTo(403);
        assertThat(get("canal-owner", PAGES + "/TH-LG-CREDIT-01/history").status())
                .isEqualTo(403);
        assertThat(get("canal-owner", PAGES + "/TH-LG-CREDIT-01/leads").status())
                .isEqualTo(403);
        assertThat(get("canal-owner", PAGES + "/TH-LG-CREDIT-01/edit").status()).isEqualTo(403);
        assertThat(pages.step("canal-owner", "CLOSED-1", "submit", "1").status())
                .isEqualTo(403);
        assertThat(get("manager", PAGES + "/CLOSED-1").status()).isEqualTo(404);
        assertThat(get("manager", PAGES + "/NOBODY-KNOWS-IT").status()).isEqualTo(404);
    }

    @Test
    void aManagerReadsNoDraft() {
        desk.importAll(Desk.product("SECRET-1", 1));
        desk.draft("owner", "SECRET-1", Desk.product("SECRET-1", 99));

        assertThat(page("manager", PAGES + "/SECRET-1?revision=2").text()).doesNotContain("99");
        assertThat(page("manager", PAGES + "/SECRET-1/history").text()).doesNotContain("99", "草案");
        assertThat(page("owner", PAGES + "/SECRET-1?revision=2")
                        .select(".conditions")
                        .text())
                .contains("不低于99人");
    }

    // --- the history

    @Test
    void everyRevisionSaysWhatChangedAndEveryStepWhoTookIt() {
        desk.importAll(Desk.product("PAST-1", 1));
        desk.draft("owner", "PAST-1", Desk.product("PAST-1", 24));
        pages.step("owner", "PAST-1", "submit", "2");
        pages.fillIn("approver", PAGES + "/PAST-1/reject", Map.of("seen", "2", "reason", "门槛过高"));
        Document page = page("owner", PAGES + "/PAST-1/history");

        assertThat(page.select(".timeline li.card").get(0).select("ul li").eachText())
                .containsExactly("条件 从业人员 值：1人 → 24人");
        assertThat(page.select(".timeline li.card").get(1).text()).contains("版本1 现行", "首个版本");
        assertThat(page.select(".steps b").eachText()).containsExactly("退回", "提交审批", "起草", "发布");
        assertThat(page.select(".steps li").get(0).text()).isEqualTo("退回 版本2 示范产品审批 · 2026-11-23 10:00 门槛过高");
        assertThat(page("manager", PAGES + "/PAST-1/history").select(".steps")).isEmpty();
    }

    // --- leads

    @ParameterizedTest
    @ValueSource(strings = {"ELIGIBLE", "NEAR_MISS", "NEEDS_INFO", "NOT_ELIGIBLE"})
    void leadsAreThoseOfTheApi(String verdict) {
        var api = server.get(
                        "/api/v1/products/TH-LG-CREDIT-01/enterprises?size=50&verdict=" + verdict, server.as("manager"))
                .json();
        Document page = page("manager", PAGES + "/TH-LG-CREDIT-01/leads?verdict=" + verdict);

        assertThat(page.select("tbody .code").eachText())
                .isEqualTo(api.get("items").findValuesAsText("uscc"));
        assertThat(page.select(".between").text())
                .contains("可列名" + api.get("total").asText() + "家");
        assertThat(page.select(".counts a[aria-current] b").text())
                .isEqualTo(api.at("/counts/" + verdict).asText());
    }

    @Test
    void onlyAManagerIsLedToTheFirm() {
        assertThat(page("manager", PAGES + "/TH-LG-CREDIT-01/leads").select("tbody a.name"))
                .isNotEmpty();
        assertThat(page("owner", PAGES + "/TH-LG-CREDIT-01/leads").select("tbody a"))
                .isEmpty();
        assertThat(page("owner", PAGES + "/TH-LG-CREDIT-01/leads").select("tbody span.name"))
                .isNotEmpty();
    }

    @Test
    void whoWorksOnProductsBeginsWithThem() {
        Reply home = get("approver", "/");

        assertThat(home.header("location")).isEqualTo(PAGES);
        assertThat(page("approver", PAGES).select("nav.menu a").eachText()).containsExactly("产品");
        assertThat(page("manager", PAGES).select("nav.menu a[aria-current]").text())
                .isEqualTo("产品");
    }
}
