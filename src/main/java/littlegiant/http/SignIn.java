package littlegiant.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import littlegiant.access.Users;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;

/** Somebody gives a name and a password, to the API or on the page: one address may be wrong so often, whatever names it tries. */
@Singleton
public class SignIn {

    private final Users users;
    private final RateLimits limits;

    public SignIn(Users users, RateLimits limits) {
        this.users = users;
        this.limits = limits;
    }

    /**
     * @return the user's name
     * @throws AppException UNAUTHENTICATED, TOO_MANY_ATTEMPTS
     */
    public String signIn(HttpRequest<?> request, String name, String password) {
        limits.requireFewWrong(request);
        try {
            return users.signIn(name, password, Caller.of(request));
        } catch (AppException refused) {
            if (refused.code() == ErrorCode.UNAUTHENTICATED) {
                limits.wrongPassword(request);
            }
            throw refused;
        }
    }
}
