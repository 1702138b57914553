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
@Parameter(name = "If-Match", in = ParameterIn.HEADER, description = AsPut.SEEN)
@Parameter(name = "X-Reason", in = ParameterIn.HEADER, description = AsPost.WHY)
@interface AsPut {

    String SEEN = "the ETag that was read; 412 if there is a newer revision";
}
