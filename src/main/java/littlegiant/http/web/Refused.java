package littlegiant.http.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import littlegiant.http.Caller;
import littlegiant.http.api.Problems;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;

/** Who may not, or did not say who he is: a problem document for programs; for people the sign-in page. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class Refused implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    @SuppressWarnings("rawtypes")
    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        HttpRequest<?> asked = request;
        if (!refused.isForbidden()) {
            return Pages.isPage(asked) ? HttpResponse.seeOther(Pages.signIn(asked)) : unauthenticated(asked);
        }
        Text detail = Caller.identity(asked)
                .map(who -> Messages.of(
                        "refused.role", Messages.of("role." + who.role().name())))
                .orElse(ErrorCode.FORBIDDEN.title());
        return Problems.problem(asked, ErrorCode.FORBIDDEN, detail, List.of());
    }

    private static MutableHttpResponse<?> unauthenticated(HttpRequest<?> asked) {
        try {
            Caller.requireValid(asked);
            Caller.who(asked);
            throw new IllegalStateException("who is signed in is not refused as nobody");
        } catch (AppException why) {
            return Problems.problem(asked, why.code(), why.detail(), List.of());
        }
    }
}
