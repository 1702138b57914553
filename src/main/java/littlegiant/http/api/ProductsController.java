package littlegiant.http.api;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
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
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Product;
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

    private final Releases releases;
    private final ProductImport imports;
    private final Idempotency idempotency;
    private final boolean demo;
    private final Today today;

    ProductsController(
            Releases releases,
            ProductImport imports,
            Idempotency idempotency,
            Today today,
            @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.releases = releases;
        this.imports = imports;
        this.idempotency = idempotency;
        this.demo = !mode.equals("production");
        this.today = today;
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listProducts", summary = "Published products")
    @Parameter(name = "kind", in = ParameterIn.QUERY, ref = "#/components/parameters/kind")
    @Parameter(name = "provider", in = ParameterIn.QUERY, ref = "#/components/parameters/provider")
    @Parameter(name = "status", in = ParameterIn.QUERY, ref = "#/components/parameters/status")
    @Parameter(name = "q", in = ParameterIn.QUERY, ref = "#/components/parameters/q.products")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf.availability")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
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

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/{id}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getProduct", summary = "One product as it is published now")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf.availability")
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

    @Secured(Role.Names.PRODUCT_OWNER)
    @Post("/import")
    @Consumes({
        ProductImport.NDJSON,
        ProductImport.YAML,
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "importProducts",
            summary =
                    "Upsert products by id, all or nothing; the answer comes when the release that holds them is active")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, ref = "#/components/parameters/dryRun")
    @ApiResponse(
            responseCode = "200",
            description = "what became of each document",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @AsPost
    HttpResponse<?> importAll(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Product")))
                    @Body
                    InputStream body) {
        Parameters in = Parameters.of(request);
        boolean dryRun = in.flag("dryRun");
        in.close();
        ProductImport.Manner manner = new ProductImport.Manner(dryRun, demo, request);
        return Uploads.with(
                request,
                body,
                upload -> idempotency.once(
                        request, upload.hash(), () -> HttpResponse.ok(imports.run(upload, manner, in.lang()))));
    }
}
