package littlegiant.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** The revision of an entity as its ETag. */
final class Etags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Etags() {}

    static <T> MutableHttpResponse<T> ok(T body, int revision) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, "\"" + revision + "\"");
    }

    /**
     * The revision the writer saw.
     *
     * @return null if the request does not say
     * @throws AppException REQUEST_INVALID if it says something else
     */
    static @Nullable Integer expected(HttpRequest<?> request) {
        String told = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (told == null) {
            return null;
        }
        Matcher tag = TAG.matcher(told.trim());
        if (!tag.matches()) {
            Text detail =
                    Text.of("If-Match须为所读到的ETag，例如\"3\"", "If-Match must be the ETag that was read, such as \"3\"");
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID, List.of(new Fault("If-Match", Fault.Code.BAD_FORMAT, detail)));
        }
        return Integer.valueOf(tag.group(1));
    }
}
