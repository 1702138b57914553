package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;

/** An error, RFC 9457, with all faults of the request at once. */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Schema(description = "stable; switch on this") ErrorCode code,
        List<Error> errors,
        @Schema(description = "stands in the log too") String traceId) {

    /**
     * One fault.
     *
     * @param pointer JSON pointer into the body, or a slash and the parameter's name, or the header's name; empty = the whole
     */
    @Serdeable
    public record Error(String pointer, Fault.Code code, String detail) {}

    static Problem of(ErrorCode code, Text detail, List<Fault> faults, Lang lang, String traceId) {
        return new Problem(
                "urn:little-giant-match:problem:"
                        + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                code.title().in(lang),
                code.status(),
                detail.in(lang),
                code,
                errors(faults, lang),
                traceId);
    }

    static List<Error> errors(List<Fault> faults, Lang lang) {
        return faults.stream()
                .map(fault ->
                        new Error(fault.pointer(), fault.code(), fault.detail().in(lang)))
                .toList();
    }
}
