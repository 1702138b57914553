package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.IdentityNumber;
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

    /**
     * A list of texts that may be longer than others.
     *
     * @param lengthMax of each text
     * @return null if it is absent or has a fault
     */
    static @Nullable List<String> texts(Fields in, String name, int lengthMax, int itemsMax) {
        if (!(in.raw(name) instanceof Value.Arr list)) {
            return in.texts(name, lengthMax);
        }
        if (list.items().isEmpty()) {
            in.fault(name, Fault.Code.EMPTY, "不能为空", "must not be empty");
            return null;
        }
        if (list.items().size() > itemsMax) {
            in.fault(name, Fault.Code.TOO_MANY, "最多" + itemsMax + "项", "at most " + itemsMax + " items");
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Value item : list.items()) {
            String text = text(item, lengthMax, in.pointerTo(name) + "/" + texts.size(), in.faults());
            texts.add(text);
        }
        return texts;
    }

    /** Empty, with a fault, if it is none. */
    private static String text(Value item, int lengthMax, String at, Faults faults) {
        if (!(item instanceof Value.Str str)) {
            faults.add(at, Fault.Code.WRONG_TYPE, "须为文本", "must be a text");
            return "";
        }
        if (str.text().isBlank() || str.text().length() > lengthMax) {
            faults.add(
                    at, Fault.Code.TOO_LONG, "须为1至" + lengthMax + "个字符", "must have 1 to " + lengthMax + " characters");
            return "";
        }
        if (!at.startsWith("/uscc") && IdentityNumber.isIn(str.text())) {
            faults.add(at, Fault.Code.DOES_NOT_FIT, "含有公民身份号码，请删除", "holds a person's identity number; take it out");
        }
        return str.text();
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
