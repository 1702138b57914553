package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad and extreme parameters of everything that is read; never a 500. */
class BadParametersTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRM = "913202050000LG017P";

    private static String faults(Reply reply) {
        return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map(error ->
                        error.get("pointer").asText() + " " + error.get("code").asText())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recognition/F?edition=2023              | 400 | /edition UNKNOWN_VALUE",
                "recognition/F?edition=2022&edition=2026 | 400 | /edition WRONG_TYPE",
                "recognition/F?edition=2023&asOf=x&y=1   | 400 | /asOf BAD_DATE, /edition UNKNOWN_VALUE, /y UNKNOWN_FIELD",
                "recognition/NOBODY                      | 404 | ",
                "recognition/NOBODY?edition=2023         | 400 | /edition UNKNOWN_VALUE",
                "size-class?industryCode=C9999           | 400 | /industryCode UNKNOWN_VALUE",
                "size-class?industryCode=P8210           | 400 | /industryCode UNKNOWN_VALUE",
                "size-class?industryCode=3562            | 400 | /industryCode BAD_FORMAT",
                "size-class?employees=1.5                | 400 | /employees TOO_PRECISE",
                "size-class?employees=-1                 | 400 | /employees OUT_OF_RANGE",
                "size-class?employees=10000001           | 400 | /employees OUT_OF_RANGE",
                "size-class?employees=1&employees=2      | 400 | /employees WRONG_TYPE",
                "size-class?revenue=1e5                  | 400 | /revenue WRONG_TYPE",
                "size-class?revenue=0.001                | 400 | /revenue TOO_PRECISE",
                "size-class?totalAssets=100000000000000  | 400 | /totalAssets OUT_OF_RANGE",
                "size-class?asOf=2026-01-01              | 400 | /asOf UNKNOWN_FIELD",
                "size-class?industryCode=C9999&employees=1.5&revenue=-1&totalAssets=abc&x=1 | 400 | /industryCode UNKNOWN_VALUE, /employees TOO_PRECISE, /revenue OUT_OF_RANGE, /totalAssets WRONG_TYPE, /x UNKNOWN_FIELD"
            })
    void everyFaultIsNamedInBothLanguages(String path, int status, String faults) {
        String address = "/api/v1/" + path.replace("/F", "/" + FIRM);
        Reply zh = SERVER.get(address);
        Reply en = SERVER.get(address, "Accept-Language", "en");

        assertThat(List.of(zh.status(), zh.contentType(), faults(zh), en.status(), faults(en)))
                .isEqualTo(List.of(
                        status,
                        "application/problem+json",
                        faults == null ? "" : faults,
                        status,
                        faults == null ? "" : faults));
        assertThat(zh.json().get("detail").asText()).containsPattern("\\p{IsHan}");
        assertThat(en.json().get("detail").asText()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void anOldIndustryIsNamedWithItsSuccessor() {
        assertThat(SERVER.get("/api/v1/size-class?industryCode=P8210&lang=en")
                        .json()
                        .at("/errors/0/detail")
                        .asText())
                .isEqualTo("P8210 is no longer in use, now P8310");
    }

    static Stream<Arguments> everyQuestionThatTakesADay() {
        return Stream.of(
                        "/api/v1/enterprises",
                        "/api/v1/enterprises?tier=NATIONAL&badgeExpiringBefore=9999-12-31",
                        "/api/v1/enterprises/" + FIRM,
                        "/api/v1/enterprises/" + FIRM + "/recommendations",
                        "/api/v1/enterprises/" + FIRM + "/recommendations/TH-LG-CREDIT-01",
                        "/api/v1/products",
                        "/api/v1/products/TH-LG-CREDIT-01",
                        "/api/v1/recognition/" + FIRM,
                        "/console",
                        "/console/enterprises/" + FIRM,
                        "/console/enterprises/" + FIRM + "/recognition")
                .flatMap(path -> Stream.of("zh-CN", "en").map(lang -> Arguments.of(path, lang)));
    }

    @ParameterizedTest
    @MethodSource("everyQuestionThatTakesADay")
    void theFirstAndTheLastDayThatCanBeWrittenAreAnsweredAndOthersAreRefused(String path, String lang) {
        List<Integer> statuses = Stream.of(
                        "1900-01-01", "9999-12-31", "1899-12-31", "10000-01-01", "2026-02-30", "soon")
                .map(day -> SERVER.get(path + (path.contains("?") ? "&" : "?") + "asOf=" + day + "&lang=" + lang)
                        .status())
                .toList();

        assertThat(statuses).containsExactly(200, 200, 400, 400, 400, 400);
    }

    /** Every demo firm, as their profiles differ in what days do to them. */
    @ParameterizedTest
    @CsvSource({"1900-01-01", "2000-02-29", "9999-12-31"})
    void everyFirmIsAnsweredOnEveryDay(String day) {
        for (var firm : SERVER.get("/api/v1/enterprises?size=200").json().get("items")) {
            String uscc = firm.get("uscc").asText();
            assertThat(Stream.of(
                                    "/api/v1/enterprises/" + uscc,
                                    "/api/v1/enterprises/" + uscc + "/recommendations",
                                    "/api/v1/recognition/" + uscc,
                                    "/console/enterprises/" + uscc + "/recognition")
                            .map(path -> SERVER.get(path + "?asOf=" + day).status()))
                    .as(uscc)
                    .containsOnly(200);
        }
    }

    @Test
    void theDayAskedForIsTheDayOfTheAnswer() {
        assertThat(Stream.of(
                                SERVER.get("/api/v1/recognition/" + FIRM + "?asOf=9999-12-31")
                                        .json()
                                        .get("asOf"),
                                SERVER.get("/api/v1/enterprises/" + FIRM + "?asOf=1900-01-01")
                                        .json()
                                        .at("/derived/asOf"),
                                SERVER.get("/api/v1/enterprises/" + FIRM + "/recommendations?asOf=9999-12-31")
                                        .json()
                                        .get("asOf"))
                        .map(node -> node.asText()))
                .containsExactly("9999-12-31", "1900-01-01", "9999-12-31");
    }

    /** The last day that can be written, wherever a profile takes one that lies ahead. */
    @ParameterizedTest
    @CsvSource({"2026-11-23", "9999-12-31", "1900-01-01"})
    void aProfileFullOfLastDaysIsAnswered(String asOf) {
        Reply reply = SERVER.post(
                "/api/v1/matches",
                TestServer.JSON,
                """
                {"profile":{"uscc":"913202050000LG017P","name":"示例（测试）","establishedOn":"1900-01-01",
                 "badges":[{"type":"LITTLE_GIANT","issuedOn":"9999-12-31","validUntil":"9999-12-31"},{"type":"HIGH_TECH","issuedOn":"1900-01-01","validUntil":"9999-12-31","review":"PENDING"}],
                 "existingLoans":[{"amount":1,"ratePercent":100,"dueOn":"9999-12-31"}],"receivables":[{"amount":1,"dueOn":"9999-12-31","confirmed":true}],
                 "records":[{"kind":"ABNORMAL_OPERATION","on":"1900-01-01","removedOn":"9999-12-31"}],
                 "attributes":{"equity.lastRoundOn":"1900-01-01"}},"asOf":"%s","size":200}
                """
                        .formatted(asOf));

        assertThat(reply.status()).isEqualTo(200);
    }
}
