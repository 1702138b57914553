package littlegiant.http.api;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameters of a question about one need. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "asOf",
            in = QUERY,
            schema = @Schema(type = "string", format = "date"),
            description = "YYYY-MM-DD; default today in Asia/Shanghai"),
    @Parameter(
            name = "scope",
            in = QUERY,
            schema = @Schema(type = "string"),
            description = "OWN (needs a token of an institution) or MARKET (default)"),
    @Parameter(name = "amount", in = QUERY, schema = @Schema(type = "number"), description = "need: CNY yuan"),
    @Parameter(
            name = "termMonths",
            in = QUERY,
            schema = @Schema(type = "integer"),
            description = "need: months of one drawing"),
    @Parameter(
            name = "purpose",
            in = QUERY,
            schema = @Schema(type = "string"),
            description = "need: WORKING_CAPITAL, FIXED_ASSET, RD, REFINANCE, MERGER or ORDER"),
    @Parameter(
            name = "security",
            in = QUERY,
            schema = @Schema(type = "string"),
            description = "need: what can be offered, such as CREDIT; may repeat"),
    @Parameter(
            name = "neededBy",
            in = QUERY,
            schema = @Schema(type = "string", format = "date"),
            description = "need: YYYY-MM-DD"),
    @Parameter(
            name = "postMoney",
            in = QUERY,
            schema = @Schema(type = "number"),
            description = "need: CNY yuan the firm is to be worth after the round it raises; for funds"),
    @Parameter(
            name = "lang",
            in = QUERY,
            schema = @Schema(type = "string"),
            description = "zh-CN (default) or en; before Accept-Language")
})
@interface AsNeed {}
