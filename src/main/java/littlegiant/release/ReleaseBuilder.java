package littlegiant.release;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.cases.Cases;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Listing;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.Days;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Puts releases together from what they pin, and checks new ones before anybody is answered with them. */
@Singleton
class ReleaseBuilder {

    private final Catalogue catalogue;
    private final ReferenceFirms firms;
    private final Clock clock;

    ReleaseBuilder(Catalogue catalogue, ReferenceFirms firms, Clock clock) {
        this.catalogue = catalogue;
        this.firms = firms;
        this.clock = clock;
    }

    /**
     * A new release, checked.
     *
     * @param known revisions that were read with the same rules already
     * @throws RulesUnusable with every fault
     */
    Release build(int number, Manifest manifest, RuleSet ruleSet, List<Published> known) {
        Release release = assemble(number, manifest, ruleSet, known);
        List<String> faults = firms.faults(release, release.days(known, Days.today(clock)));
        if (!faults.isEmpty()) {
            release.close();
            throw new RulesUnusable(faults);
        }
        return release;
    }

    /** @throws RulesUnusable naming every row of the rules' cases that does not hold */
    void requirePassing(RuleSet ruleSet) {
        List<String> faults = Cases.faults(ruleSet.folder(), ruleSet.rules(), ruleSet.sheets());
        if (!faults.isEmpty()) {
            throw new RulesUnusable(faults);
        }
    }

    /** @throws RulesUnusable naming every product that the rules' dictionary cannot read, or that is not the one that was published */
    Release assemble(int number, Manifest manifest, RuleSet ruleSet, List<Published> known) {
        Map<String, Published> read = new HashMap<>();
        known.forEach(one -> read.put(Catalogue.key(one.product().id(), one.revision()), one));
        List<String> missing = new ArrayList<>();
        for (Listing listing : manifest.listings().values()) {
            for (Listing.Pinned pinned : listing.revisions()) {
                String key = Catalogue.key(listing.productId(), pinned.revision());
                if (!read.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        Map<String, Value> documents = catalogue.documents(missing);
        ProductReader reader = ruleSet.products();
        List<String> faults = new ArrayList<>();
        List<Published> published = new ArrayList<>();
        for (Listing listing : manifest.listings().values()) {
            Institution provider = manifest.institutions().get(listing.provider());
            for (Listing.Pinned pinned : listing.revisions()) {
                String key = Catalogue.key(listing.productId(), pinned.revision());
                Published before = read.get(key);
                ProductReader.Reading reading =
                        before == null ? read(reader, key, documents.get(key), pinned, faults) : null;
                var product = before != null ? before.product() : reading == null ? null : reading.product();
                if (product != null && provider != null) {
                    published.add(new Published(
                            product.as(listing.status()), pinned.revision(), pinned.contentHash(), provider));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new RulesUnusable(faults);
        }
        return new Release(number, manifest, ruleSet, published);
    }

    private static ProductReader.@Nullable Reading read(
            ProductReader reader, String key, @Nullable Value document, Listing.Pinned pinned, List<String> faults) {
        if (document == null) {
            faults.add("product revision " + key + " is missing");
            return null;
        }
        if (!Hash.of(document.canonical()).equals(pinned.contentHash())) {
            faults.add("product revision " + key + " was changed in the store after it was published");
            return null;
        }
        Faults found = Faults.ofStored();
        ProductReader.Reading reading = reader.read(document, found);
        found.list()
                .forEach(fault -> faults.add("product revision " + key + " " + fault.pointer() + ": "
                        + fault.detail().en()));
        return found.isEmpty() ? reading : null;
    }
}
