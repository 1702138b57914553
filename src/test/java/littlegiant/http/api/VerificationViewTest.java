package littlegiant.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import littlegiant.access.SigningKeys.Seal;
import littlegiant.http.Viewer;
import littlegiant.http.api.VerificationView.DifferenceView;
import littlegiant.kernel.Differences.Difference;
import littlegiant.kernel.Engine;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.receipt.Decision;
import littlegiant.receipt.Receipt;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerificationViewTest {

    private static final List<Difference> DIFFERENCES =
            List.of(new Difference("/items/0/rank", new Value.Str("1"), null));

    private static Receipt receipt(@Nullable String voice) {
        Decision decision = new Decision(
                Decision.Kind.MATCH,
                "913202050000LG017P",
                1,
                "p",
                1,
                "r",
                LocalDate.of(2026, 11, 23),
                Need.NONE,
                null,
                voice,
                Lang.ZH,
                "0.0.1+0123456789ab",
                null);
        return new Receipt(
                "id", decision, null, new byte[0], "hash", "jws", Seal.VALID, LocalDateTime.of(2026, 11, 23, 2, 0));
    }

    @Test
    void theBuildThatAnsweredAndTheOneThatLookedAgainAreBothNamed() {
        VerificationView view =
                VerificationView.of(receipt(null), false, DIFFERENCES, "another build", new Viewer(null));

        assertThat(view)
                .isEqualTo(new VerificationView(
                        "id",
                        false,
                        Seal.VALID,
                        "0.0.1+0123456789ab",
                        Engine.version(),
                        "another build",
                        List.of(new DifferenceView("/items/0/rank", "1", null))));
    }

    @Test
    void valuesOfAnAnswerInABanksVoiceAreForThatBank() {
        assertThat(of(new Viewer("bank"))).containsExactly(new DifferenceView("/items/0/rank", "1", null));
        assertThat(of(new Viewer("other"))).containsExactly(new DifferenceView("/items/0/rank", null, null));
        assertThat(of(new Viewer(null))).containsExactly(new DifferenceView("/items/0/rank", null, null));
    }

    private static List<DifferenceView> of(Viewer viewer) {
        return VerificationView.of(receipt("bank"), false, DIFFERENCES, null, viewer)
                .differences();
    }
}
