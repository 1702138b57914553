package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoRecognition.recognised;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.advice.Advice;
import littlegiant.judging.Finding;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the personas are advised: words 2.2 to 2.10. What time does to 2.9 is asked over HTTP as well, with the day on which all has come true. */
class PersonaAdviceTest {

    private static final String SECOND = "913202050000LG025J";
    private static final String THIRD = "913202050000LG033D";
    private static final String FOURTH = "913202050000LG0418";
    private static final String SIXTH = "913202050000LG0680";
    private static final String NINTH = "913202050000LG092G";
    private static final String TENTH = "913202050000LG1056";

    private static final String OWN_RIGHT = "新增Ⅰ类知识产权1项（须已授权并由本企业申请，受让取得的不计入）";

    private static List<String> said(List<Advice> advice) {
        return advice.stream()
                .map(one ->
                        one.criterionId() + " " + one.kind() + " " + one.text().zh())
                .toList();
    }

    private static List<String> ofList(String uscc, String list) {
        return said(recognised(uscc, list).advice());
    }

    private static List<String> ofProduct(String uscc, String product) {
        return said(match(uscc, product).advice());
    }

    // --- 2.2

    @Test
    void theSecondHealsTheSumWith598WanIn2026AndNeedsARightOfItsOwn() {
        assertThat(ofList(SECOND, "LITTLE-GIANT-2026"))
                .containsExactly(
                        "rd-sum CHANGE 2026年度研发费用达到598万元即满足（2025年度602万元），以2026年度报表为准，且不低于当年营业收入的3%",
                        "class-one.1 CHANGE " + OWN_RIGHT);
        assertThat(recognised(SECOND, "LITTLE-GIANT-2026").advice().stream()
                        .map(Advice::change)
                        .map(change -> requireNonNull(change).metric().code() + " " + change.from() + " " + change.to()
                                + " " + change.period() + " " + change.countsFrom()))
                .containsExactly("rd.expense 6020000 5980000 2026 2027-04-30", "ip.classOne 3 4 null null");
    }

    @Test
    void theSecondMeetsTheTwoYearsOfTheBeijingExchangeWith1500WanIn2026() {
        assertThat(ofList(SECOND, "LISTING-BSE-1"))
                .contains("profit.1.1 CHANGE 2026年度净利润达到1,500万元即满足（2025年度1,660万元），以2026年度报表为准");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EQ-LG-QUARTERLY-01", "XS-SERVICE-LIST", "CN-KEY-LITTLE-GIANT"})
    void aNationalTitleIsNoQuickWinForTheSecond(String product) {
        assertThat(ofProduct(SECOND, product)).containsExactly("little-giant YEARS 申请认定或重新入库评价：专精特新“小巨人”企业（有效期内）");
    }

    // --- 2.3

    @Test
    void theThirdMustMove1712WanIntoItsMainBusinessAndNeedsARight() {
        assertThat(ofList(THIRD, "LITTLE-GIANT-2026-REVIEW"))
                .contains(
                        "main-share CHANGE 2026年度主营业务收入达到19,260万元即满足（2025年度17,548万元），以2026年度报表为准（增加1,712万元），按营业收入与2025年度相同测算",
                        "class-one.1 CHANGE " + OWN_RIGHT)
                .noneMatch(advice -> advice.startsWith("growth "));
    }

    // --- 2.4

    @Test
    void theFourthReaches1500WanOfRevenueWithTheAccountsOf2026() {
        assertThat(ofList(FOURTH, "SPECIALIZED-2026"))
                .contains("revenue.1 CHANGE 2026年度营业收入达到1,500万元即满足（2025年度1,450万元），以2026年度报表为准")
                .noneMatch(advice -> advice.startsWith("score "));
    }

    // --- 2.6

    /** Of a figure of its size nobody is advised to have less. */
    @Test
    void theSixthIsNeverAdvisedToShrink() {
        Set<String> size =
                Set.of("employees", "insuredEmployees", "revenue", "mainRevenue", "totalAssets", "netProfit");

        List<Advice> all = all(SIXTH);

        assertThat(all).isNotEmpty().noneMatch(one -> {
            Advice.Change change = one.change();
            return change != null
                    && size.contains(change.metric().code())
                    && change.to().compareTo(change.from() == null ? BigDecimal.ZERO : change.from()) < 0;
        });
        assertThat(all.stream()
                        .map(one -> one.text().zh())
                        .filter(text -> text.contains("减少从业") || text.contains("降低营业") || text.contains("裁")))
                .isEmpty();
    }

    @Test
    void whatIsForSmallFirmsCannotBeChangedForTheSixth() {
        assertThat(ofProduct(SIXTH, "CN-SME-SUBSIDY")).contains("size NEVER 属于中小微企业不可改变");
    }

    // --- 2.9

    @Test
    void theNinthWaitsForThreeDays() {
        assertThat(ofProduct(NINTH, "XH-STARTUP-06"))
                .containsExactly(
                        "age WAIT 2026-12-10起自动满足",
                        "representative-since WAIT 2027-01-30起自动满足",
                        "penalties WAIT 2027-02-05起自动满足");
    }

    @Test
    void onceItsBadgeHasEndedTheNinthIsAdvisedToRegisterAgain() {
        assertThat(said(match(firm(NINTH), "XD-TECH-02", LocalDate.of(2027, 2, 5))
                        .advice()))
                .containsExactly("tech-sme CHANGE 申请认定或重新入库评价：科技型中小企业（有效期内）");
    }

    @Test
    void theRemovedEntryOfTheNinthIsForgottenOnItsDay() {
        assertThat(ofProduct(NINTH, "XH-CLEAN-RECORD-07"))
                .containsExactly("abnormal-12m WAIT 2027-10-20起自动满足", "penalties WAIT 2027-02-05起自动满足");
    }

    // --- 2.10

    private static final List<String> THREE_WAYS = List.of(
            "debt-ratio CHANGE 增资600万元，以2026年度报表为准",
            "debt-ratio CHANGE 股东借款转增450万元，以2026年度报表为准",
            "debt-ratio CHANGE 收回1,800万元货款用于归还借款，以2026年度报表为准");

    @ParameterizedTest
    @ValueSource(strings = {"XH-SPECIALISED-01", "YH-PATENT-LADDER-04", "LH-LISTED-03", "JN-IP-LIFT-03"})
    void theTenthHasThreeWaysToADebtRatioOf75Percent(String product) {
        assertThat(ofProduct(TENTH, product)).containsExactlyElementsOf(THREE_WAYS);
    }

    /** A shareholder's loan of 450 and receivables of 1,800 are not enough for 70 %. */
    @Test
    void for70PercentTheTenthIsToldOfNoMoreThanItHas() {
        assertThat(ofProduct(TENTH, "TH-LG-CREDIT-01"))
                .containsExactly(
                        "debt-ratio CHANGE 增资1,714.29万元，以2026年度报表为准",
                        "debt-ratio CHANGE 以自有资金或收回货款4,000万元用于归还借款，以2026年度报表为准");
    }

    @ParameterizedTest
    @CsvSource({"GS-ONLINE-02"})
    void whereThreeLendersAreTheMostTheTenthHasTwoFewerToReach(String product) {
        assertThat(ofProduct(TENTH, product)).contains("lenders CHANGE 结清贷款，减少贷款机构2家，变更后即可计入");
    }

    // --- all of them

    static Stream<String> personas() {
        return DemoDocuments.firms().stream().limit(10).map(document -> requireNonNull(
                        ((Value.Str) requireNonNull(((Value.Obj) document).at("uscc"))))
                .text());
    }

    private static List<Advice> all(String uscc) {
        List<Advice> all = new ArrayList<>();
        DemoMatching.matches(firm(uscc), Need.NONE, DAY).values().forEach(match -> all.addAll(match.advice()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("personas")
    void everyUnmetCriterionIsAdvisedOnAndNoOther(String uscc) {
        DemoMatching.matches(firm(uscc), Need.NONE, DAY).values().forEach(match -> {
            List<String> unmet = match.findings().stream()
                    .filter(finding -> finding.outcome() == Outcome.UNMET)
                    .map(Finding::criterionId)
                    .toList();
            List<String> advised = match.advice().stream()
                    .map(advice -> unmet.stream()
                            .filter(id -> (advice.criterionId() + ".").startsWith(id + "."))
                            .findFirst()
                            .orElse("none: " + advice.criterionId()))
                    .distinct()
                    .toList();

            assertThat(advised).as(match.product().id()).isEqualTo(unmet);
        });
    }

    @ParameterizedTest
    @MethodSource("personas")
    void nothingIsAdvisedForAClosedYearNorForADayThatIsOver(String uscc) {
        assertThat(all(uscc).stream().map(Advice::change).filter(change -> change != null))
                .allMatch(change -> change.period() == null || Integer.parseInt(change.period()) >= 2026)
                .allMatch(change ->
                        change.countsFrom() == null || change.countsFrom().isAfter(DAY));
    }
}
