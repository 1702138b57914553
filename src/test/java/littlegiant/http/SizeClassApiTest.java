package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Size classes of figures that belong to no firm. */
class SizeClassApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String CLASS = "/api/v1/size-class";

    @Test
    void aClassIsToldWithTheRowUsed() {
        assertThat(SERVER.get(CLASS + "?industryCode=C3670&employees=1000&revenue=400000000&totalAssets=520000000")
                        .json())
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"sizeClass":"LARGE","row":"工业","rowCodes":["INDUSTRY"],"least":"LARGE","most":"LARGE","sme":false,"missing":[],
                         "bounds":[{"sizeClass":"LARGE","employees":1000,"revenue":400000000,"totalAssets":null},
                          {"sizeClass":"MEDIUM","employees":300,"revenue":20000000,"totalAssets":null},
                          {"sizeClass":"SMALL","employees":20,"revenue":3000000,"totalAssets":null}],
                         "source":"工信部联企业〔2011〕300号"}
                        """));
    }

    /** One person or one fen too many: the edges of large, and what can be said of less. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "industryCode=C3670&employees=1000&revenue=400000000 | LARGE LARGE LARGE false []",
                "industryCode=C3670&employees=999&revenue=400000000 | MEDIUM MEDIUM MEDIUM true []",
                "industryCode=C3670&employees=1000&revenue=399999999.99 | MEDIUM MEDIUM MEDIUM true []",
                "industryCode=C3670&revenue=400000000 | null MICRO LARGE null [\"employees\"]",
                "industryCode=C3670&revenue=150000000 | null MICRO MEDIUM true [\"employees\"]",
                "industryCode=C&employees=168&revenue=126000000 | SMALL SMALL SMALL true []",
                "industryCode=C36&employees=168&revenue=126000000 | SMALL SMALL SMALL true []",
                "industryCode=F&employees=60&revenue=45000000 | null SMALL MEDIUM true [\"industryCode\"]",
                "industryCode=F&employees=0 | MICRO MICRO MICRO true []",
                "industryCode=C3670&employees=0&revenue=0&totalAssets=0 | MICRO MICRO MICRO true []",
                "employees=5 | null MICRO LARGE null [\"industryCode\",\"revenue\",\"totalAssets\"]",
                "industryCode= | null MICRO LARGE null [\"industryCode\",\"employees\",\"revenue\",\"totalAssets\"]",
                "industryCode=J66&employees=5 | null null null null []"
            })
    void theClassIsNullWhileSomethingMissingCouldDecide(String query, String shown) {
        JsonNode size = SERVER.get(CLASS + "?" + query).json();

        assertThat(size.get("sizeClass").asText() + " " + size.get("least").asText() + " "
                        + size.get("most").asText() + " " + size.get("sme") + " " + size.get("missing"))
                .isEqualTo(shown);
    }

    @Test
    void anIndustryThatIsNotCoveredHasNoRow() {
        assertThat(SERVER.get(CLASS + "?industryCode=J66").json())
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"sizeClass":null,"row":null,"rowCodes":[],"least":null,"most":null,"sme":null,"missing":[],"bounds":[],
                         "source":"工信部联企业〔2011〕300号"}
                        """));
    }

    @Test
    void anIndustryToldTooCoarselyNamesEveryRowItMayFallUnder() {
        JsonNode zh = SERVER.get(CLASS + "?industryCode=F&employees=60&revenue=45000000")
                .json();

        assertThat(zh)
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"sizeClass":null,"row":"批发业、零售业","rowCodes":["WHOLESALE","RETAIL"],"least":"SMALL","most":"MEDIUM","sme":true,
                         "missing":["industryCode"],"bounds":[],"source":"工信部联企业〔2011〕300号"}
                        """));
    }

    @Test
    void theLanguageChangesTheRowsWordAndTheSourceOnly() {
        String query = "?industryCode=F&employees=60&revenue=45000000";
        ObjectNode zh = (ObjectNode) SERVER.get(CLASS + query).json();
        ObjectNode en =
                (ObjectNode) SERVER.get(CLASS + query, "Accept-Language", "en").json();

        assertThat(List.of(en.remove("row").asText(), en.remove("source").asText()))
                .containsExactly("Wholesale, Retail", "MIIT 2011 no. 300");
        zh.remove(List.of("row", "source"));
        assertThat(en).isEqualTo(zh);
    }
}
