package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.catalog.ProductReader;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/products")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "products")
class DraftsController {

    private final ProductDrafts drafts;
    private final ProductLife life;
    private final Idempotency idempotency;
    private final ProductRights rights;

    DraftsController(ProductDrafts drafts, ProductLife life, Idempotency idempotency, ProductRights rights) {
        this.drafts = drafts;
        this.life = life;
        this.idempotency = idempotency;
        this.rights = rights;
    }

    @Secured(Role.Names.PRODUCT_OWNER)
    @Post
    @Consumes({MediaType.APPLICATION_JSON, ProductImport.YAML})
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "createProduct", summary = "A new product as a draft")
    @ApiResponse(
            responseCode = "201",
            description = "the product with its draft; the ETag carries the draft's revision",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ProductWithLife")))
    @AsPost
    HttpResponse<?> create(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Product")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        in.close();
        ProductReader.Reading reading = read(request, body, null);
        return idempotency.once(request, Hash.of(body), () -> {
            List<Fault> warnings = drafts.create(reading, Caller.of(request));
            return life.answer(reading.product().id(), warnings, request).status(HttpStatus.CREATED);
        });
    }

    @Secured(Role.Names.PRODUCT_OWNER)
    @Put("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ProductImport.YAML})
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "draftProduct",
            summary = "New terms of a product as a draft; If-Match carries the newest revision that was read")
    @ApiResponse(
            responseCode = "200",
            description = "the product with its draft; the ETag carries the draft's revision",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ProductWithLife")))
    @AsPut
    HttpResponse<Map<String, @Nullable Object>> put(
            String id,
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Product")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        in.close();
        Integer expected = Etags.expected(request);
        ProductReader.Reading reading = read(request, body, id);
        return life.answer(id, drafts.keep(reading, expected, Caller.of(request)), request);
    }

    private ProductReader.Reading read(HttpRequest<?> request, byte[] body, @Nullable String id) {
        Faults faults = new Faults();
        byte[] bounded = Bodies.bounded(request, body, Bodies.DOCUMENT_BYTES_MAX);
        boolean yaml = request.getContentType()
                .filter(type -> type.getName().equals(ProductImport.YAML))
                .isPresent();
        Value told = yaml ? ProductDrafts.yaml(bounded, faults) : DocumentReader.json(bounded, faults);
        return drafts.read(told, id, faults, request);
    }

    @Secured({Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER, Role.Names.AUDITOR})
    @Get("/{id}/life")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getProductLife",
            summary = "Where a product stands: the draft that waits, and every step that was taken")
    @ApiResponse(
            responseCode = "200",
            description = "the product; the ETag carries its newest revision",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ProductWithLife")))
    HttpResponse<Map<String, @Nullable Object>> life(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        in.close();
        rights.require(request, id);
        return life.answer(id, request);
    }
}
