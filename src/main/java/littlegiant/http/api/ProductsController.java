package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Lifecycle;
import littlegiant.catalog.Product;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.kernel.Lang;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/products")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "products")
class ProductsController {

    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Releases releases;
    private final ProductImport imports;
    private final Today today;

    ProductsController(
            Catalogue catalogue, Lifecycle lifecycle, Releases releases, ProductImport imports, Today today) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.releases = releases;
        this.imports = imports;
        this.today = today;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listProducts", summary = "Published products")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "LOAN, TRADE, FUND, GUARANTEE, LEASE, INSURANCE, POLICY; may repeat")
    @Parameter(name = "provider", in = ParameterIn.QUERY, description = "id of an institution; may repeat")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "PUBLISHED or SUSPENDED; may repeat")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "part of the id or of a name")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "day of the availability; default today in Asia/Shanghai")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "from 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 200, default 20")
    @ApiResponse(
            responseCode = "200",
            description = "one page, by id",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ProductPage")))
    PageView<Map<String, @Nullable Object>> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Set<Product.Kind> kinds = in.choices("kind", Product.Kind.class);
        Set<String> providers = in.words("provider");
        Set<Product.Status> states = in.choices("status", Product.Status.class);
        String word = in.text("q");
        LocalDate asOf = in.asOf(today.date());
        int page = in.page();
        int size = in.size();
        in.close();
        List<Published> found = releases.active().on(asOf).products().stream()
                .filter(one -> kinds.isEmpty() || kinds.contains(one.product().kind()))
                .filter(one ->
                        providers.isEmpty() || providers.contains(one.product().provider()))
                .filter(one -> states.isEmpty() || states.contains(one.product().status()))
                .filter(one -> word == null || contains(one.product(), word))
                .toList();
        Viewer viewer = Viewer.of(request);
        List<Map<String, @Nullable Object>> items = found.stream()
                .skip((long) page * size)
                .limit(size)
                .map(one -> ProductView.of(one, asOf, viewer, in.lang()))
                .toList();
        return new PageView<>(items, page, size, found.size());
    }

    private static boolean contains(Product product, String word) {
        String names =
                product.id() + ' ' + product.name().zh() + ' ' + product.name().en();
        return names.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    @Get("/{id}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getProduct", summary = "One product as it is published now")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "day of the availability; default today in Asia/Shanghai")
    @ApiResponse(
            responseCode = "200",
            description = "the product; the ETag carries its revision",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Product")))
    HttpResponse<Map<String, @Nullable Object>> get(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        in.close();
        return answer(id, asOf, request, in.lang());
    }

    private HttpResponse<Map<String, @Nullable Object>> answer(
            String id, LocalDate asOf, HttpRequest<?> request, Lang lang) {
        Published published = published(id, asOf);
        return Etags.ok(ProductView.of(published, asOf, Viewer.of(request), lang), published.revision());
    }

    /** @throws littlegiant.kernel.AppException PRODUCT_NOT_FOUND */
    private Published published(String id, LocalDate asOf) {
        Published published = releases.active().on(asOf).find(id);
        if (published == null) {
            throw Catalogue.unknown(id);
        }
        return published;
    }

    @Get("/{id}/revisions")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listProductRevisions", summary = "Every revision of a product, newest first")
    List<Map<String, @Nullable Object>> revisions(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        String provider = catalogue.life(id).provider();
        Viewer viewer = Viewer.of(request);
        return catalogue.revisions(id).stream()
                .map(revision -> ProductView.of(revision, provider, viewer))
                .toList();
    }

    @Post("/import")
    @Consumes({ProductImport.NDJSON, ProductImport.YAML})
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "importProducts",
            summary =
                    "Upsert products by id, all or nothing; the answer comes when the release that holds them is active")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "true: say every fault and what would change, change nothing")
    @ApiResponse(responseCode = "200", description = "what became of each document")
    ImportView importAll(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Product")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        boolean dryRun = in.flag("dryRun");
        in.close();
        MediaType type = request.getContentType().orElse(MediaType.of(ProductImport.YAML));
        return imports.run(
                Bodies.bounded(request, body, Bodies.IMPORT_BYTES_MAX), type, dryRun, Caller.of(request), in.lang());
    }

    @Post("/{id}/suspend")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "suspendProduct",
            summary = "Take no more applications for a product; answers carry it as SUSPENDED")
    @ApiResponse(
            responseCode = "200",
            description = "the product",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Product")))
    HttpResponse<Map<String, @Nullable Object>> suspend(String id, HttpRequest<?> request) {
        return turn(id, request, by -> lifecycle.suspend(id, by));
    }

    @Post("/{id}/publish")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "publishProduct", summary = "Publish a suspended product again")
    @ApiResponse(
            responseCode = "200",
            description = "the product",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Product")))
    HttpResponse<Map<String, @Nullable Object>> publish(String id, HttpRequest<?> request) {
        return turn(id, request, by -> lifecycle.publish(id, by));
    }

    private HttpResponse<Map<String, @Nullable Object>> turn(String id, HttpRequest<?> request, Consumer<By> step) {
        Parameters in = Parameters.of(request);
        in.close();
        By by = Caller.of(request);
        releases.change(List.of(id), by, () -> {
            step.accept(by);
            return id;
        });
        return answer(id, today.date(), request, in.lang());
    }
}
