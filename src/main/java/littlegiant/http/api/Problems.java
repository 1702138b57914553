package littlegiant.http.api;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import littlegiant.http.Parameters;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes an answer. */
@Singleton
public class Problems implements ErrorResponseProcessor<Problem> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    /** What the framework refuses before or around a controller: no such route, wrong method, wrong media type, too large. */
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        ErrorCode code = codeOf(base.getStatus());
        Throwable cause = context.getRootCause().orElse(null);
        if (code == ErrorCode.INTERNAL && cause != null) {
            return unexpected(context.getRequest(), cause);
        }
        String told = context.getErrors().stream()
                .map(io.micronaut.http.server.exceptions.response.Error::getMessage)
                .findFirst()
                .orElse("");
        Text detail = code == ErrorCode.REQUEST_INVALID ? refused(code, told) : code.title();
        MutableHttpResponse<Problem> response = problem(context.getRequest(), code, detail, List.of());
        base.getHeaders().findFirst(HttpHeaders.ALLOW).ifPresent(allow -> response.header(HttpHeaders.ALLOW, allow));
        return response;
    }

    private static Text refused(ErrorCode code, String told) {
        if (told.equals("Malformed URI")) {
            return Text.of(
                    "地址格式有误，中文等字符须经百分号编码", "the address is malformed; characters beyond ASCII must be percent-encoded");
        }
        return told.isBlank() ? code.title() : code.title().then(Text.of("：" + told, ": " + told));
    }

    private static ErrorCode codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> ErrorCode.UNAUTHENTICATED;
            case FORBIDDEN -> ErrorCode.FORBIDDEN;
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ErrorCode.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> ErrorCode.NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> ErrorCode.MEDIA_TYPE_UNSUPPORTED;
            case REQUEST_ENTITY_TOO_LARGE -> ErrorCode.BODY_TOO_LARGE;
            case TOO_MANY_REQUESTS -> ErrorCode.TOO_MANY_REQUESTS;
            case SERVICE_UNAVAILABLE -> ErrorCode.BUSY;
            default -> status.getCode() < 500 ? ErrorCode.REQUEST_INVALID : ErrorCode.INTERNAL;
        };
    }

    public static MutableHttpResponse<Problem> problem(
            HttpRequest<?> request, ErrorCode code, Text detail, List<Fault> faults) {
        String traceId = UUID.randomUUID().toString();
        MutableHttpResponse<Problem> response = HttpResponse.<Problem>status(HttpStatus.valueOf(code.status()))
                .body(Problem.of(code, detail, faults, Parameters.lang(request), traceId))
                .contentType(PROBLEM_JSON);
        return code == ErrorCode.UNAUTHENTICATED ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : response;
    }

    private static MutableHttpResponse<Problem> unexpected(HttpRequest<?> request, Throwable failure) {
        if (isCause(failure, SQLIntegrityConstraintViolationException.class)) {
            return problem(request, ErrorCode.REVISION_STALE, ErrorCode.REVISION_STALE.title(), List.of());
        }
        ErrorCode code = isCause(failure, SQLException.class) ? ErrorCode.STORE_UNAVAILABLE : ErrorCode.INTERNAL;
        MutableHttpResponse<Problem> response = problem(request, code, code.title(), List.of());
        LOG.error("{} {} failed [{}]", request.getMethod(), shown(request.getPath()), traceId(response), failure);
        return response;
    }

    /** Without what a link ends in, which is a secret. */
    private static String shown(String path) {
        return path.replaceFirst("^/join/[^/]+", "/join/…");
    }

    private static String traceId(MutableHttpResponse<Problem> response) {
        return response.getBody().map(Problem::traceId).orElse("");
    }

    /** Two writers created the same thing: the store refuses one. Any other refusal of the store: it is gone, or out of connections. */
    private static boolean isCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The caller cannot have it. */
    @Singleton
    static class Refusals implements ExceptionHandler<AppException, HttpResponse<?>> {
        @SuppressWarnings("rawtypes")
        @Override
        public HttpResponse<?> handle(HttpRequest request, AppException refusal) {
            MutableHttpResponse<Problem> response =
                    problem(request, refusal.code(), refusal.detail(), refusal.faults());
            if (refusal.retryAfter() != null) {
                response.header(HttpHeaders.RETRY_AFTER, seconds(refusal.retryAfter()));
            }
            if (refusal.code().status() >= 500) {
                LOG.warn("{} {} -> {} [{}]", request.getMethod(), request.getPath(), refusal.code(), traceId(response));
            }
            return response;
        }
    }

    /** Up, never to zero: who waits so long is not refused once more. */
    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** Rules or products that cannot be used: nothing was changed. */
    @Singleton
    static class RefusedReleases implements ExceptionHandler<RulesUnusable, HttpResponse<?>> {
        @SuppressWarnings("rawtypes")
        @Override
        public HttpResponse<?> handle(HttpRequest request, RulesUnusable refused) {
            List<Fault> faults = refused.faults().stream()
                    .map(fault -> new Fault("", Fault.Code.DOES_NOT_FIT, Text.same(fault)))
                    .toList();
            AppException why = AppException.of(ErrorCode.RELEASE_REFUSED, faults);
            return problem(request, why.code(), why.detail(), faults);
        }
    }

    /** A part of the address that must be a number is none. */
    @Singleton
    @Replaces(ConversionErrorHandler.class)
    static class Misspelt implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
        @SuppressWarnings("rawtypes")
        @Override
        public HttpResponse<?> handle(HttpRequest request, ConversionErrorException misspelt) {
            Text detail = Text.of("须为整数", "must be a whole number");
            Fault fault = new Fault("/" + misspelt.getArgument().getName(), Fault.Code.WRONG_TYPE, detail);
            return problem(request, ErrorCode.PARAMETERS_INVALID, detail, List.of(fault));
        }
    }

    /** A body was needed and none was sent. */
    @Singleton
    static class Bodiless implements ExceptionHandler<UnsatisfiedBodyRouteException, HttpResponse<?>> {
        @SuppressWarnings("rawtypes")
        @Override
        public HttpResponse<?> handle(HttpRequest request, UnsatisfiedBodyRouteException bodiless) {
            return problem(request, ErrorCode.BODY_MISSING, ErrorCode.BODY_MISSING.title(), List.of());
        }
    }

    /** Our mistake, or the world's: the client gets an id that stands in the log. */
    @Singleton
    static class Mistakes implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
        @SuppressWarnings("rawtypes")
        @Override
        public HttpResponse<?> handle(HttpRequest request, RuntimeException mistake) {
            return unexpected(request, mistake);
        }
    }
}
