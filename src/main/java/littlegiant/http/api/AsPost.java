package littlegiant.http.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Headers of a POST that is done once however often it is sent. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = AsPost.KEY)
@Parameter(name = "X-Reason", in = ParameterIn.HEADER, description = AsPost.WHY)
@interface AsPost {

    String KEY =
            "1 to 200 characters, of this person and address: the same body again is answered as the first time and done once, another body is 422";

    String WHY = "why, for the audit: UTF-8, percent-encoded or as it is, 500 characters at most";
}
