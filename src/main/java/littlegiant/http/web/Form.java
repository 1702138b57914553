package littlegiant.http.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import littlegiant.access.Sessions;
import littlegiant.http.Caller;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in on one of our own pages. A form that another site made a browser send is refused: by where the browser says it comes from, and, of
 * somebody who is signed in, by a token that only our pages know.
 */
final class Form {

    static final String TOKEN = "form";

    private final Map<String, ?> fields;

    private Form(Map<String, ?> fields) {
        this.fields = fields;
    }

    /** @throws AppException FORBIDDEN if it does not come from a page of ours */
    static Form of(HttpRequest<?> request, Map<String, ?> fields, Sessions sessions) {
        Form form = new Form(fields);
        boolean ours = isFromHere(request)
                && Caller.identity(request)
                        .map(who -> Hash.same(sessions.formToken(who), form.text(TOKEN)))
                        .orElse(true);
        if (!ours) {
            throw new AppException(
                    ErrorCode.FORBIDDEN, "表单已失效，请刷新页面后重试", "the form does not come from a page of ours, or is too old");
        }
        return form;
    }

    private static boolean isFromHere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
        return sameSite
                && (origin == null || isHost(origin, request.getHeaders().get(HttpHeaders.HOST)));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            return Objects.equals(URI.create(origin).getAuthority(), host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Empty if it was not filled in. */
    String text(String name) {
        Object told = fields.get(name);
        return told == null ? "" : told.toString();
    }
}
