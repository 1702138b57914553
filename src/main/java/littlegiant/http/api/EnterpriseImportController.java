package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.engagement.Telling;
import littlegiant.http.Caller;
import littlegiant.http.HeavyJobs;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.intake.Format;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.profile.EnterpriseImport;
import littlegiant.profile.EnterpriseImport.Manner;
import littlegiant.profile.EnterpriseImport.Outcome;
import littlegiant.profile.EnterpriseImport.Source;
import littlegiant.release.Releases;

@Controller("/api/v1/enterprises/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER})
@Tag(name = "enterprises")
class EnterpriseImportController {

    private final EnterpriseImport imports;
    private final Releases releases;
    private final Idempotency idempotency;
    private final HeavyJobs heavy;
    private final Telling telling;
    private final Today today;

    EnterpriseImportController(
            EnterpriseImport imports,
            Releases releases,
            Idempotency idempotency,
            Telling telling,
            Today today,
            HeavyJobs heavy) {
        this.heavy = heavy;
        this.imports = imports;
        this.releases = releases;
        this.idempotency = idempotency;
        this.telling = telling;
        this.today = today;
    }

    @Post
    @Consumes({
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ProductImport.NDJSON,
        ProductImport.YAML
    })
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "importEnterprises",
            summary =
                    "Take a file of firms: each row is a whole profile; all of them or none. The same file again changes nothing")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, ref = "#/components/parameters/dryRun")
    @Parameter(name = "partial", in = ParameterIn.QUERY, ref = "#/components/parameters/partial")
    @ApiResponse(
            responseCode = "200",
            description = "what came of it",
            content = @Content(schema = @Schema(implementation = EnterpriseImportView.class)))
    @AsPost
    HttpResponse<?> importAll(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = "string", format = "binary")))
                    @Body
                    InputStream body) {
        Parameters in = Parameters.of(request);
        boolean dryRun = in.flag("dryRun");
        boolean partial = in.flag("partial");
        in.close();
        Identity who = Caller.who(request);
        return Uploads.with(
                request,
                body,
                upload -> heavy.run(
                        request,
                        () -> idempotency.once(request, upload.hash(), () -> {
                            Outcome outcome = imports.run(
                                    new Source(upload.file(), upload.format(), upload.hash()),
                                    new Manner(
                                            dryRun,
                                            partial,
                                            today.date(),
                                            Caller.of(request),
                                            (profile, faults) -> telling.requireRow(who, profile, faults)),
                                    releases.active().ruleSet().metrics());
                            if (!dryRun && !outcome.done()) {
                                throw AppException.of(ErrorCode.PROFILE_INVALID, faults(outcome, upload.format()));
                            }
                            return HttpResponse.ok(view(outcome, dryRun, in.lang()));
                        })));
    }

    private static EnterpriseImportView view(Outcome outcome, boolean dryRun, Lang lang) {
        return EnterpriseImportView.of(outcome, dryRun, lang);
    }

    /** Every fault with its row and column; what is beyond those that are told is counted. */
    private static List<Fault> faults(Outcome outcome, Format format) {
        List<Fault> faults = new ArrayList<>();
        outcome.rows().forEach(row -> row.faults().forEach(told -> faults.add(told.inRow(row.number(), format))));
        int untold = outcome.rejected() - EnterpriseImport.ROWS_TOLD_MAX;
        if (untold > 0) {
            faults.add(new Fault(
                    "", Fault.Code.TOO_MANY, Text.of("另有" + untold + "行有误", untold + " more rows have faults")));
        }
        return faults;
    }
}
