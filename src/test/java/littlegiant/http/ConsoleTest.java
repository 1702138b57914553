package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.demo.DemoDocuments;
import littlegiant.demo.ProductGenerator;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The console as a browser gets it. */
class ConsoleTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRM = "913202050000LG092G";

    /** The form of a page that leaves the need open. */
    private static final String NO_NEED = "?amount=&termMonths=&purpose=&security=";

    private static Document page(String path, String... headers) {
        return Jsoup.parse(SERVER.get(path, headers).body());
    }

    static Stream<String> firms() {
        JsonNode items = SERVER.get("/api/v1/enterprises?size=200").json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("uscc").asText());
    }

    @ParameterizedTest
    @MethodSource("firms")
    void aFirmsPageShowsEveryProductInBothLanguages(String uscc) {
        JsonNode answer = SERVER.get("/api/v1/enterprises/" + uscc + "/recommendations?size=200")
                .json();
        List<String> ids = answer.findValuesAsText("productId");

        Document zh = page("/console/enterprises/" + uscc + NO_NEED);
        Document en = page("/console/enterprises/" + uscc + NO_NEED + "&lang=en");

        assertThat(zh.select("article").eachAttr("id")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(en.select("article").eachAttr("id")).containsExactlyInAnyOrderElementsOf(ids);
    }

    static Stream<String> products() {
        return SERVER
                .get("/api/v1/enterprises/" + FIRM + "/recommendations?size=200")
                .json()
                .findValuesAsText("productId")
                .stream();
    }

    @ParameterizedTest
    @MethodSource("products")
    void aRowOpensToEveryFinding(String product) {
        JsonNode item = SERVER.get("/api/v1/enterprises/" + FIRM + "/recommendations/" + product)
                .json();
        List<String> texts = StreamSupport.stream(item.get("findings").spliterator(), false)
                .map(found -> found.get("text").asText().strip())
                .sorted()
                .toList();

        Document page = page("/console/enterprises/" + FIRM + "/products/" + product + NO_NEED);

        assertThat(texts).isNotEmpty();
        assertThat(
                        page
                                .select(".detail .findings > li > .what > span:not(.sr):not(.actual):not(.note)")
                                .eachText()
                                .stream()
                                .sorted())
                .isEqualTo(texts);
    }

    @Test
    void rankAmountAndRateAreThoseOfTheAnswer() {
        Document page = page("/console/enterprises/" + FIRM + NO_NEED);

        assertThat(page.select(
                                "#XH-RISK-POOL-03 .rank span:not(.sr), #XH-RISK-POOL-03 dd b, #XH-RISK-POOL-03 .rate, #XH-RISK-POOL-03 .term dd")
                        .eachText())
                .isEqualTo(List.of("3", "300万元", "3.35%–3.65%（单利）", "3.30%–3.60%", "36个月"));
    }

    @Test
    void anUnmetFindingShowsActualAndGapAndTheDayItMends() {
        Document page = page("/console/enterprises/" + FIRM + "/products/YH-TAX-03" + NO_NEED);

        assertThat(page.select(".o-UNMET + .what").eachText())
                .isEqualTo(
                        List.of("不符合 成立年限不低于2年 企业实际 1年 自动满足日：2026-12-10", "不符合 法定代表人变更满6个月 企业实际 3个月 自动满足日：2027-01-30"));
    }

    @Test
    void theDefaultIsChineseAndAReaderMayAskForEnglish() {
        assertThat(page("/console").select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page("/console", "Accept-Language", "en-US").select("html").attr("lang"))
                .isEqualTo("en");
        assertThat(page("/console?lang=zh-CN", "Accept-Language", "en-US").title())
                .isEqualTo("查找企业 · 小巨人匹配");
    }

    @Test
    void aWordFindsItsFirmsAndNothingFoundSaysSo() {
        assertThat(page("/console?q=%E5%BE%AE%E7%BA%B3")
                        .select(".firms-table .name")
                        .eachText())
                .isEqualTo(List.of("示例微纳装备（测试）有限公司"));
        assertThat(page("/console?q=zzz").select(".empty-box").text()).isEqualTo("没有名称或代码包含该内容的企业。请核对后再试。");
    }

    @Test
    void aVerdictCanBeChosen() {
        Document page = page("/console/enterprises/" + FIRM + NO_NEED + "&verdict=NEAR_MISS");

        assertThat(page.select("article").size())
                .isEqualTo(SERVER.get("/api/v1/enterprises/" + FIRM + "/recommendations?verdict=NEAR_MISS")
                        .json()
                        .get("total")
                        .asInt());
    }

    @Test
    void aStrangersPageKeepsInternalConditionsToTheirBank() {
        Document firm = page("/console/enterprises/" + FIRM + NO_NEED);

        assertThat(firm.select("[data-findings]").eachAttr("data-findings").stream()
                        .map(product -> page("/console/enterprises/" + FIRM + "/products/" + product + NO_NEED)
                                .text())
                        .filter(text -> text.contains("该机构的一项内部条件（已符合）")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "/console/enterprises/NOBODY, 404, 没有这家企业",
        "/console/enterprises/913202050000LG092G?asOf=2026-02-30, 400, 请求参数有误",
        "/console?page=-1&x=1, 400, 请求参数有误"
    })
    void whatCannotBeHadIsAPage(String path, int status, String title) {
        Reply reply = SERVER.get(path);

        assertThat(List.of(
                        reply.status(),
                        reply.contentType().split(";")[0],
                        Jsoup.parse(reply.body()).select("h1").text()))
                .isEqualTo(List.of(status, "text/html", title));
    }

    @Test
    void aLargeCatalogueIsShownToItsEnd() {
        try (TestServer own = TestServer.start(Map.of())) {
            String products =
                    new ProductGenerator(1).products(250).map(Value::canonical).collect(Collectors.joining("\n"));
            own.post("/api/v1/products/import", TestServer.NDJSON, products);

            Document page = Jsoup.parse(own.get("/console/enterprises/" + FIRM).body());

            assertThat(page.select("article").size())
                    .isEqualTo(DemoDocuments.products().size() + 250);
        }
    }

    @Test
    void textFromOutsideIsNeverMarkup() {
        try (TestServer own = TestServer.start(Map.of())) {
            String uscc = "913202050000LG9990";
            own.put(
                    "/api/v1/enterprises/" + uscc,
                    TestServer.JSON,
                    "{\"uscc\":\"" + uscc + "\",\"name\":\"<script>alert(1)</script>\",\"street\":\"<b onclick=x>\"}");

            Document page = Jsoup.parse(own.get("/console/enterprises/" + uscc).body());
            Document search = Jsoup.parse(own.get("/console?q=%3Cscript%3E").body());

            assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
            assertThat(page.select("script:not([src]), [onclick]")).isEmpty();
            assertThat(search.select("script:not([src])")).isEmpty();
        }
    }

    @Test
    void theBrowserIsToldToLoadNothingFromElsewhere() {
        Document page = page("/console/enterprises/" + FIRM);

        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("[src], link[href]:not([rel=expect])").eachAttr("src").stream()
                        .filter(src -> !src.isEmpty()))
                .allMatch(src -> src.startsWith("/static/") || src.startsWith("/webjars/"));
        for (String asset : page.select("[src], link[href]:not([rel=expect])").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList()) {
            Reply file = SERVER.get(asset);
            assertThat(List.of(file.status(), file.header("Cache-Control")))
                    .as(asset)
                    .isEqualTo(List.of(200, "public, max-age=31536000, immutable"));
        }
    }

    @Test
    void theRootLeadsToTheConsole() {
        assertThat(SERVER.get("/").status()).isEqualTo(303);
    }
}
