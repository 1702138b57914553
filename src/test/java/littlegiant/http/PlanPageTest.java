package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tailored plan, as a browser gets it. */
class PlanPageTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String NEED =
            "?asOf=2026-11-23&amount=30000000&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT";

    private static Document page(String path) {
        return Jsoup.parse(SERVER.get(path).body());
    }

    private static List<String> names(JsonNode plan, String list) {
        return StreamSupport.stream(plan.get(list).spliterator(), false)
                .map(one -> one.get("name").asText())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "913202050000LG084M, zh-CN",
        "913202050000LG084M, en",
        "913202050000LG1056, zh-CN",
        "913202050000LG092G, en"
    })
    void itShowsEveryProductThatIsInAndThatIsLeftOut(String uscc, String lang) {
        JsonNode plan = SERVER.get("/api/v1/enterprises/" + uscc + "/plan" + NEED + "&lang=" + lang)
                .json();

        Document page = page("/console/enterprises/" + uscc + "/plan" + NEED + "&lang=" + lang);

        assertThat(page.select("article.member h3").eachText()).isEqualTo(names(plan, "items"));
        assertThat(page.select("table.leftout td:first-child span:first-child").eachText())
                .isEqualTo(Stream.of("losesIfDrawn", "leftOut")
                        .flatMap(list -> names(plan, list).stream())
                        .toList());
    }

    @Test
    void itSaysWhatTheSetCostsBeforeAndAfterSubsidies() {
        Document page = page("/console/enterprises/913202050000LG084M/plan" + NEED);

        assertThat(page.select("dl.offer-figures b").eachText())
                .containsExactly("1.58%（单利）", "3.45%", "159.56万元", "0元", "86.67万元");
        assertThat(page.select(".empty-box, [role=alert], .invalid-feedback:not(:empty)"))
                .isEmpty();
    }

    @Test
    void theFormKeepsTheNeed() {
        Document page = page("/console/enterprises/913202050000LG084M/plan" + NEED);

        assertThat(page.select("form.needform input[name=amount]").attr("value"))
                .isEqualTo("3000");
        assertThat(page.select("form.needform option[selected]").eachAttr("value"))
                .containsExactly("WAN", "FIXED_ASSET", "MORTGAGE_EQUIPMENT");
    }

    @Test
    void aLoanThatEndsSoonIsMarkedAndItsRenewalComesFirst() {
        Document page = page("/console/enterprises/913202050000LG1056/plan?asOf=2026-11-23&lang=en&amount=");

        assertThat(page.select("section.group article:has(.pill.soon) li").eachText())
                .first()
                .isEqualTo("Renewal without principal repayment: Renewal without repaying principal (Xihui Demo Rural"
                        + " Commercial Bank), CNY 26,000,000, over the rest of the term costs about CNY 12,600 more to"
                        + " saves about CNY 19,900");
    }

    @Test
    void whatIsWrongInTheNeedStandsBesideItsFieldAndThereIsNoPlan() {
        Document page = page("/console/enterprises/913202050000LG084M/plan?amount=-1&termMonths=0");

        assertThat(page.select("#f-amount, #f-termMonths").eachText()).hasSize(2);
        assertThat(page.select("input.is-invalid").eachAttr("value")).containsExactly("-1", "0");
        assertThat(page.select("main [role=alert]").text()).isEqualTo("请先更正标红的内容，再看结果。");
        assertThat(page.select("article, form.papers, .empty-box")).isEmpty();
    }

    @Test
    void whatIsWrongWhereNoFieldShowsItIsRefusedWithEveryFault() {
        assertThat(page("/console/enterprises/913202050000LG084M/plan?purpose=X&neededBy=Y&lang=en")
                        .select("main li")
                        .eachText())
                .hasSize(2);
    }
}
