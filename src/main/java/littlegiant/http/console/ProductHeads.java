package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Catalogue.Revision;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.http.Caller;
import littlegiant.http.Words;
import littlegiant.http.api.ProductRights;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Finds a product for somebody of its own institution: an account manager sees what is published, who works on the terms sees drafts too. */
@Singleton
class ProductHeads {

    private final Catalogue catalogue;
    private final Releases releases;
    private final ProductRights rights;

    ProductHeads(Catalogue catalogue, Releases releases, ProductRights rights) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.rights = rights;
    }

    /**
     * A product as its reader may see it.
     *
     * @param newest    revision
     * @param published as it holds on the day; null if it does not
     */
    record Seen(
            Identity who,
            Catalogue.Life life,
            Revision newest,
            @Nullable Published published,
            Release release,
            LocalDate asOf) {

        boolean works() {
            return !who.is(Role.ACCOUNT_MANAGER);
        }

        /** The revision that may still be published; null if there is none, or the reader does not work on it. */
        @Nullable
        Revision draft() {
            return works() && newest.isOpen() ? newest : null;
        }

        ProductReader.Reading reading(Revision revision) {
            Faults faults = Faults.ofStored();
            ProductReader.Reading reading = release.ruleSet().products().read(revision.document(), faults);
            return faults.sound(reading, ErrorCode.PRODUCT_INVALID);
        }
    }

    /** @throws littlegiant.kernel.AppException PRODUCT_NOT_FOUND, FORBIDDEN */
    Seen see(String id, LocalDate asOf, HttpRequest<?> request) {
        rights.require(request, id);
        Release release = releases.active();
        Published published = release.on(asOf).find(id);
        Revision newest = catalogue.newest(id).orElseThrow(() -> Catalogue.unknown(id));
        Seen seen = new Seen(Caller.who(request), catalogue.life(id), newest, published, release, asOf);
        if (!seen.works() && published == null) {
            throw Catalogue.unknown(id);
        }
        return seen;
    }

    ProductHead head(Seen seen, String tab, Lang lang) {
        Published published = seen.published();
        Value.Obj document = published == null
                ? seen.newest().document()
                : published.product().document();
        Revision draft = seen.draft();
        return new ProductHead(
                seen.life().productId(),
                name(document).in(lang),
                kind(document, Words.of(seen.release())).in(lang),
                catalogue
                        .institution(seen.life().provider())
                        .map(one -> one.name().in(lang))
                        .orElse(seen.life().provider()),
                seen.life().standing().name(),
                published == null ? null : published.revision(),
                draft == null ? null : new ProductHead.Draft(draft.number(), draft.state()),
                seen.works(),
                seen.who().is(Role.PRODUCT_OWNER),
                tab);
    }

    /** As a document tells it, which was checked when it was kept. */
    static Text name(Value.Obj document) {
        String zh = document.at("name.zh") instanceof Value.Str told ? told.text() : "";
        return document.at("name.en") instanceof Value.Str told ? Text.of(zh, told.text()) : Text.same(zh);
    }

    static Text kind(Value.Obj document, Words words) {
        return words.of("kinds", kindOf(document).name());
    }

    static Product.Kind kindOf(Value.Obj document) {
        return document.at("kind") instanceof Value.Str told ? Product.Kind.valueOf(told.text()) : Product.Kind.LOAN;
    }
}
