package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import littlegiant.http.Parameters;
import littlegiant.http.Viewer;
import org.jspecify.annotations.Nullable;

/** Drafts are for those who signed in; internal conditions for the institution whose they were. */
@Controller("/api/v1/products/{id}/revisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "products")
class ProductHistoryController {

    private static final int REVISIONS_MAX = 200;

    private final ProductRevisions revisions;

    ProductHistoryController(ProductRevisions revisions) {
        this.revisions = revisions;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listProductRevisions",
            summary = "The revisions of a product, newest first; drafts for their own institution only")
    @Parameter(name = "before", in = ParameterIn.QUERY, ref = "#/components/parameters/before")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size.revisions")
    @ApiResponse(
            responseCode = "200",
            description = "revisions with their documents; of internal conditions the name only",
            content = @Content(array = @ArraySchema(schema = @Schema(ref = "#/components/schemas/ProductRevision"))))
    List<Map<String, @Nullable Object>> list(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Integer before = in.fields().whole("before", 1, Integer.MAX_VALUE);
        Integer size = in.fields().whole("size", 1, REVISIONS_MAX);
        in.close();
        Viewer viewer = Viewer.of(request);
        return revisions
                .list(id, before == null ? Integer.MAX_VALUE : before, size == null ? REVISIONS_MAX : size, request)
                .stream()
                .map(revision -> ProductView.of(revision, viewer))
                .toList();
    }

    @Get("/{revision}/changes")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "compareProductRevisions", summary = "What changed between two revisions of a product")
    @Parameter(name = "since", in = ParameterIn.QUERY, ref = "#/components/parameters/since")
    @ApiResponse(responseCode = "200", description = "every difference, with words")
    List<ChangeView> changes(String id, int revision, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Integer since = in.fields().whole("since", 0, Integer.MAX_VALUE);
        in.close();
        return revisions.changes(id, since == null ? revision - 1 : since, revision, request, in.lang());
    }
}
