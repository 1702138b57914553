package littlegiant.http.api;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameters of a question about matches. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(name = "asOf", in = QUERY, ref = "#/components/parameters/asOf"),
    @Parameter(name = "verdict", in = QUERY, ref = "#/components/parameters/verdict"),
    @Parameter(name = "kind", in = QUERY, ref = "#/components/parameters/kind"),
    @Parameter(name = "provider", in = QUERY, ref = "#/components/parameters/provider"),
    @Parameter(name = "scope", in = QUERY, ref = "#/components/parameters/scope"),
    @Parameter(name = "sort", in = QUERY, ref = "#/components/parameters/sort"),
    @Parameter(name = "amount", in = QUERY, ref = "#/components/parameters/amount"),
    @Parameter(name = "termMonths", in = QUERY, ref = "#/components/parameters/termMonths"),
    @Parameter(name = "purpose", in = QUERY, ref = "#/components/parameters/purpose"),
    @Parameter(name = "security", in = QUERY, ref = "#/components/parameters/security"),
    @Parameter(name = "neededBy", in = QUERY, ref = "#/components/parameters/neededBy"),
    @Parameter(name = "postMoney", in = QUERY, ref = "#/components/parameters/postMoney"),
    @Parameter(name = "page", in = QUERY, ref = "#/components/parameters/page"),
    @Parameter(name = "size", in = QUERY, ref = "#/components/parameters/size"),
    @Parameter(name = "lang", in = QUERY, ref = "#/components/parameters/lang")
})
@interface AsQuestion {}
