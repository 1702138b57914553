package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import littlegiant.access.Memberships.Part;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the ten personas read on the pages of their own firm. */
class PortalPersonasTest {

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

    private static final String NEED =
            "amount=1000&amountUnit=WAN&termMonths=12&purpose=WORKING_CAPITAL&security=CREDIT&" + DAY;

    /** 2.1: everything fits, so that the order is the question: the one that is lowest by name is dearest in all, and its page says why. */
    @Test
    void theLoanThatIsLowestByNameComesLastOfThree() {
        List<String> names = desk.page("LG017P", "/products?sort=cost&" + NEED)
                .select("#ELIGIBLE h3")
                .eachText();
        Document dearest = desk.page("LG017P", "/products/YH-LG-GUARANTEED-01?" + NEED);
        Document home = desk.page("LG017P", "?" + DAY);

        assertThat(names.stream().filter(List.of("国家级小巨人专享贷", "专精特新成长贷", "小巨人担保贷")::contains))
                .containsExactly("国家级小巨人专享贷", "专精特新成长贷", "小巨人担保贷");
        assertThat(dearest.text()).contains("担保费 0.8%，一次性收取，企业承担").contains("年利率 3.10%");
        assertThat(dearest.select("#reckoned .fee").text()).isEqualTo("80,000.00元");
        assertThat(dearest.select("#reckoned .simple").text()).isEqualTo("3.94%");
        assertThat(home.select("#policies b").text()).contains("国家级复核通过奖励15万元（预计，届时复核通过后，最早2027-09-02）");
        assertThat(home.select("#question")).as("nothing is left to ask").isEmpty();
    }

    /** 2.3: the title ends in 27 days and a loan within 60; what the re-review lacks is said with the least change, and what it brings on condition. */
    @Test
    void aTitleThatEndsSoonIsSaidWithWhatItsReviewLacks() {
        Document home = desk.page("LG033D", "?" + DAY);

        assertThat(home.select("#titles .soon").text()).isEqualTo("还有27天（2026-12-20）");
        assertThat(home.select(".loans .soon").text()).isEqualTo("60天内到期");
        assertThat(home.expectFirst(".loans li").text()).startsWith("无还本续贷：");
        assertThat(home.expectFirst("#next h3").text()).isEqualTo("专精特新“小巨人”企业复核标准（2026）");
        assertThat(home.expectFirst("#next article").text())
                .contains("还差8.0个百分点")
                .contains("增加1,712万元")
                .contains("新增Ⅰ类知识产权1项");
        assertThat(home.select("#policies b").text()).contains("国家级复核通过奖励15万元（以复核通过为条件，最早2026-12-21）");
        assertThat(desk.page("LG033D", "?asOf=2026-12-20").select("h1 + .pill").text())
                .isEqualTo("国家级“小巨人”");
        assertThat(desk.page("LG033D", "?asOf=2026-12-21").select("h1 + .pill").text())
                .isEqualTo("省级专精特新");
    }

    /** 2.6: what is made for small firms is out of reach for good, and nobody is told to become smaller. */
    @Test
    void aFirmThatIsTooLargeIsNotToldToShrink() {
        Document home = desk.page("LG0680", "?" + DAY);
        Document product = desk.page("LG0680", "/products/TH-TAX-CREDIT-02?" + DAY);

        assertThat(home.expectFirst("#now h3").text()).isEqualTo("单项冠军贷");
        assertThat(product.select("h1 + .pill").text()).isEqualTo("暂不符合");
        assertThat(product.select(".findings.open").text()).contains("中小微企业").contains("贵公司 否");
        assertThat(product.select(".ways li").eachText()).containsExactly("属于中小微企业不可改变");
        assertThat(home.text() + product.text()).doesNotContain("裁员", "减少员工", "减少从业人员", "降低营业收入");
    }

    /** 2.7: no revenue and much research: a loan on the valuation with its cap, a fund that closes today, and what it would dilute. */
    @Test
    void aFirmWithoutRevenueSeesWhatRestsOnItsResearch() {
        Document loan = desk.page("LG076T", "/products/EQ-VALUATION-04?" + DAY);
        Document fund = desk.page("LG076T", "/products/YL-TECH-AB-01?" + DAY);
        Document funds = desk.page("LG076T", "/products?kind=FUND&" + DAY);

        assertThat(loan.select("main").text()).contains("投后估值 4.5亿元 × 5 %，封顶1,000万元");
        assertThat(fund.select("main").text())
                .contains("今日截止")
                .contains("稀释2.17%–10.00%")
                .contains("贵公司 812.5%")
                .contains("不构成投资承诺，以基金管理人决策为准");
        assertThat(funds.select("h3").eachText())
                .last()
                .as("it invests no more")
                .isEqualTo("芙蓉生物医药成长基金一期");
        assertThat(desk.page("LG076T", "/products/TH-TAX-CREDIT-02?" + DAY)
                        .select("h1 + .pill")
                        .text())
                .isEqualTo("暂不符合");
    }

    /** 2.2: passes the edition of 2022; of the one of 2026 two are missing, and one of them heals by itself. */
    @Test
    void howFarItIsToTheNextTitleIsSaidWithTheLeastChange() {
        Document home = desk.page("LG025J", "?" + DAY);
        Document details = desk.page("LG025J", "/recognition?edition=2026&" + DAY);

        assertThat(home.select("#next h3").eachText())
                .containsExactly("专精特新“小巨人”企业认定标准（2022）", "专精特新“小巨人”企业认定标准（2026）", "北交所上市标准一", "科创板科创属性");
        assertThat(home.select("#next article").get(0).select("li")).isEmpty();
        assertThat(home.select("#next article").get(1).select(".open .note").eachText())
                .containsExactly("2024、2025年度", "近两个会计年度", "还差50万元");
        assertThat(home.select("#next article").get(1).select(".ways li").eachText())
                .containsExactly(
                        "2026年度研发费用达到598万元即满足（2025年度602万元），以2026年度报表为准，且不低于当年营业收入的3%",
                        "新增Ⅰ类知识产权1项（须已授权并由本企业申请，受让取得的不计入）");
        assertThat(home.select("#next article").get(2).text()).contains("提供这份材料即可确认");
        assertThat(home.select(".would li").eachText()).containsExactly("国家级认定奖励50万元（如获认定）");
        assertThat(details.select(".findings.open .note").eachText()).contains("还差50万元", "还差1项");
    }

    /** 2.4: the lower rate is the dearer loan; both are shown to the fen. */
    @Test
    void aQuoteFromElsewhereStandsBesideTheProduct() {
        Document page = desk.page(
                "LG0418",
                "/products/XH-FIRST-LOAN-02?amount=200&amountUnit=WAN&termMonths=12"
                        + "&method=INTEREST_MONTHLY_PRINCIPAL_AT_END&quoteRate=4.35&" + DAY);

        assertThat(page.select("#reckoned .paid").eachText())
                .containsExactly("总共要还 2,089,958.36元", "总共要还 2,088,208.36元");
        assertThat(page.select("#reckoned .interest").eachText()).containsExactly("69,958.36元", "88,208.36元");
        assertThat(page.select("#reckoned .fee").eachText()).containsExactly("20,000.00元", "0.00元");
        assertThat(page.select("#reckoned .simple").eachText()).containsExactly("4.50%", "4.41%");
        assertThat(page.select("#reckoned .irr").eachText()).containsExactly("4.62%", "4.50%");
        assertThat(page.select("#reckoned .verdict").text()).isEqualTo("我的报价总成本少1,750.00元：利率较低的一方，加上费用后反而更贵。");
        assertThat(page.expectFirst("#reckoned .schedule tbody tr").text()).isEqualTo("放款时 20,000.00 0.00");
    }

    @Test
    void aFirstLoanIsPossibleAndAnAwardIsNoEntitlement() {
        Document home = desk.page("LG0418", "?" + DAY);

        assertThat(home.select(".would li").eachText()).contains("省级认定奖励30万元（如获认定）");
        assertThat(home.select("#policies > .card-body > ul b").text()).doesNotContain("30万元");
        assertThat(desk.page("LG0418", "/recognition?edition=2026&" + DAY)
                        .select("article .findings.open .note")
                        .eachText())
                .contains("还差50万元");
    }

    /** 2.5: what decides most is asked first, answered in place, and everything is found anew. */
    @Test
    void theQuestionThatDecidesMostIsAnsweredInPlace() {
        String owner = desk.person("LG05X0", Part.OWNER);
        String path = "/portal/" + PortalDesk.firm("LG05X0");
        Document before = desk.page("LG05X0", "?" + DAY);
        int eligible = count(before, "ELIGIBLE");

        assertThat(before.expectFirst("#question b").text()).isEqualTo("纳税缴费信用级别");
        assertThat(before.select("#question .decides").text()).isEqualTo("补充后可判断13款产品");
        assertThat(before.expectFirst("#question .question").text()).contains("企业征信查询授权书");
        Reply told = desk.post(
                owner,
                path + "/answer?" + DAY,
                "metric",
                "tax.grade",
                "value",
                "B",
                "revision",
                before.select("input[name=revision]").val());
        Document after = Jsoup.parse(server.get(told.header("location").replaceAll("#.*", ""), server.as(owner))
                .body());

        assertThat(told.status()).as(told.body()).isEqualTo(303);
        assertThat(after.select(".good-box").text()).isEqualTo("“纳税缴费信用级别”已记录，以下已按新资料重新计算。");
        assertThat(count(after, "ELIGIBLE")).isGreaterThan(eligible);
        assertThat(after.expectFirst("#question b").text()).isNotEqualTo("纳税缴费信用级别");

        Reply stale = desk.post(owner, path + "/answer?" + DAY, "metric", "tax.grade", "value", "C", "revision", "1");
        assertThat(stale.status()).isEqualTo(412);
        Reply worse = desk.post(owner, path + "/answer?" + DAY, "metric", "tax.grade", "value", "C");
        Document then = Jsoup.parse(server.get(worse.header("location").replaceAll("#.*", ""), server.as(owner))
                .body());
        assertThat(count(then, "ELIGIBLE")).isEqualTo(eligible);
        assertThat(count(then, "NEEDS_INFO")).isLessThan(count(before, "NEEDS_INFO"));
    }

    private static int count(Document page, String verdict) {
        return Integer.parseInt(page.select(".counts .v-" + verdict + " b").text());
    }

    @Test
    void aFigureThatIsNoneIsToldBesideItsField() {
        String owner = desk.person("LG076T", Part.OWNER);
        String path = "/portal/" + PortalDesk.firm("LG076T");

        Reply refused = desk.post(owner, path + "/answer", "metric", "tax.grade", "value", "Z");
        Reply none = desk.post(owner, path + "/answer", "metric", "no.such", "value", "1");
        Reply derived = desk.post(owner, path + "/answer", "metric", "debtRatio", "value", "1");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("main .fault, #f-answer").text())
                .isNotEmpty();
        assertThat(none.status()).isEqualTo(400);
        assertThat(derived.status()).isEqualTo(400);
    }

    /** 2.8: before and after the subsidy, which is never more than the interest of its months. */
    @Test
    void aSubsidyIsShownBeforeAndAfter() {
        Document page = desk.page(
                "LG084M",
                "/products/TH-EQUIPMENT-04?amount=3000&amountUnit=WAN&termMonths=36&purpose=FIXED_ASSET"
                        + "&security=MORTGAGE_EQUIPMENT&method=EQUAL_PRINCIPAL&" + DAY);

        assertThat(page.select("#reckoned .interest").text()).isEqualTo("1,595,625.00元");
        assertThat(page.select("#reckoned .before").text()).isEqualTo("3.45%");
        assertThat(page.select("#reckoned .subsidy").text()).isEqualTo("866,666.67元");
        assertThat(page.select("#reckoned .simple b").text()).isEqualTo("1.58%");
        assertThat(page.select("#reckoned").text()).contains("设备更新贷款财政贴息（中央）").contains("江苏省制造业贷款财政贴息（省级1个百分点）");
    }

    /** 2.9: the day on which it comes by itself. */
    @Test
    void whatTimeHealsHasItsDay() {
        Document page = desk.page("LG092G", "/products/XH-STARTUP-06?" + DAY);

        assertThat(page.select(".findings.open .note").eachText())
                .contains("2026-12-10起自动满足", "2027-01-30起自动满足", "2027-02-05起自动满足");
        assertThat(page.select(".ways .from").text()).isEqualTo("2027-02-05起全部条件自动满足");
        assertThat(page.select("h1 + .pill").text()).isEqualTo("暂不符合");
    }

    /** 2.10: what is missing, by how much, and the least change in money; renewal comes first for a loan that falls due. */
    @Test
    void theLeastChangeIsToldInMoney() {
        Document page = desk.page("LG1056", "/products/XH-SPECIALISED-01?" + DAY);

        assertThat(page.select(".findings.open").text()).contains("贵公司 78.0%").contains("还差3.0个百分点");
        assertThat(page.select(".ways li").text())
                .contains("增资600万元")
                .contains("股东借款")
                .contains("450万元")
                .contains("1,800万元");
        Document home = desk.page("LG1056", "?" + DAY);
        assertThat(home.expectFirst(".loans li").text()).startsWith("无还本续贷：");
        Document need = desk.page(
                "LG1056", "/products?amount=1400&amountUnit=WAN&termMonths=3&security=PLEDGE_RECEIVABLES&" + DAY);
        assertThat(need.expectFirst("#ELIGIBLE h3").text()).isEqualTo("应收账款质押贷");
    }
}
