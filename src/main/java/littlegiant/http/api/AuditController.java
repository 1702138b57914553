package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import littlegiant.access.Role;
import littlegiant.audit.AuditLog;
import littlegiant.http.Caller;
import littlegiant.http.HeavyJobs;
import littlegiant.http.Parameters;
import littlegiant.kernel.Lang;
import littlegiant.receipt.Retention;

@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "audit")
class AuditController {

    private final AuditLog audit;
    private final Retention retention;
    private final HeavyJobs heavy;

    AuditController(AuditLog audit, Retention retention, HeavyJobs heavy) {
        this.audit = audit;
        this.retention = retention;
        this.heavy = heavy;
    }

    @Secured(Role.Names.AUDITOR)
    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listAuditEntries",
            summary = "Who read or changed what, when, from where, why; newest first")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "#/components/parameters/cursor")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page; next is null at the end")
    CursorView<AuditEntryView> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Long before = in.cursor();
        int size = in.size();
        in.close();
        List<AuditEntryView> items = audit.before(before == null ? Long.MAX_VALUE : before, size).stream()
                .map(AuditEntryView::of)
                .toList();
        return CursorView.of(items, size, last -> String.valueOf(last.number()));
    }

    @Secured(Role.Names.ADMIN)
    @Post("/purge")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "purge",
            summary =
                    "Take away what is kept no longer (it happens once a day by itself); the chain says what went, and still holds")
    @ApiResponse(responseCode = "200", description = "how many of each class went")
    PurgedView purge(HttpRequest<?> request) {
        Parameters.of(request).close();
        return PurgedView.of(retention.purge(Caller.of(request)));
    }

    @Secured(Role.Names.AUDITOR)
    @Post("/verify")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "verifyAudit",
            summary = "Walk the whole chain: every entry is there and as it was entered, or the first that is not")
    @ApiResponse(responseCode = "200", description = "what was found")
    AuditFoundView verify(HttpRequest<?> request) {
        Lang lang = Parameters.langOnly(request);
        return AuditFoundView.of(heavy.run(request, audit::verify), lang);
    }
}
