package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.finance.LprTable;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;
import littlegiant.metric.Figure;
import littlegiant.profile.Badge;
import littlegiant.profile.FiscalYear;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ten firms that people try the service on stand in the demo with the figures their pages speak of. */
class PersonaFiguresTest {

    /** Money in 万元, - for what was not told; years 2023, 2024, 2025 for revenue and 2024, 2025 for R&D. */
    @ParameterizedTest
    @CsvSource({
        "913202050000LG017P, 示例微纳装备（测试）有限公司, C3562, 锡北镇, 168, SMALL, 9800/11150/12600, 612/718, NATIONAL",
        "913202050000LG025J, 示例精密轴系（测试）有限公司, C3451, 羊尖镇, 214, SMALL, 14200/15400/16900, 548/602, PROVINCIAL",
        "913202050000LG033D, 示例新型涂层（测试）有限公司, C2641, 东港镇, 246, SMALL, 20600/21800/21400, 690/702, NATIONAL",
        "913202050000LG0418, 示例柔性传感（测试）有限公司, C3983, 鹅湖镇, 32, SMALL, 210/980/1450, 112/131, NONE",
        "913202050000LG05X0, 示例特种线缆（测试）有限公司, C3831, 安镇街道, 142, SMALL, 7100/7900/8600, 310/345, PROVINCIAL",
        "913202050000LG0680, 示例动力总成（测试）股份有限公司, C3670, 锡山经济技术开发区, 1000, LARGE, 33500/37200/40000, 1420/1560, NATIONAL",
        "913202050000LG076T, 示例靶向制剂（测试）有限公司, C2761, 东亭街道, 58, SMALL, 0/90/320, 2350/2600, NONE",
        "913202050000LG084M, 示例电池结构件（测试）有限公司, C3841, 云林街道, 385, MEDIUM, 23900/27500/32000, 1020/1190, PROVINCIAL",
        "913202050000LG092G, 示例智能检测（测试）有限公司, C4014, 厚桥街道, 14, MICRO, -/-/620, -/58, NONE",
        "913202050000LG1056, 示例汽车电子（测试）有限公司, C3670, 东北塘街道, 290, SMALL, 16800/18100/19500, 640/690, PROVINCIAL"
    })
    void eachStandsInTheTableOfTheTen(
            String uscc,
            String name,
            String industry,
            String street,
            String employees,
            String size,
            String revenue,
            String research,
            String tier) {
        Profile firm = firm(uscc);

        assertThat(List.of(
                        firm.name(),
                        shown(figure(firm, "regionCode")),
                        shown(figure(firm, "industryCode")),
                        shown(figure(firm, "street")),
                        shown(figure(firm, "employees")),
                        shown(figure(firm, "sizeClass")),
                        wan(firm, "revenue", 2023, 2024, 2025),
                        wan(firm, "rdExpense", 2024, 2025),
                        shown(figure(firm, "tier"))))
                .containsExactly(name, "320205", industry, street, employees, size, revenue, research, tier);
    }

    private static String wan(Profile firm, String figure, int... years) {
        return Arrays.stream(years)
                .mapToObj(year -> requireNonNull(firm.fiscalYears()).stream()
                        .filter(one -> one.year() == year)
                        .map(FiscalYear::figures)
                        .filter(figures -> figures.containsKey(figure))
                        .map(figures -> Decimals.plain(
                                        requireNonNull(figures.get(figure)).movePointLeft(4))
                                .toPlainString())
                        .findFirst()
                        .orElse("-"))
                .collect(Collectors.joining("/"));
    }

    /** A figure between two steps as the one below. */
    private static String shown(Figure figure) {
        if (figure instanceof Figure.Number number) {
            return Decimals.unscaled(Marks.floor(number.least())).toPlainString();
        }
        return figure instanceof Figure.Code code
                ? code.code()
                : figure instanceof Figure.Rank rank
                        ? rank.code()
                        : figure instanceof Figure.Flag flag ? "" + flag.flag() : figure.toString();
    }

    @ParameterizedTest
    @CsvSource({
        // 2.1
        "913202050000LG017P, mainRevenue.ratio, 94",
        "913202050000LG017P, debtRatio, 48",
        "913202050000LG017P, totalLiabilities, 80640000",
        "913202050000LG017P, totalAssets, 168000000",
        "913202050000LG017P, rd.ratio, 5.6984",
        "913202050000LG017P, ip.classOne, 7",
        "913202050000LG017P, ip.classOneSelfDeveloped, 6",
        "913202050000LG017P, niche.years, 9",
        "913202050000LG017P, niche.marketSharePercent, 12",
        "913202050000LG017P, evaluationScore, 72",
        "913202050000LG017P, tax.grade, A",
        "913202050000LG017P, credit.lenders, 2",
        "913202050000LG017P, credit.loanBalance, 18000000",
        "913202050000LG017P, badge.HIGH_TECH, true",
        "913202050000LG017P, revenue.cagr2y, 13.3893",
        "913202050000LG017P, rd.ratioMin2y, 5.4887",
        "913202050000LG017P, rd.sum2y, 13300000",
        "913202050000LG017P, badge.LITTLE_GIANT, true",
        // 2.2
        "913202050000LG025J, mainRevenue.ratio, 92",
        "913202050000LG025J, debtRatio, 53",
        "913202050000LG025J, ip.classOne, 3",
        "913202050000LG025J, ip.classOneSelfDeveloped, 3",
        "913202050000LG025J, niche.years, 12",
        "913202050000LG025J, niche.marketSharePercent, 16",
        "913202050000LG025J, evaluationScore, 66",
        "913202050000LG025J, rdStaff.ratio, 15.4205",
        "913202050000LG025J, netProfit, 16600000",
        "913202050000LG025J, revenue.cagr2y, 9.0935",
        "913202050000LG025J, netProfit.min2y, 14800000",
        "913202050000LG025J, netAssets, 98700000",
        "913202050000LG025J, roe, 16.8186",
        "913202050000LG025J, rd.sum2y, 11500000",
        // 2.3
        "913202050000LG033D, mainRevenue, 175480000",
        "913202050000LG033D, mainRevenue.ratio, 82",
        "913202050000LG033D, debtRatio, 61",
        "913202050000LG033D, ip.classOne, 3",
        "913202050000LG033D, revenue.growth, -1.8349",
        "913202050000LG033D, evaluationScore, 63",
        "913202050000LG033D, niche.marketSharePercent, 11",
        "913202050000LG033D, tax.grade, A",
        "913202050000LG033D, rd.sum2y, 13920000",
        "913202050000LG033D, loans.dueIn60Days, 10000000",
        // 2.4
        "913202050000LG0418, mainRevenue.ratio, 97",
        "913202050000LG0418, debtRatio, 33.9393",
        "913202050000LG0418, netProfit, 580000",
        "913202050000LG0418, ip.classOne, 1",
        "913202050000LG0418, ip.classTwo, 6",
        "913202050000LG0418, tax.grade, M",
        "913202050000LG0418, taxPaid, 380000",
        "913202050000LG0418, credit.lenders, 0",
        "913202050000LG0418, legalRepresentative.age, 36",
        "913202050000LG0418, legalRepresentative.shareholdingPercent, 68",
        "913202050000LG0418, badge.INNOVATIVE_SME, true",
        "913202050000LG0418, badge.TECH_SME, true",
        "913202050000LG0418, evaluationScore, NOT_TOLD",
        "913202050000LG0418, netProfit.min2y, -360000",
        "913202050000LG0418, ip.classOneSelfDeveloped, 1",
        "913202050000LG0418, totalLiabilities, 4480000",
        "913202050000LG0418, totalAssets, 13200000",
        "913202050000LG0418, firstLoan, true",
        // 2.5: the grade was never told, the credit report of 2026-09-30 is too old
        "913202050000LG05X0, debtRatio, 44",
        "913202050000LG05X0, rd.ratio, 4.0116",
        "913202050000LG05X0, ip.classOne, 4",
        "913202050000LG05X0, tax.grade, NOT_TOLD",
        "913202050000LG05X0, credit.lenders, NOT_TOLD",
        "913202050000LG05X0, credit.overdue, NOT_TOLD",
        // 2.6
        "913202050000LG0680, revenue, 400000000",
        "913202050000LG0680, totalAssets, 520000000",
        "913202050000LG0680, badge.SINGLE_CHAMPION, true",
        // 2.7
        "913202050000LG076T, netProfit, -39000000",
        "913202050000LG076T, debtRatio, 20",
        "913202050000LG076T, ip.classOne, 11",
        "913202050000LG076T, rdStaff.ratio, 67.2413",
        "913202050000LG076T, rd.ratio, 812.5",
        "913202050000LG076T, equity.stage, A",
        "913202050000LG076T, equity.lastRoundAmount, 60000000",
        "913202050000LG076T, equity.postMoney, 450000000",
        "913202050000LG076T, mainRevenue.ratio, 90",
        "913202050000LG076T, equity.new2y, 60000000",
        // 2.8
        "913202050000LG084M, ownership, PRIVATE",
        "913202050000LG084M, debtRatio, 60",
        "913202050000LG084M, totalAssets, 410000000",
        "913202050000LG084M, mainRevenue.ratio, 95",
        "913202050000LG084M, rd.ratio, 3.7187",
        "913202050000LG084M, ip.classOne, 8",
        "913202050000LG084M, tax.grade, A",
        "913202050000LG084M, totalLiabilities, 246000000",
        "913202050000LG084M, plannedInvestment, 37500000",
        // 2.9
        "913202050000LG092G, age.years, 1",
        "913202050000LG092G, legalRepresentative.sinceMonths, 3",
        "913202050000LG092G, environment.penalties3y, 1",
        "913202050000LG092G, tax.grade, M",
        "913202050000LG092G, badge.TECH_SME, true",
        "913202050000LG092G, legal.abnormal12m, 1",
        "913202050000LG092G, legal.abnormalOperation, false",
        // 2.10
        "913202050000LG1056, totalAssets, 150000000",
        "913202050000LG1056, totalLiabilities, 117000000",
        "913202050000LG1056, debtRatio, 78",
        "913202050000LG1056, credit.loanBalance, 92000000",
        "913202050000LG1056, credit.lenders, 5",
        "913202050000LG1056, receivables.confirmed, 18000000",
        "913202050000LG1056, tax.grade, B",
        "913202050000LG1056, debtToSales, 47.1794",
        "913202050000LG1056, loans.dueIn60Days, 26000000"
    })
    void eachHasTheFiguresItsPageSpeaksOf(String uscc, String metric, String shown) {
        assertThat(shown(figure(firm(uscc), metric))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "913202050000LG017P, LITTLE_GIANT, 2027-09-01, 2022, NONE",
        "913202050000LG017P, HIGH_TECH, 2027-11-05, , NONE",
        "913202050000LG025J, SPECIALIZED, 2028-12-31, 2022, NONE",
        "913202050000LG033D, LITTLE_GIANT, 2026-12-20, 2022, PENDING",
        "913202050000LG033D, SPECIALIZED, 2028-01-31, 2022, NONE",
        "913202050000LG05X0, SPECIALIZED, 2027-11-30, 2022, NONE",
        "913202050000LG0680, LITTLE_GIANT, 2027-09-01, 2022, NONE",
        "913202050000LG084M, SPECIALIZED, 2028-12-31, 2022, NONE",
        "913202050000LG092G, TECH_SME, 2026-12-31, , NONE",
        "913202050000LG1056, SPECIALIZED, 2027-11-30, 2022, NONE"
    })
    void eachTitleEndsOnItsDay(
            String uscc, Badge.Type type, LocalDate until, @Nullable String edition, Badge.Review review) {
        assertThat(requireNonNull(firm(uscc).badges()).stream()
                        .filter(badge -> badge.type() == type)
                        .map(badge -> Arrays.asList(badge.validUntil(), badge.edition(), badge.review())))
                .containsExactly(Arrays.asList(until, edition, review));
    }

    @ParameterizedTest
    @MethodSource("ten")
    void eachHasACodeThatFitsItsCheckAndACleanRecord(String uscc) {
        assertThat(Uscc.checkFits(uscc)).isTrue();
        assertThat(Stream.of(
                                "legal.dishonest",
                                "legal.enforced",
                                "legal.abnormalOperation",
                                "legal.seriousViolation",
                                "credit.overdue",
                                "tax.arrears")
                        .map(metric -> figure(firm(uscc), metric)))
                .allMatch(figure -> figure.equals(new Figure.Flag(false)) || figure == Figure.Absent.NOT_TOLD);
        assertThat(shown(figure(firm(uscc), "legal.pendingSuitAmount"))).isEqualTo("0");
    }

    static Stream<String> ten() {
        return DemoDocuments.firms().stream()
                .limit(10)
                .map(firm -> ((Value.Str) requireNonNull(((Value.Obj) firm).at("uscc"))).text());
    }

    @ParameterizedTest
    @CsvSource({"Y1, 3.00", "Y5, 3.50"})
    void theLprOfTheirDayIsThatOfJanuary2026(LprTable.Tenor tenor, BigDecimal percent) {
        LprTable.Fixing fixing = requireNonNull(
                LprTable.of(DemoMatching.RULES.text("tables/lpr.csv")).on(DemoMatching.DAY, tenor));

        assertThat(fixing.percent()).isEqualByComparingTo(percent);
        assertThat(fixing.publishedOn()).isEqualTo("2026-01-20");
    }
}
