package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import littlegiant.audit.By;
import littlegiant.catalog.Lifecycle;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Terms of a product as somebody writes them: read with all their faults, and kept as a draft. */
@Singleton
public class ProductDrafts {

    private final Lifecycle lifecycle;
    private final Releases releases;
    private final ProductWarnings suspicions;
    private final ReadAgain readAgain;
    private final ProductRights rights;

    ProductDrafts(
            Lifecycle lifecycle,
            Releases releases,
            ProductWarnings suspicions,
            ReadAgain readAgain,
            ProductRights rights) {
        this.lifecycle = lifecycle;
        this.releases = releases;
        this.suspicions = suspicions;
        this.readAgain = readAgain;
        this.rights = rights;
    }

    /** @throws AppException BODY_TOO_LARGE, BODY_UNREADABLE */
    public static Value yaml(byte[] body, Faults faults) {
        if (body.length > Bodies.DOCUMENT_BYTES_MAX) {
            throw new AppException(
                    ErrorCode.BODY_TOO_LARGE,
                    "最多" + Bodies.DOCUMENT_BYTES_MAX + "字节",
                    "at most " + Bodies.DOCUMENT_BYTES_MAX + " bytes");
        }
        List<Value> documents = DocumentReader.yaml(body, faults);
        if (documents.size() != 1) {
            throw new AppException(ErrorCode.BODY_UNREADABLE, "须为一份文档", "must be one document");
        }
        return documents.get(0);
    }

    /**
     * What somebody told of a product of his own institution.
     *
     * @param id     of the product; null = of a new one
     * @param faults found already
     * @throws AppException PRODUCT_INVALID with every fault; FORBIDDEN
     */
    public ProductReader.Reading read(Value told, @Nullable String id, Faults faults, HttpRequest<?> request) {
        ProductReader.Reading reading =
                releases.active().ruleSet().products().read(id == null ? told : readAgain.told(id, told), faults);
        if (id != null && reading != null && !reading.product().id().equals(id)) {
            faults.add("/id", Fault.Code.CONTRADICTION, "与地址中的编号" + id + "不同", "is not the id in the address, " + id);
        }
        ProductReader.Reading sound = faults.sound(reading, ErrorCode.PRODUCT_INVALID);
        rights.requireTold(
                request, id == null ? sound.product().id() : id, sound.product().provider());
        return sound;
    }

    /**
     * Keeps a new product as a draft.
     *
     * @return what looks wrong in it and may be right
     * @throws AppException PRODUCT_EXISTS
     */
    public List<Fault> create(ProductReader.Reading reading, By by) {
        lifecycle.requireNew(reading.product().id());
        return keep(reading, 0, by);
    }

    /**
     * Keeps new terms of a product as a draft.
     *
     * @param expected the newest revision that was read
     * @return what looks wrong in them and may be right
     * @throws AppException REVISION_STALE
     */
    public List<Fault> keep(ProductReader.Reading reading, @Nullable Integer expected, By by) {
        List<Fault> warnings = warnings(reading);
        lifecycle.draft(reading, expected, by);
        return warnings;
    }

    /** What looks wrong in terms and may be right. */
    public List<Fault> warnings(ProductReader.Reading reading) {
        return suspicions.of(reading, releases.active().ruleSet());
    }
}
