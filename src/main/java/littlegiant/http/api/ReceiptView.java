package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.SigningKeys.Seal;
import littlegiant.finance.LprTable;
import littlegiant.http.Viewer;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Value;
import littlegiant.receipt.Decision;
import littlegiant.receipt.Receipt;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/** A decision as it was given. */
@Serdeable
@Schema(name = "Receipt")
public record ReceiptView(
        String id,
        @Schema(
                        description =
                                "MATCH: every product for a firm; PLAN: the tailored plan; PAPER: the plan as its client has it on paper")
                Decision.Kind kind,
        String uscc,
        @Schema(description = "null for a profile that is not stored") @Nullable Integer revision,
        @Schema(description = "SHA-256 of the profile's canonical document") String profileHash,
        @Schema(description = "document of a profile that is not stored") @Nullable Object profile,
        String release,
        String releaseHash,
        LocalDate asOf,
        NeedView need,
        @Schema(description = "institution whose own products are in scope; null = the whole market") @Nullable
                String scope,
        @Schema(description = "institution that sees its own internal conditions; null = nobody's are shown") @Nullable
                String voice,
        Lang lang,
        @Schema(description = "which build of the service answered") String engine,
        @Schema(
                        description =
                                "how much of the stored profile the asker saw: PUBLIC or the scopes of consents; null = all")
                @Nullable
                String sight,
        @Schema(description = "ids of a plan that was chosen, in its order; null = a plan that was proposed, or none")
                @Nullable
                List<String> chosen,
        @Schema(description = "by tenor, the LPR that counted") Map<String, LprView> lpr,
        @Schema(description = "by product, the revision that was judged; empty where the answer is not shown")
                List<ProductRevisionView> products,
        @Schema(description = "SHA-256 of the answer") String resultHash,
        @Schema(description = "UTC") String storedAt,
        @Schema(description = "JWS, EdDSA; its keys are at /receipts/keys") String signature,
        Seal seal,
        @Schema(description = "the whole answer; null where it is in another institution's voice, or damaged") @Nullable
                Object answer) {

    /** What was needed, as it was asked; nulls were not told. */
    @Serdeable
    @Schema(name = "ReceiptNeed")
    public record NeedView(
            @Schema(description = "CNY yuan") @Nullable BigDecimal amount,
            @Nullable Integer termMonths,
            @Nullable String purpose,
            @Nullable Set<String> security,
            @Nullable LocalDate neededBy,
            @Schema(description = "CNY yuan") @Nullable BigDecimal postMoney) {
        static NeedView of(Need need) {
            return new NeedView(
                    need.amount(),
                    need.termMonths(),
                    need.purpose(),
                    need.security(),
                    need.neededBy(),
                    need.postMoney());
        }
    }

    /** One fixing. */
    @Serdeable
    @Schema(name = "ReceiptLpr")
    public record LprView(
            LocalDate publishedOn, @Schema(description = "3.00 means 3.00 %") BigDecimal percent, String source) {}

    /** A product as it was judged. */
    @Serdeable
    @Schema(name = "ReceiptProduct")
    public record ProductRevisionView(String productId, int revision) {}

    static ReceiptView of(Receipt receipt, Map<String, LprTable.Fixing> lpr, Viewer viewer) {
        Decision decision = receipt.decision();
        Value answer = maySee(decision, viewer) ? ReceiptVerifier.legible(receipt.answer()) : Value.Nul.NUL;
        Map<String, LprView> fixings = new LinkedHashMap<>();
        lpr.forEach((tenor, fixing) ->
                fixings.put(tenor, new LprView(fixing.publishedOn(), fixing.percent(), fixing.source())));
        return new ReceiptView(
                receipt.id(),
                decision.kind(),
                decision.uscc(),
                decision.revision(),
                decision.profileHash(),
                receipt.profile() == null
                        ? null
                        : ReceiptVerifier.legible(receipt.profile().getBytes(StandardCharsets.UTF_8))
                                .plain(),
                "r-" + decision.release(),
                decision.releaseHash(),
                decision.asOf(),
                NeedView.of(decision.need()),
                decision.scope(),
                decision.voice(),
                decision.lang(),
                decision.engine(),
                decision.sight(),
                decision.products(),
                fixings,
                products(answer),
                receipt.answerHash(),
                Moments.shown(receipt.storedAt()),
                receipt.signature(),
                receipt.seal(),
                answer.plain());
    }

    /** An answer in the voice of an institution shows its internal conditions. */
    static boolean maySee(Decision decision, Viewer viewer) {
        return decision.voice() == null || decision.voice().equals(viewer.institution());
    }

    private static List<ProductRevisionView> products(Value answer) {
        List<ProductRevisionView> products = new ArrayList<>();
        if (answer instanceof Value.Obj told && told.at("items") instanceof Value.Arr items) {
            for (Value item : items.items()) {
                if (item instanceof Value.Obj one
                        && one.at("productId") instanceof Value.Str id
                        && one.at("revision") instanceof Value.Num revision) {
                    products.add(
                            new ProductRevisionView(id.text(), revision.number().intValueExact()));
                }
            }
        }
        return products;
    }
}
