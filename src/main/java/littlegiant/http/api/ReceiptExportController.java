package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.access.SigningKeys;
import littlegiant.audit.Act;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.kernel.Days;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.profile.Enterprises;
import littlegiant.receipt.Ledger;
import littlegiant.receipt.Receipts;

@Controller("/api/v1/enterprises/{uscc}/receipts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    Role.Names.ACCOUNT_MANAGER,
    Role.Names.ENTERPRISE,
    Role.Names.OFFICER,
    Role.Names.SPECIALIST,
    Role.Names.PARTNER,
    Role.Names.AUDITOR
})
@Tag(name = "receipts")
class ReceiptExportController {

    /** The last day that a store can tell. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Receipts receipts;
    private final Enterprises enterprises;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final ReceiptRights rights;
    private final Today today;

    /** The line of a receipt of which nobody can say any more what was decided. */
    @Serdeable
    record Damaged(String id, SigningKeys.Seal seal, ErrorCode code) {}

    ReceiptExportController(
            Receipts receipts,
            Enterprises enterprises,
            Ledger ledger,
            ObjectMapper json,
            ReceiptRights rights,
            Today today) {
        this.receipts = receipts;
        this.enterprises = enterprises;
        this.ledger = ledger;
        this.json = json;
        this.rights = rights;
        this.today = today;
    }

    @Get
    @Produces(ProductImport.NDJSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "exportReceipts",
            summary = "Every decision about a firm in a period, one receipt a line, in the order they were kept")
    @Parameter(name = "from", in = ParameterIn.QUERY, ref = "#/components/parameters/from")
    @Parameter(name = "until", in = ParameterIn.QUERY, ref = "#/components/parameters/until")
    @ApiResponse(
            responseCode = "200",
            description =
                    "receipts as JSON lines; one that was destroyed in the store is a line with id, seal and the code RECEIPT_DAMAGED",
            content = @Content(mediaType = ProductImport.NDJSON, schema = @Schema(implementation = ReceiptView.class)))
    HttpResponse<StreamedFile> export(String uscc, HttpRequest<?> request) throws IOException {
        Parameters in = Parameters.of(request);
        LocalDate told = in.date("until");
        LocalDate until = told == null ? today.date() : told;
        LocalDate first = in.date("from");
        LocalDate from = first == null ? until.minusYears(1) : first;
        if (from.isAfter(until)) {
            in.fields().fault("from", Fault.Code.CONTRADICTION, "晚于截止日" + until, "is after the last day, " + until);
        }
        in.close();
        LocalDateTime begin = Days.start(from);
        LocalDateTime end = Days.start(until.equals(LAST) ? until : until.plusDays(1));
        ReceiptRights.Reader reader = rights.of(request, uscc);
        Path file = Files.createTempFile("receipts", ".ndjson");
        long count = write(file, uscc, begin, end, Viewer.of(request), reader);
        try {
            if (count == 0) {
                enterprises.get(uscc);
            }
            ledger.enter(Act.read("receipt.export", uscc, Caller.of(request)).with("receipts", count));
        } catch (RuntimeException e) {
            Files.delete(file);
            throw e;
        }
        return HttpResponse.ok(new StreamedFile(
                Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), MediaType.of(ProductImport.NDJSON)));
    }

    /** Written before the first byte is answered, so that a store that goes away is an error and not half an export. */
    private long write(
            Path file, String uscc, LocalDateTime from, LocalDateTime until, Viewer viewer, ReceiptRights.Reader reader)
            throws IOException {
        long[] count = {0};
        try (OutputStream out = Files.newOutputStream(file)) {
            receipts.forEach(
                    uscc,
                    from,
                    until,
                    receipt -> count[0] += reader.mayRead(receipt.decision())
                            ? line(out, ReceiptView.of(receipt, Map.of(), viewer))
                            : 0,
                    id -> count[0] += line(out, new Damaged(id, SigningKeys.Seal.BROKEN, ErrorCode.RECEIPT_DAMAGED)));
            return count[0];
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** @return 1 */
    private int line(OutputStream out, Object view) {
        try {
            out.write(json.writeValueAsBytes(view));
            out.write('\n');
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
