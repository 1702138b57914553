package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({
        "13800001234, 138****1234",
        "0510-88881234, 0510-****1234",
        "010-1234567, 010-****567",
        "li.xr@firm.example, l****@firm.example",
        "a@b.example, a****@b.example",
        "12345, ****45"
    })
    void enoughToRecogniseItAndNotToHaveIt(String contact, String masked) {
        assertThat(Masked.contact(contact)).isEqualTo(masked);
    }
}
