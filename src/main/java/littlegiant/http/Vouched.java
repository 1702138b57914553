package littlegiant.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import littlegiant.access.Arrival;
import littlegiant.access.Arrivals;
import littlegiant.access.Identity;
import littlegiant.access.Oidc;
import littlegiant.catalog.Catalogue;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;

/** Those for whom the identity provider vouches, as far as they work for an institution that is known here, or for none. */
@Singleton
public class Vouched {

    private final Oidc oidc;
    private final Arrivals arrivals;
    private final Catalogue catalogue;

    public Vouched(Oidc oidc, Arrivals arrivals, Catalogue catalogue) {
        this.oidc = oidc;
        this.arrivals = arrivals;
        this.catalogue = catalogue;
    }

    /**
     * He signed in there.
     *
     * @return his name here
     * @throws AppException FORBIDDEN if he may not come here
     */
    public String arrive(Arrival arrival, HttpRequest<?> request) {
        if (!isKnown(arrival)) {
            throw new AppException(
                    ErrorCode.FORBIDDEN,
                    "您的统一身份账户没有本系统已知的机构",
                    "your account with the identity provider names no institution that is known here");
        }
        return arrivals.arrive(arrival, Caller.of(request));
    }

    /** Of a token of the provider's, where programs send tokens; one in a cookie does not count. */
    Optional<Identity> identify(String token, HttpRequest<?> request) {
        boolean sent = ("Bearer " + token).equals(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        return sent
                ? oidc.vouched(token)
                        .filter(who -> isKnown(who.arrival()))
                        .flatMap(who -> arrivals.identify(who, Caller.of(request)))
                : Optional.empty();
    }

    private boolean isKnown(Arrival arrival) {
        return !arrival.role().isOfAnInstitution()
                || (arrival.institution() != null
                        && catalogue.institution(arrival.institution()).isPresent());
    }
}
