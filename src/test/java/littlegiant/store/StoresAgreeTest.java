package littlegiant.store;

import static org.assertj.core.api.Assertions.assertThat;

import littlegiant.http.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes, whatever the store. */
class StoresAgreeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enterprises?size=200",
                "/enterprises?q=%E6%B5%8B%E8%AF%95&size=50&page=2",
                "/enterprises/913202050000LG017P",
                "/enterprises/913202050000LG017P/recommendations?size=200",
                "/enterprises/913202050000LG025J/recommendations?size=200&amount=5000000&termMonths=12",
                "/enterprises/913202050000LG017P/plan?amount=5000000&termMonths=12",
                "/recognition/913202050000LG017P",
                "/products?size=200",
                "/products/TH-LG-CREDIT-01",
                "/products/TH-LG-CREDIT-01/revisions"
            })
    void everyStoreGivesTheSameAnswer(String path) {
        TestServer.Reply inMaria = TestServer.shared(Store.MARIADB).get("/api/v1" + path);

        assertThat(inMaria.status()).isEqualTo(200);
        assertThat(inMaria.told())
                .isEqualTo(TestServer.shared(Store.H2).get("/api/v1" + path).told());
    }
}
