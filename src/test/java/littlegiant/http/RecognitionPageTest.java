package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles and listings of a firm, as a browser gets them. */
class RecognitionPageTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRM = "/console/enterprises/913202050000LG033D/recognition";

    private static Document page(String path) {
        return Jsoup.parse(SERVER.get(path).body());
    }

    static Stream<String> firms() {
        JsonNode items = SERVER.get("/api/v1/enterprises?size=200").json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("uscc").asText());
    }

    @ParameterizedTest
    @MethodSource("firms")
    void itShowsEveryListAndFindingOfTheAnswer(String uscc) {
        JsonNode answer = SERVER.get("/api/v1/recognition/" + uscc).json();
        List<String> texts = StreamSupport.stream(answer.get("items").spliterator(), false)
                .flatMap(list -> StreamSupport.stream(list.get("findings").spliterator(), false))
                .map(found -> found.get("text").asText().strip())
                .sorted()
                .toList();

        Document page = page("/console/enterprises/" + uscc + "/recognition");

        assertThat(page.select("article h2").eachText())
                .isEqualTo(StreamSupport.stream(answer.get("items").spliterator(), false)
                        .map(list -> list.get("name").asText())
                        .toList());
        assertThat(page.select(".findings > li > .what > span:not(.sr):not(.actual):not(.note)").eachText().stream()
                        .sorted())
                .isEqualTo(texts);
    }

    @Test
    void itSaysTitlesAwardsAndTheSumOfEveryList() {
        Document page = page(FIRM);

        assertThat(page.select("section.titles p").eachText())
                .containsExactly(
                        "国家级 专精特新“小巨人”企业 有效 有效期至2026-12-20，复核中，2022年标准",
                        "省级 专精特新中小企业 有效 有效期至2028-01-31，2022年标准",
                        "省级 创新型中小企业（2026-04-01起并入“科技和创新型中小企业”） 有效 有效期至2028-06-26，2022年标准",
                        "国家级 高新技术企业 有效 有效期至2028-12-15",
                        "国家级复核通过奖励15万元（以复核通过为条件，最早2026-12-21）",
                        "省级复核通过奖励10万元（预计，届时复核通过后，最早2028-02-01）",
                        "来源： 锡山区专精特新企业培育与奖励情况报道（2023-04-11）");
        assertThat(page.select("article .line").eachText())
                .containsExactly(
                        "专精特新中小企业认定标准（2026） 认定 符合19项，不符合0项，待补充0项",
                        "专精特新中小企业复核标准（2026） 复核 符合19项，不符合0项，待补充0项",
                        "专精特新“小巨人”企业认定标准（2026） 认定 符合18项，不符合3项，待补充0项",
                        "专精特新“小巨人”企业复核标准（2026） 复核 符合18项，不符合2项，待补充0项",
                        "北交所上市标准一 上市条件 符合0项，不符合1项，待补充1项",
                        "科创板科创属性 上市条件 符合1项，不符合2项，待补充1项");
        assertThat(page.select("article p.left").eachText()).containsExactly("近两年营业收入复合增长率：复核不考核");
        assertThat(page.select(".closing").text()).isEqualTo("以主管部门审核、公示为准");
    }

    @Test
    void inEnglishEverythingButNamesAndSourcesIsEnglish() {
        Document page = page(FIRM + "?lang=en");

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("section.titles p").eachText())
                .containsExactly(
                        "National Little giant holds valid until 2026-12-20, re-review: Pending, edition 2022",
                        "Provincial Specialised SME holds valid until 2028-01-31, edition 2022",
                        "Provincial Innovative SME holds valid until 2028-06-26, edition 2022",
                        "National High-tech enterprise holds valid until 2028-12-15",
                        "National re-review award CNY 150,000 (if the pending re-review is passed, not before 2026-12-21)",
                        "Provincial re-review award CNY 100,000 (foreseen, after passing the re-review then due, not before 2028-02-01)",
                        "Source: 锡山区专精特新企业培育与奖励情况报道（2023-04-11）");
        assertThat(page.select("article .line, article .what, .closing").eachText())
                .allMatch(text -> text.matches("[^\\p{IsHan}]+"));
    }

    @Test
    void anotherEditionCanBeChosenAndSaysThatItIsNotInForce() {
        Document page = page(FIRM + "?edition=2022");

        assertThat(page.select("select[name=edition] option").eachText()).containsExactly("2022", "2026");
        assertThat(page.select("select[name=edition] option[selected]").eachText())
                .containsExactly("2022");
        assertThat(page(FIRM).select("select[name=edition] option[selected]").eachText())
                .containsExactly("2026");
        assertThat(page.select("article .pill.shut").eachText())
                .containsExactly("至2026-03-31施行，当日不适用", "至2026-03-31施行，当日不适用");
        assertThat(page(FIRM + "?edition=2026&asOf=2026-03-31&lang=en")
                        .select("article .pill.shut")
                        .eachText())
                .containsOnly("in force from 2026-04-01, not on this day")
                .hasSize(4);
        assertThat(page(FIRM + "?edition=2022&asOf=2026-03-31").select("article .pill.shut"))
                .isEmpty();
    }

    @Test
    void aFirmThatToldNothingIsAskedForItsTitlesAndPromisedNoAwards() {
        Document page = page("/console/enterprises/913202050000LG1131/recognition");

        assertThat(page.select("section.titles p").eachText()).containsExactly("称号 待补充");
        assertThat(page.select(".findings > li > .sign").eachText()).containsOnly("?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?edition=2023         | 400 | 请求参数有误                       | edition：未知取值“2023”，是否为2022？可用：2022, 2026",
                "?edition=2023&lang=en | 400 | The parameters are not valid       | edition: unknown value \"2023\", did you mean 2022? Known: 2022, 2026",
                "?asOf=2026-02-30      | 400 | 请求参数有误                       | asOf：不是有效日期（YYYY-MM-DD）",
                "?editon=2022          | 400 | 请求参数有误                       | editon：未知字段，是否为edition？"
            })
    void aBadParameterIsAPageThatNamesIt(String query, int status, String title, String fault) {
        Reply reply = SERVER.get(FIRM + query);
        Document page = Jsoup.parse(reply.body());

        assertThat(List.of(
                        reply.status(),
                        reply.contentType().split(";")[0],
                        page.select("h1").text(),
                        page.select("main li").text()))
                .isEqualTo(List.of(status, "text/html", title, fault));
    }

    @Test
    void anUnknownFirmIsAPageToo() {
        Reply reply = SERVER.get("/console/enterprises/NOBODY/recognition");

        assertThat(List.of(
                        reply.status(), Jsoup.parse(reply.body()).select("h1").text()))
                .isEqualTo(List.of(404, "没有这家企业"));
    }
}
