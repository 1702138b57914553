package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on the pages of every firm: no word that discourages, no score, an order that is said. */
class PortalPageTest {

    private static final String DAY = PortalDesk.DAY;

    private static TestServer server;
    private static PortalDesk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(java.util.Map.of());
        desk = new PortalDesk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/products", "/products/XH-SPECIALISED-01", "/recognition"})
    void noWordDiscouragesAndNoScoreIsShown(String path) {
        for (String end : new String[] {"LG017P", "LG0418", "LG0680", "LG076T", "LG1056"}) {
            String text = desk.page(end, path + "?" + DAY).select("main").text();

            assertThat(text)
                    .doesNotContain(
                            "不合格", "拒绝", "资质差", "推荐排序分", "信用评分", "信用分", "还差0项", "未知", "UNMET", "ELIGIBLE", "null");
            assertThat(text).doesNotContain("企业实际").doesNotContain("不符合条件");
        }
    }

    @ParameterizedTest
    @CsvSource({"recommended, true", "cost, false", "amount, false", "name, false"})
    void theOrderIsChosenAndSaid(String order, boolean usual) {
        Document page = desk.page("LG017P", "/products?" + DAY + (usual ? "" : "&sort=" + order));

        assertThat(page.select(".orders a").eachText()).containsExactly("综合推荐", "综合成本从低到高", "预估额度从高到低", "名称");
        assertThat(page.select(".orders a[aria-current]").attr("href")).contains("sort=" + order);
        assertThat(page.select("#how li b").eachText())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("综合融资成本");
        assertThat(page.select("#how li span").eachText())
                .containsExactly("占40%", "占30%", "占10%", "占10%", "占5%", "占5%");
    }

    /** Each fault beside its field, and what was typed is still there. */
    @Test
    void everythingThatTheCalculatorCannotReadIsToldBesideItsField() {
        Document page = desk.page(
                "LG017P",
                "/products/TH-LG-CREDIT-01?amount=many&amountUnit=YUAN&termMonths=long&rate=x&quoteFee=1&quoteOther=y&"
                        + DAY);

        assertThat(page.select("#calc .invalid-feedback").eachText())
                .containsExactly("须为数字", "须为数字", "须为数字", "请填写报价的年利率", "须为数字");
        assertThat(page.select("#calc input.is-invalid").eachAttr("value"))
                .containsExactly("many", "long", "x", "", "y");
        assertThat(page.select("#calc select[name=amountUnit] option[selected]").eachAttr("value"))
                .containsExactly("YUAN");
        assertThat(page.select("#reckoned .card")).isEmpty();
    }

    /** Two facts for each, and no points. */
    @Test
    void whatCanBeAppliedForHasTwoReasons() {
        Document page = desk.page("LG017P", "/products?amount=1000&amountUnit=WAN&termMonths=12&" + DAY);

        assertThat(page.select("#ELIGIBLE article")).isNotEmpty();
        assertThat(page.expectFirst("#ELIGIBLE article").select(".reasons span:not(.quiet)"))
                .hasSize(2);
    }

    @Test
    void whoActsForOneFirmComesToItsPageAndWhoActsForNoneIsTold() {
        server.employ("of-no-firm", littlegiant.access.Role.ENTERPRISE, null);

        assertThat(server.get("/portal?lang=en", server.as("firm")).header("location"))
                .isEqualTo("/portal/913202050000LG017P?lang=en");
        assertThat(Jsoup.parse(server.get("/portal", server.as("of-no-firm")).body())
                        .select(".empty-box")
                        .text())
                .contains("邀请");
    }
}
