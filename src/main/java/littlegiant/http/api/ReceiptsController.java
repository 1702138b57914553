package littlegiant.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import littlegiant.access.SigningKeys;
import littlegiant.audit.Act;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Viewer;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.receipt.Ledger;
import littlegiant.receipt.Receipt;
import littlegiant.receipt.Receipts;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/receipts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "receipts")
class ReceiptsController {

    private final Receipts receipts;
    private final ReceiptVerifier verifier;
    private final SigningKeys keys;
    private final Ledger ledger;
    private final ReceiptRights rights;

    ReceiptsController(
            Receipts receipts, ReceiptVerifier verifier, SigningKeys keys, Ledger ledger, ReceiptRights rights) {
        this.receipts = receipts;
        this.verifier = verifier;
        this.keys = keys;
        this.ledger = ledger;
        this.rights = rights;
    }

    @ForReceipts
    @Get("/{id}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getReceipt",
            summary =
                    "A decision as it was given: all that determined it, and the whole answer; of an answer in another institution's voice the determinants only")
    @ApiResponse(responseCode = "200", description = "the receipt")
    ReceiptView get(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        Receipt receipt = receipts.get(id);
        rights.require(request, receipt.decision());
        ledger.enter(Act.read("receipt.read", receipt.decision().uscc(), Caller.of(request))
                .with("receipt", id));
        return ReceiptView.of(receipt, verifier.lpr(receipt), Viewer.of(request));
    }

    @ForReceipts
    @Get("/{id}/answer")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getReceiptAnswer",
            summary = "The answer as it was given, to the byte: its SHA-256 is the receipt's resultHash")
    @ApiResponse(
            responseCode = "200",
            description = "the whole answer, JSON",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    HttpResponse<byte[]> answer(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        Receipt receipt = receipts.get(id);
        rights.require(request, receipt.decision());
        if (!ReceiptView.maySee(receipt.decision(), Viewer.of(request))) {
            throw new AppException(
                    ErrorCode.FORBIDDEN, "该回答是以其他机构的身份作出的", "the answer was given in another institution's voice");
        }
        ledger.enter(Act.read("receipt.read", receipt.decision().uscc(), Caller.of(request))
                .with("receipt", id));
        return HttpResponse.ok(receipt.answer()).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @ForReceipts
    @Post("/{id}/verify")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "verifyReceipt",
            summary =
                    "Find the answer again with the profile, rules and terms of then: identical, or exactly where it differs")
    @ApiResponse(responseCode = "200", description = "what was found")
    VerificationView verify(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        in.close();
        Receipt receipt = receipts.get(id);
        rights.require(request, receipt.decision());
        VerificationView found = verifier.verify(receipt, Viewer.of(request), Parameters.lang(request));
        ledger.enter(Act.read("receipt.verify", receipt.decision().uscc(), Caller.of(request))
                .with("receipt", id)
                .with("identical", String.valueOf(found.identical())));
        return found;
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/keys")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listSigningKeys",
            summary = "The public keys of the signatures, as a JWK set: anybody can verify a receipt with them")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "#/components/parameters/lang.kept")
    @ApiResponse(responseCode = "200", description = "keys that sign, and those that signed before")
    HttpResponse<Map<String, @Nullable Object>> keys(HttpRequest<?> request) {
        Parameters.of(request).close();
        List<Map<String, String>> open = keys.publicKeys().entrySet().stream()
                .map(key -> Map.of(
                        "kty", "OKP", "crv", "Ed25519", "alg", "EdDSA", "kid", key.getKey(), "x", key.getValue()))
                .toList();
        return HttpResponse.<Map<String, @Nullable Object>>ok(Map.of("keys", open))
                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600");
    }
}
