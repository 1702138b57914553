package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.Catalogue.Revision;
import littlegiant.catalog.ProductReader;
import littlegiant.http.api.ProductDrafts;
import littlegiant.http.api.ProductRevisions;
import littlegiant.http.console.ProductHeads.Seen;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** Makes the page of a product's terms, also when a step was refused. */
@Singleton
class ProductFace {

    private final ProductHeads heads;
    private final ProductActs acts;
    private final ProductRevisions revisions;
    private final ProductDrafts drafts;
    private final Pages pages;

    ProductFace(ProductHeads heads, ProductActs acts, ProductRevisions revisions, ProductDrafts drafts, Pages pages) {
        this.heads = heads;
        this.acts = acts;
        this.revisions = revisions;
        this.drafts = drafts;
        this.pages = pages;
    }

    /**
     * What of a product is shown.
     *
     * @param revision null = that which holds; if none does, the newest
     * @param done     code of the step that was just taken; null = none
     * @param refused  a step that was not; null = none
     */
    record Wanted(
            LocalDate asOf, @Nullable Integer revision, @Nullable String done, ProductActs.@Nullable Refused refused) {}

    ModelAndView<Object> page(String id, Wanted wanted, HttpRequest<?> request, Lang lang) {
        Seen seen = heads.see(id, wanted.asOf(), request);
        Revision shown = shown(seen, wanted.revision(), request);
        ProductReader.Reading reading = seen.reading(shown);
        ProductActs.Offered offered = acts.offered(seen, wanted.refused(), lang);
        boolean open = seen.works() && shown.isOpen();
        return new ModelAndView<>(
                "product",
                new ProductPage(
                        pages.links(request),
                        heads.head(seen, "terms", lang),
                        wanted.asOf(),
                        shown.number(),
                        shown.state(),
                        seen.published() != null && seen.published().revision() == shown.number(),
                        seen.newest().number(),
                        new TermsText(seen.release(), wanted.asOf(), lang).of(reading.product()),
                        offered.acts(),
                        offered.notes().stream().map(note -> note.in(lang)).toList(),
                        open ? faults(drafts.warnings(reading), lang) : List.of(),
                        fault(wanted.refused(), offered, lang),
                        wanted.done()));
    }

    /** A refusal that no form can show. */
    private static @Nullable String fault(
            ProductActs.@Nullable Refused refused, ProductActs.Offered offered, Lang lang) {
        if (refused == null) {
            return null;
        }
        boolean shown = offered.acts().stream().anyMatch(act -> act.path().equals(refused.path()));
        return shown ? null : refused.why().in(lang);
    }

    private Revision shown(Seen seen, @Nullable Integer wanted, HttpRequest<?> request) {
        String id = seen.life().productId();
        if (wanted == null) {
            return seen.published() == null
                    ? seen.newest()
                    : revisions.at(id, seen.published().revision(), request);
        }
        Revision told = revisions.at(id, wanted, request);
        return seen.works() || told.isPublished()
                ? told
                : revisions.at(id, seen.life().published(), request);
    }

    static List<ProductPage.Fault> faults(List<littlegiant.kernel.Fault> faults, Lang lang) {
        return faults.stream()
                .map(fault ->
                        new ProductPage.Fault(fault.pointer(), fault.detail().in(lang)))
                .toList();
    }
}
