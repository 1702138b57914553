package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedTest {

    private static final byte[] ANSWER =
            "{\"name\":\"小巨人信用贷\",\"more\":\"more more more more\"}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 100_000})
    void bytesComeBackAsTheyWere(int size) {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);

        assertThat(Zipped.plain(Zipped.of(plain))).isEqualTo(plain);
    }

    @Test
    void theSameBytesZipToTheSameBytes() {
        assertThat(Zipped.of(ANSWER)).isEqualTo(Zipped.of(ANSWER.clone()));
    }

    @Test
    void whatIsCutAnywhereIsCorruptAndNeverHalf() {
        byte[] zipped = Zipped.of(ANSWER);

        for (int length = 0; length < zipped.length; length++) {
            byte[] cut = Arrays.copyOf(zipped, length);
            assertThatThrownBy(() -> Zipped.plain(cut)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void aBitThatFlipsIsNeverReadAsSomethingElse() {
        byte[] zipped = Zipped.of(ANSWER);

        for (int place = 0; place < zipped.length; place++) {
            byte[] damaged = zipped.clone();
            damaged[place] ^= 0x10;
            assertThatThrownBy(() -> Zipped.plain(damaged)).isInstanceOf(UncheckedIOException.class);
        }
    }
}
