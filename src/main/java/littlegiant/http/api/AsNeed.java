package littlegiant.http.api;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameters of a question about one need. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(name = "asOf", in = QUERY, description = "YYYY-MM-DD; default today in Asia/Shanghai"),
    @Parameter(name = "scope", in = QUERY, description = "OWN (needs a token of an institution) or MARKET (default)"),
    @Parameter(name = "amount", in = QUERY, description = "need: CNY yuan"),
    @Parameter(name = "termMonths", in = QUERY, description = "need: months of one drawing"),
    @Parameter(
            name = "purpose",
            in = QUERY,
            description = "need: WORKING_CAPITAL, FIXED_ASSET, RD, REFINANCE, MERGER or ORDER"),
    @Parameter(name = "security", in = QUERY, description = "need: what can be offered, such as CREDIT; may repeat"),
    @Parameter(name = "neededBy", in = QUERY, description = "need: YYYY-MM-DD"),
    @Parameter(
            name = "postMoney",
            in = QUERY,
            description = "need: CNY yuan the firm is to be worth after the round it raises; for funds"),
    @Parameter(name = "lang", in = QUERY, description = "zh-CN (default) or en; before Accept-Language")
})
@interface AsNeed {}
