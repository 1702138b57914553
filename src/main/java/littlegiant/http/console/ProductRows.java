package littlegiant.http.console;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.answers.Leads;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Product;
import littlegiant.catalog.Shelf;
import littlegiant.catalog.Shelf.Kept;
import littlegiant.judging.Verdict;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Finds the products of somebody's institution, and how many firms each is for. */
@Singleton
class ProductRows {

    private final Shelf shelf;
    private final Releases releases;
    private final Leads leads;

    ProductRows(Shelf shelf, Releases releases, Leads leads) {
        this.shelf = shelf;
        this.releases = releases;
        this.leads = leads;
    }

    /** @param word null = all */
    record Wanted(@Nullable String word, Set<Product.Kind> kinds, LocalDate asOf) {
        Wanted {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * One product that was found.
     *
     * @param published as it holds on the day; null if it does not
     */
    record Found(Kept kept, @Nullable Published published, Value.Obj document) {
        Product.Kind kind() {
            return ProductHeads.kindOf(document);
        }
    }

    /** By kind, then by id; for an account manager what is published. */
    List<Found> find(Identity who, Wanted wanted) {
        if (who.institution() == null) {
            return List.of();
        }
        Release release = releases.active();
        boolean works = !who.is(Role.ACCOUNT_MANAGER);
        List<Found> found = new ArrayList<>();
        for (Kept kept : shelf.of(who.institution())) {
            Published published = release.on(wanted.asOf()).find(kept.productId());
            Value.Obj document = published == null
                    ? kept.newest().document()
                    : published.product().document();
            Found one = new Found(kept, published, document);
            if ((works || published != null)
                    && contains(one, wanted.word())
                    && (wanted.kinds().isEmpty() || wanted.kinds().contains(one.kind()))) {
                found.add(one);
            }
        }
        found.sort(Comparator.comparing(Found::kind)
                .thenComparing(one -> one.kept().productId()));
        return found;
    }

    private static boolean contains(Found one, @Nullable String word) {
        var name = ProductHeads.name(one.document());
        String names = one.kept().productId() + ' ' + name.zh() + ' ' + name.en();
        return word == null || names.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    ProductsPage.Row row(Found one, Identity who, LocalDate asOf, Lang lang) {
        Product product = product(one);
        boolean works = !who.is(Role.ACCOUNT_MANAGER);
        boolean counted = one.published() != null && product.provider().equals(who.institution());
        Map<Verdict, Integer> counts =
                counted ? leads.look(product.id(), asOf, product.provider()).counts() : Map.of();
        return new ProductsPage.Row(
                product.id(),
                product.name().in(lang),
                one.kept().standing().name(),
                one.published() == null ? null : one.published().revision(),
                works && one.kept().newest().isOpen()
                        ? new ProductHead.Draft(
                                one.kept().newest().number(),
                                one.kept().newest().state())
                        : null,
                TermsText.window(product.window()).in(lang),
                product.quota() == null
                        ? null
                        : TermsText.quota(product.quota()).in(lang),
                counts.get(Verdict.ELIGIBLE),
                counts.get(Verdict.NEAR_MISS));
    }

    private Product product(Found one) {
        if (one.published() != null) {
            return one.published().product();
        }
        Faults faults = Faults.ofStored();
        return faults.sound(
                        releases.active().ruleSet().products().read(one.document(), faults), ErrorCode.PRODUCT_INVALID)
                .product();
    }
}
