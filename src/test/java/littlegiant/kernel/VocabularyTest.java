package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary KEPT = Vocabulary.of("kinds: { LOAN: { zh: 贷款, en: Loan } }");
    private static final Vocabulary NEWER = Vocabulary.of(
            "kinds: { LOAN: { zh: 借款, en: Borrowing }, LEASE: { zh: 租赁, en: Lease } }\nunits: { YEARS: { zh: 年, en: years } }");

    @Test
    void keptWordsStandBeforeNewerOnes() {
        assertThat(KEPT.or(NEWER).of("kinds", "LOAN")).isEqualTo(Text.of("贷款", "Loan"));
    }

    @Test
    void wordsThatWereAddedSinceAreTakenOver() {
        Vocabulary both = KEPT.or(NEWER);

        assertThat(both.of("kinds", "LEASE")).isEqualTo(Text.of("租赁", "Lease"));
        assertThat(both.of("units", "YEARS")).isEqualTo(Text.of("年", "years"));
    }

    @Test
    void theKeptOnesThemselvesStayAsTheyAre() {
        KEPT.or(NEWER);

        assertThat(KEPT.has("kinds", "LEASE")).isFalse();
        assertThat(NEWER.of("kinds", "LOAN")).isEqualTo(Text.of("借款", "Borrowing"));
    }

    @Test
    void aWordThatIsNowhereIsOurMistake() {
        assertThatThrownBy(() -> KEPT.or(NEWER).of("kinds", "GIFT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rules/texts/words.yaml has no kinds.GIFT");
    }
}
