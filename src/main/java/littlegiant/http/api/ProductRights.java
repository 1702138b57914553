package littlegiant.http.api;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.catalog.Catalogue;
import littlegiant.http.Caller;
import littlegiant.kernel.AppException;

/**
 * Whose product it is: who works on terms does so for his own institution. In a demo a product owner may bring another institution along with its products, and
 * then works for that one too.
 */
@Singleton
public class ProductRights {

    private final Catalogue catalogue;
    private final boolean demo;

    ProductRights(Catalogue catalogue, @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.catalogue = catalogue;
        this.demo = !mode.equals("production");
    }

    /** Whether somebody sees a product's drafts: of its institution, or an auditor. */
    public boolean seesDrafts(HttpRequest<?> request, String productId) {
        Identity who = Caller.who(request);
        return who.is(Role.AUDITOR)
                || catalogue
                        .provider(productId)
                        .filter(provider -> isOf(who, provider))
                        .isPresent();
    }

    /** @throws AppException FORBIDDEN if the product is another institution's; PRODUCT_NOT_FOUND */
    public void require(HttpRequest<?> request, String productId) {
        Identity who = Caller.who(request);
        if (!who.is(Role.AUDITOR)) {
            requireProvider(who, catalogue.life(productId).provider());
        }
    }

    /**
     * Of terms that are told: they are the caller's own, and those that they would replace are too.
     *
     * @throws AppException FORBIDDEN
     */
    void requireTold(HttpRequest<?> request, String productId, String provider) {
        Identity who = Caller.who(request);
        requireProvider(who, provider);
        catalogue.provider(productId).ifPresent(before -> requireProvider(who, before));
    }

    private void requireProvider(Identity who, String provider) {
        if (!isOf(who, provider)) {
            throw Catalogue.foreign(provider);
        }
    }

    private boolean isOf(Identity who, String provider) {
        if (provider.equals(who.institution())) {
            return true;
        }
        Optional<String> keeper = demo ? catalogue.keeper(provider) : Optional.empty();
        return demo
                && (keeper.isPresent()
                        ? keeper.get().equals(who.institution())
                        : catalogue.institution(provider).isEmpty());
    }
}
