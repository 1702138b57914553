package littlegiant.http.api;

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
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.access.Role;
import littlegiant.http.Parameters;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.release.Release;
import littlegiant.release.Releases;

@Controller("/api/v1/releases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "releases")
class ReleasesController {

    private static final Pattern ID = Pattern.compile("(?:r-)?(\\d{1,9})");

    private final Releases releases;
    private final Idempotency idempotency;

    ReleasesController(Releases releases, Idempotency idempotency) {
        this.releases = releases;
        this.idempotency = idempotency;
    }

    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listReleases",
            summary = "Rules, products and LPR as numbered versions, newest first; one of them answers")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "#/components/parameters/cursor")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page; next is null at the end")
    CursorView<ReleaseView> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Long before = in.cursor();
        int size = in.size();
        in.close();
        int from = before == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, before);
        List<ReleaseView> items =
                releases.before(from, size).stream().map(ReleaseView::of).toList();
        return CursorView.of(items, size, last -> String.valueOf(last.number()));
    }

    @Secured(Role.Names.ADMIN)
    @Post
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "buildRelease",
            summary =
                    "Read the rule folder again, build a release with it and with all that is published, check it, and make it the active one; the active one is answered if nothing changed")
    @RequestBody(description = "why", content = @Content(schema = @Schema(ref = "#/components/schemas/Step")))
    @ApiResponse(
            responseCode = "200",
            description = "the active release",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @AsPost
    HttpResponse<?> build(HttpRequest<byte[]> request) {
        Parameters.of(request).close();
        StepBody told = StepBody.of(request);
        return idempotency.once(
                request, StepBody.hash(request), () -> HttpResponse.ok(view(releases.rebuild(told.by()))));
    }

    @Secured(Role.Names.ADMIN)
    @Post("/{id}/activate")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "activateRelease", summary = "Make a release active that was so before: rollback")
    @RequestBody(description = "why", content = @Content(schema = @Schema(ref = "#/components/schemas/Step")))
    @ApiResponse(
            responseCode = "200",
            description = "the active release",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @AsPost
    HttpResponse<?> activate(String id, HttpRequest<byte[]> request) {
        Parameters.of(request).close();
        StepBody told = StepBody.of(request);
        Matcher number = ID.matcher(id);
        if (!number.matches()) {
            throw new AppException(ErrorCode.RELEASE_NOT_FOUND, "没有" + id + "这个规则版本", "no release " + id);
        }
        int wanted = Integer.parseInt(number.group(1));
        return idempotency.once(
                request, StepBody.hash(request), () -> HttpResponse.ok(view(releases.activate(wanted, told.by()))));
    }

    private ReleaseView view(Release release) {
        return ReleaseView.of(releases.before(release.number() + 1, 1).get(0));
    }
}
