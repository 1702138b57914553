package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** The body of a request, bounded before it is read. */
final class Bodies {

    /** Bytes of one profile or one question. */
    static final int DOCUMENT_BYTES_MAX = 1 << 20;

    private Bodies() {}

    /** @throws AppException BODY_MISSING, BODY_TOO_LARGE, BODY_UNREADABLE, MEDIA_TYPE_UNSUPPORTED */
    static Value json(HttpRequest<?> request, byte[] body, Faults faults) {
        return DocumentReader.json(bounded(request, body, DOCUMENT_BYTES_MAX), faults);
    }

    /**
     * A document of one object; a field that is not asked for is a fault.
     *
     * @param read null only if it found a fault
     * @throws AppException as {@link #json}; REQUEST_INVALID with every fault
     */
    static <T> T read(HttpRequest<?> request, byte[] body, Function<Fields, @Nullable T> read) {
        Faults faults = new Faults();
        Fields in = Fields.of(json(request, body, faults), "", faults);
        T told = null;
        if (in != null) {
            told = read.apply(in);
            in.close();
        }
        return faults.sound(told, ErrorCode.REQUEST_INVALID);
    }

    /** Names a list that is told and has nothing in it. */
    static void requireSome(Fields in, String name) {
        if (in.raw(name) instanceof Value.Arr list && list.items().isEmpty()) {
            in.fault(name, Fault.Code.EMPTY, "不能为空", "must not be empty");
        }
    }

    static byte[] bounded(HttpRequest<?> request, byte[] body, int max) {
        requireUtf8(request);
        if (body.length > max) {
            throw new AppException(ErrorCode.BODY_TOO_LARGE, "最多" + max + "字节", "at most " + max + " bytes");
        }
        return body;
    }

    /** @throws AppException MEDIA_TYPE_UNSUPPORTED if another encoding is named */
    static void requireUtf8(HttpRequest<?> request) {
        boolean foreign = request.getContentType()
                .flatMap(MediaType::getCharset)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .isPresent();
        if (foreign) {
            throw new AppException(ErrorCode.MEDIA_TYPE_UNSUPPORTED, "只接受UTF-8编码", "only UTF-8 is taken");
        }
    }
}
