package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Revision;
import littlegiant.http.Viewer;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.release.Releases;

/** The revisions of a product as their reader may see them: drafts if they are his institution's, and internal conditions of the institution whose they were. */
@Singleton
public class ProductRevisions {

    private final Catalogue catalogue;
    private final Releases releases;
    private final ProductRights rights;

    ProductRevisions(Catalogue catalogue, Releases releases, ProductRights rights) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.rights = rights;
    }

    /**
     * Newest first, before a number.
     *
     * @throws AppException PRODUCT_NOT_FOUND
     */
    public List<Revision> list(String id, int before, int most, HttpRequest<?> request) {
        catalogue.life(id);
        return catalogue.revisions(id, before, most).stream()
                .filter(revision -> maySee(id, revision, request))
                .toList();
    }

    /** @throws AppException PRODUCT_NOT_FOUND, also of what may not be seen */
    public Revision at(String id, int revision, HttpRequest<?> request) {
        return catalogue
                .at(id, revision)
                .filter(found -> maySee(id, found, request))
                .orElseThrow(() -> new AppException(
                        ErrorCode.PRODUCT_NOT_FOUND,
                        "产品" + id + "没有版本" + revision,
                        "product " + id + " has no revision " + revision));
    }

    /**
     * What changed between two revisions.
     *
     * @param earlier 0 = from nothing
     * @throws AppException as {@link #at}
     */
    public List<ChangeView> changes(String id, int earlier, int revision, HttpRequest<?> request, Lang lang) {
        Value.Obj is = seen(id, revision, request);
        Value.Obj was = earlier == 0 ? new Value.Obj(Map.of()) : seen(id, earlier, request);
        return Changes.of(was, is, releases.active().ruleSet(), lang);
    }

    private Value.Obj seen(String id, int revision, HttpRequest<?> request) {
        return ProductView.seen(at(id, revision, request), Viewer.of(request));
    }

    private boolean maySee(String id, Revision revision, HttpRequest<?> request) {
        return revision.isPublished() || rights.seesDrafts(request, id);
    }
}
