package littlegiant.http.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What every step in the life of a product takes and answers. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "#/components/parameters/If-Match")
@Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, ref = "#/components/parameters/Idempotency-Key")
@Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
@RequestBody(
        description = "why; of a rollback, to which revision",
        content = @Content(schema = @Schema(ref = "#/components/schemas/Step")))
@ApiResponse(
        responseCode = "200",
        description = "the product with its life; the ETag carries its newest revision",
        content = @Content(schema = @Schema(ref = "#/components/schemas/ProductWithLife")))
@ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
@interface AsStep {}
