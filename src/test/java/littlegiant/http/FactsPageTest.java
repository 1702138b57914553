package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an account manager reads of a firm before any product, and beside a finding. */
class FactsPageTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String ENDING = "/console/enterprises/913202050000LG033D";
    private static final String NO_NEED = "?amount=&termMonths=&purpose=&security=";
    private static final String STALE = "/console/enterprises/913202050000LG05X0";

    private static Document page(String path) {
        return Jsoup.parse(SERVER.get(path).body());
    }

    private static List<String> facts(String path) {
        return page(path).select(".fact").eachText();
    }

    @Test
    void sizeATitleThatEndsAndALoanThatFallsDueAreSaid() {
        assertThat(facts(ENDING))
                .containsExactly(
                        "小型企业（工业）", "专精特新“小巨人”企业：有效期至2026-12-20（还有27天）", "贷款到期：太湖示范银行 1,000万元 2027-01-15（还有53天）");
        assertThat(facts(ENDING + "?lang=en"))
                .containsExactly(
                        "Small (Industry)",
                        "Little giant: valid until 2026-12-20 (27 days left)",
                        "Loan due: 太湖示范银行 CNY 10,000,000 2027-01-15 (53 days left)");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-20, 0", "2026-10-21, 1", "2026-12-20, 1", "2026-12-21, 0"})
    void aTitleIsSaidToEndFromSixtyDaysBeforeToItsLastDay(String day, int said) {
        assertThat(facts(ENDING + "?asOf=" + day).stream().filter(fact -> fact.startsWith("专精特新“小巨人”企业：")))
                .hasSize(said);
    }

    @Test
    void theLastDayIsToday() {
        assertThat(facts(ENDING + "?asOf=2026-12-20").get(1)).isEqualTo("专精特新“小巨人”企业：有效期至2026-12-20（今日）");
        assertThat(facts(ENDING + "?asOf=2026-12-20&lang=en").get(1))
                .isEqualTo("Little giant: valid until 2026-12-20 (today)");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-15, 0", "2026-11-16, 1", "2027-01-15, 1", "2027-01-16, 0"})
    void aLoanIsSaidToFallDueFromSixtyDaysBeforeToItsDay(String day, int said) {
        assertThat(facts(ENDING + "?asOf=" + day).stream().filter(fact -> fact.startsWith("贷款到期：")))
                .hasSize(said);
    }

    @Test
    void anOpenSizeClassSaysWhatIsMissing() {
        String firm = "/console/enterprises/913202050000LG21X7";

        assertThat(List.of(facts(firm), facts(firm + "?lang=en")))
                .isEqualTo(List.of(List.of("划型待定（缺从业人员）"), List.of("Size class open (wants Employees)")));
    }

    @Test
    void aFirmWhoseIndustryIsNotCoveredHasNoSizeToSay() {
        try (TestServer own = TestServer.start(Map.of())) {
            own.put(
                    "/api/v1/enterprises/913202050000LG9990",
                    TestServer.JSON,
                    "{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\",\"industryCode\":\"J66\"}");

            assertThat(Jsoup.parse(own.get("/console/enterprises/913202050000LG9990")
                                    .body())
                            .select(".fact"))
                    .isEmpty();
        }
    }

    @Test
    void aFindingSaysWhatIsTooOldAndWhatRenewsIt() {
        String finding = ".findings > li:has(.o-UNKNOWN) > .what";
        String product = STALE + "/products/GS-ONLINE-02" + NO_NEED;

        assertThat(page(product).select(finding).eachText())
                .containsExactly(
                        "信息缺失 纳税信用A、B、M级 企业实际 待补充 核实材料：涉税信息查询授权书",
                        "信息缺失 有未结清贷款的机构不超过3家 企业实际 待补充 曾为2家（2026-09-30），已超过30天时效，请更新：企业征信查询授权书");
        assertThat(page(product + "&lang=en").select(finding).eachText())
                .containsExactly(
                        "Not told Tax credit grade A, B or M Actual not told Settled by: Tax data authorisation",
                        "Not told Open loans with no more than three lenders Actual not told was 2 lenders on 2026-09-30, older than 30 days; renew with: Credit report authorisation");
    }

    /** A template takes the word no for false. */
    @Test
    void aNoIsShownInEnglishAsInChinese() {
        String product = STALE + "/products/GS-ONLINE-02" + NO_NEED;
        String dishonest = ".findings > li > .what:contains(%s) > .actual b";

        assertThat(page(product).select(dishonest.formatted("失信被执行人")).eachText())
                .isNotEmpty()
                .containsOnly("否");
        assertThat(page(product + "&lang=en")
                        .select(dishonest.formatted("dishonest judgment debtor"))
                        .eachText())
                .isNotEmpty()
                .containsOnly("no");
    }

    @Test
    void aFindingSaysItsYearsAndItsWitness() {
        String product = STALE + "/products/EQ-GROWTH-06" + NO_NEED;
        String growth = ".findings > li > .what:contains(%s)";

        assertThat(page(product).select(growth.formatted("复合增长率")).eachText())
                .containsExactly("符合 近两年营业收入复合增长率不低于10.0% 企业实际 10.1%（材料核对，2026-04-18） 2023、2025年度 上年度比两年前，按年复合");
        assertThat(page(product + "&lang=en")
                        .select(growth.formatted("compound"))
                        .eachText())
                .containsExactly(
                        "Met Revenue growth, 2 years compound at least 10.0% Actual 10.1% (document, 2026-04-18) fiscal years 2023, 2025 last fiscal year against two years before, compound");
    }

    @Test
    void aCardSaysWhichLoansItCouldReplace() {
        String firm = "/console/enterprises/913202050000LG1056/products/";

        assertThat(Stream.of("EQ-GROWTH-06", "XH-RENEWAL-05")
                        .flatMap(product -> page(firm + product + NO_NEED).select(".replaces").eachText().stream())
                        .filter(line -> line.contains("锡东示范农商银行")))
                .containsExactlyInAnyOrder(
                        "可置换： 锡东示范农商银行 2,000万元（3.85%），年利息约省5万元至12万元",
                        // dearer at the high end of the rate
                        "可置换： 锡东示范农商银行 2,600万元（3.85%），年利息至多省约14.3万元");
    }

    @Test
    void theFirmsPageLeadsToItsRecognitionOnTheSameDay() {
        assertThat(page(ENDING + "?asOf=2026-12-01&lang=en")
                        .select("a[href*=/recognition]")
                        .attr("href"))
                .isEqualTo(ENDING + "/recognition?asOf=2026-12-01&lang=en");
    }
}
