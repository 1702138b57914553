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
    @Parameter(name = "asOf", in = QUERY, ref = "#/components/parameters/asOf"),
    @Parameter(name = "scope", in = QUERY, ref = "#/components/parameters/scope"),
    @Parameter(name = "amount", in = QUERY, ref = "#/components/parameters/amount"),
    @Parameter(name = "termMonths", in = QUERY, ref = "#/components/parameters/termMonths"),
    @Parameter(name = "purpose", in = QUERY, ref = "#/components/parameters/purpose"),
    @Parameter(name = "security", in = QUERY, ref = "#/components/parameters/security"),
    @Parameter(name = "neededBy", in = QUERY, ref = "#/components/parameters/neededBy"),
    @Parameter(name = "postMoney", in = QUERY, ref = "#/components/parameters/postMoney"),
    @Parameter(name = "lang", in = QUERY, ref = "#/components/parameters/lang")
})
@interface AsNeed {}
