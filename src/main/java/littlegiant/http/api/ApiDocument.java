package littlegiant.http.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Head of the OpenAPI document that is generated from the controllers. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Little Giant Match",
                        version = "1",
                        description =
                                "Matches little-giant enterprises to loans, funds, guarantees and policies, and says why. Absent or null = not told, never zero. "
                                        + "Money is CNY yuan; rates and shares are percent, 3.45 means 3.45 %; dates are YYYY-MM-DD. Errors are application/problem+json "
                                        + "with all faults of the request at once.",
                        license = @License(name = "Apache-2.0")),
        security = {
            @SecurityRequirement(name = "bearer"),
            @SecurityRequirement(name = "key"),
            @SecurityRequirement(name = "")
        })
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@SecurityScheme(
        name = "key",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        paramName = "X-API-Key",
        description = "of a partner's system")
final class ApiDocument {
    private ApiDocument() {}
}
