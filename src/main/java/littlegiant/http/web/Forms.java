package littlegiant.http.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import littlegiant.access.Sessions;
import littlegiant.http.Caller;
import littlegiant.http.PublicAddress;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Messages;

/** Takes forms that come from pages of ours, and no others. */
@Singleton
public class Forms {

    private final Sessions sessions;
    private final PublicAddress address;

    Forms(Sessions sessions, PublicAddress address) {
        this.sessions = sessions;
        this.address = address;
    }

    /** @throws AppException FORBIDDEN if it does not come from a page of ours */
    public Form of(HttpRequest<?> request, Map<String, ?> fields) {
        if (!isFromHere(request)) {
            throw new AppException(ErrorCode.FORBIDDEN, Messages.of("refused.form.origin"), List.of());
        }
        Form form = new Form(fields);
        boolean ours = Caller.identity(request)
                .map(who -> Hash.same(sessions.formToken(who), form.text(Form.TOKEN)))
                .orElse(true);
        if (!ours) {
            throw new AppException(ErrorCode.FORBIDDEN, Messages.of("refused.form.old"), List.of());
        }
        return form;
    }

    /** A browser says it in one way or another; no page can make it say something else. */
    private boolean isFromHere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null || address.isOrigin(origin, request);
    }
}
