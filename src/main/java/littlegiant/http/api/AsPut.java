package littlegiant.http.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Headers of a PUT that stores a revision. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "#/components/parameters/If-Match")
@Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
@interface AsPut {}
