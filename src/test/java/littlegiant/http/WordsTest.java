package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.demo.DemoDocuments;
import littlegiant.judging.Verdict;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.kernel.Vocabulary;
import littlegiant.matching.Availability;
import littlegiant.metric.Changeable;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Badge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final RuleFolder RULES = RuleFolder.packed();
    private static final Words WORDS = new Words(Vocabulary.of(RULES.text("texts/words.yaml")));
    private static final MetricDictionary METRICS = MetricDictionary.of(RULES);

    /** All words of the file as {@code group.code}. */
    private static Map<String, Text> all() {
        Value.Obj file = (Value.Obj)
                DocumentReader.yaml(RULES.text("texts/words.yaml").getBytes(StandardCharsets.UTF_8), new Faults())
                        .get(0);
        Map<String, Text> all = new LinkedHashMap<>();
        file.fields().forEach((group, codes) -> ((Value.Obj) codes)
                .fields()
                .keySet()
                .forEach(code -> all.put(group + "." + code, WORDS.of(group, code))));
        return all;
    }

    private static Collection<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> kinds() {
        return Arrays.stream(Product.Kind.values())
                .filter(kind -> kind != Product.Kind.RECOGNITION)
                .map(Enum::name)
                .toList();
    }

    private static Set<String> values(String metric) {
        return METRICS.get(metric).values().keySet();
    }

    private static Set<String> documents() {
        Set<String> documents = new LinkedHashSet<>();
        METRICS.all().stream().map(Metric::settledBy).filter(Objects::nonNull).forEach(documents::add);
        for (Value product : DemoDocuments.products()) {
            if (((Value.Obj) product).at("documents") instanceof Value.Arr arr) {
                arr.items().forEach(code -> documents.add(((Value.Str) code).text()));
            }
        }
        return documents;
    }

    static Stream<Arguments> codesThatAreShown() {
        return Stream.of(
                Arguments.of("documents", documents()),
                Arguments.of(
                        "units",
                        METRICS.all().stream()
                                .map(Metric::unit)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                Arguments.of("kinds", kinds()),
                Arguments.of("closing", kinds()),
                Arguments.of("institutionKinds", names(Institution.Kind.values())),
                Arguments.of("securities", values("need.security")),
                Arguments.of("purposes", values("need.purpose")),
                Arguments.of(
                        "repayments",
                        List.of(
                                "ANNUITY",
                                "EQUAL_PRINCIPAL",
                                "INTEREST_MONTHLY_PRINCIPAL_AT_END",
                                "INTEREST_QUARTERLY_PRINCIPAL_AT_END",
                                "BULLET")),
                Arguments.of("features", List.of("FLEXIBLE", "RENEWAL")),
                Arguments.of("payments", List.of("ENTRUSTED", "SELF_DIRECTED", "BOTH")),
                Arguments.of(
                        "feeKinds",
                        List.of("GUARANTEE", "APPRAISAL", "INSURANCE", "NOTARY", "COMMITMENT", "SERVICE", "OTHER")),
                Arguments.of("verdicts", names(Verdict.values())),
                Arguments.of("verdictsFirm", names(Verdict.values())),
                Arguments.of("availability", names(Availability.values())),
                Arguments.of("availabilityFirm", names(Availability.values())),
                Arguments.of("outcomes", names(Outcome.values())),
                Arguments.of("outcomesFirm", names(Outcome.values())),
                Arguments.of("changeable", names(Changeable.values())),
                Arguments.of("changeableFirm", names(Changeable.values())),
                Arguments.of("badges", names(Badge.Type.values())),
                Arguments.of("levels", names(Badge.Level.values())),
                Arguments.of("reviews", names(Badge.Review.values())),
                Arguments.of("sizes", List.of("LARGE", "MEDIUM", "SMALL", "MICRO")),
                Arguments.of("ownership", values("ownership")),
                Arguments.of("sectors", METRICS.get("sectors").labels().keySet()));
    }

    @ParameterizedTest
    @MethodSource("codesThatAreShown")
    void everyCodeThatIsShownHasItsWord(String group, Collection<String> codes) {
        assertThat(codes).isNotEmpty().allMatch(code -> WORDS.has(group, code));
    }

    @Test
    void everyWordIsToldInBothLanguages() {
        all().forEach((place, word) -> {
            if (!place.equals("units.PERCENT")) {
                assertThat(word.zh()).as(place).containsPattern("\\p{IsHan}");
                assertThat(word.en()).as(place).matches("[\\x20-\\x7E]+");
            }
        });
        assertThat(all()).hasSizeGreaterThan(150);
    }

    /** What the dictionary and the list call by the same code they call by the same word. */
    @ParameterizedTest
    @CsvSource({"securities, need.security", "purposes, need.purpose", "ownership, ownership"})
    void theListAndTheDictionaryAgree(String group, String metric) {
        assertThat(values(metric))
                .allSatisfy(code -> assertThat(WORDS.of(group, code).zh())
                        .isEqualTo(METRICS.get(metric).labelOf(code).zh()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdicts | ELIGIBLE | 符合条件 | Meets published conditions",
                "verdicts | NEEDS_INFO | 待补充信息（缺{n}项） | Needs information",
                "verdicts | NEAR_MISS | 接近符合（差{n}项；另缺{m}项信息） | One or two steps away",
                "verdicts | NOT_ELIGIBLE | 不符合（{n}项） | Not at present",
                "verdictsFirm | ELIGIBLE | 可申请 | Meets published conditions",
                "verdictsFirm | NEEDS_INFO | 补充{n}项信息后可判断 | Needs information",
                "verdictsFirm | NOT_ELIGIBLE | 暂不符合 | Not at present",
                "availability | FULL | 额度已满 | Quota used up",
                "availability | INVESTMENT_PERIOD_OVER | 投资期已结束 | Investment period over",
                "availabilityFirm | INVESTMENT_PERIOD_OVER | 已不再新投 | Investment period over",
                "outcomes | UNKNOWN | 信息缺失 | Not told",
                "outcomesFirm | UNKNOWN | 待补充 | Not told",
                "outcomesFirm | UNMET | 尚未达到 | Not met",
                "kinds | POLICY | 政策支持（奖补、贴息） | Policy support",
                "repayments | INTEREST_MONTHLY_PRINCIPAL_AT_END | 按月付息、到期还本 | Interest monthly, principal at maturity",
                "securities | CREDIT_WITH_PERSONAL_GUARANTEE | 信用（附实际控制人连带责任保证） | Unsecured, owner's personal guarantee",
                "closing | FUND | 不构成投资承诺，以基金管理人决策为准 | Not a promise to invest; the fund manager decides",
                "closing | INSURANCE | 以保险合同为准 | The insurance contract decides"
            })
    void theWordsAreThoseThatWereAgreed(String group, String code, String zh, String en) {
        assertThat(WORDS.of(group, code)).isEqualTo(Text.of(zh, en));
    }

    /** To the firm nothing is refused, and to nobody is anything promised. */
    @Test
    void wordsThatDiscourageOrPromiseAreNotUsed() {
        List<String> never =
                List.of("秒批", "包过", "必得", "最低利率", "零门槛", "可贷额度", "预授信", "已获批", "信用评分", "未告知", "空值", "先息后本");
        assertThat(all().values()).noneMatch(word -> never.stream().anyMatch(word.zh()::contains));
        assertThat(all().entrySet().stream().filter(one -> one.getKey().contains("Firm.")))
                .isNotEmpty()
                .noneMatch(one -> one.getValue().zh().matches(".*(不合格|拒绝|资质差).*"));
    }

    @Test
    void aWordThatIsMissingIsOurMistake() {
        assertThat(WORDS.has("verdicts", "PERHAPS")).isFalse();
        assertThatThrownBy(() -> WORDS.of("verdicts", "PERHAPS"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rules/texts/words.yaml has no verdicts.PERHAPS");
    }

    @Test
    void everyFaultOfABrokenFileIsNamedAtOnce() {
        assertThatThrownBy(() -> Vocabulary.of("a:\n  B: { zh: 乙 }\n  C: 丙\nd: 5\ne:\n  F: { zh: 己, en: F, fr: F }\n"))
                .isInstanceOfSatisfying(RulesUnusable.class, unusable -> assertThat(unusable.faults())
                        .containsExactly(
                                "rules/texts/words.yaml /a/B/en: is required",
                                "rules/texts/words.yaml /a/C: must be an object",
                                "rules/texts/words.yaml /d: must be an object",
                                "rules/texts/words.yaml /e/F/fr: unknown field"));
    }
}
