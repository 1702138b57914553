package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.access.SigningKeys.Seal;
import littlegiant.http.Viewer;
import littlegiant.kernel.Differences;
import littlegiant.kernel.Engine;
import littlegiant.kernel.Value;
import littlegiant.receipt.Receipt;
import org.jspecify.annotations.Nullable;

/** What came of finding an answer again. */
@Serdeable
@Schema(name = "Verification")
public record VerificationView(
        String receiptId,
        @Schema(description = "true: found again to the byte, and the signature holds") boolean identical,
        @Schema(description = "VALID, BROKEN (something was changed since), UNKNOWN_KEY") Seal seal,
        @Schema(description = "the build that answered") String engineThen,
        @Schema(description = "the build that found it again") String engineNow,
        @Schema(description = "what else is different from then, or why it cannot be found again") @Nullable
                String note,
        @Schema(description = "every place where the answer of now differs, 200 at most")
                List<DifferenceView> differences) {

    /** One place. */
    @Serdeable
    @Schema(name = "Difference")
    public record DifferenceView(
            @Schema(description = "JSON pointer") String pointer,
            @Schema(description = "null = was not there, or may not be shown") @Nullable Object before,
            @Schema(description = "null = is not there any more, or may not be shown") @Nullable Object after) {
        static DifferenceView of(Differences.Difference difference, boolean shown) {
            return new DifferenceView(
                    difference.pointer(),
                    shown ? plain(difference.before()) : null,
                    shown ? plain(difference.after()) : null);
        }

        private static @Nullable Object plain(@Nullable Value value) {
            return value == null ? null : value.plain();
        }
    }

    static VerificationView of(
            Receipt receipt,
            boolean identical,
            List<Differences.Difference> differences,
            @Nullable String note,
            Viewer viewer) {
        boolean shown = ReceiptView.maySee(receipt.decision(), viewer);
        return new VerificationView(
                receipt.id(),
                identical,
                receipt.seal(),
                receipt.decision().engine(),
                Engine.version(),
                note,
                differences.stream()
                        .map(difference -> DifferenceView.of(difference, shown))
                        .toList());
    }
}
