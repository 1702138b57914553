package littlegiant.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** Two mistakes of ours: a page that cannot be made, and a service that fails. */
@Controller("/verify/broken")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
@Requires(property = "test.broken-pages")
class BrokenPages {

    @Get("/view")
    ModelAndView<Map<String, Object>> view() {
        return new ModelAndView<>("my", Map.of());
    }

    @Get("/service")
    ModelAndView<Map<String, Object>> service() {
        throw new IllegalStateException("nobody is to read this");
    }
}
