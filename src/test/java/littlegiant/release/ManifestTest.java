package littlegiant.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Listing;
import littlegiant.catalog.Listing.Pinned;
import littlegiant.catalog.Product;
import littlegiant.kernel.Text;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final Institution BANK =
            new Institution("bank", Institution.Kind.BANK, Text.of("示范“银行”\\", "Demo \"Bank\""));
    private static final Institution FUND = new Institution("fund", Institution.Kind.FUND_MANAGER, Text.same("fund"));
    private static final Map<String, Institution> KNOWN = Map.of("bank", BANK, "fund", FUND);

    private static final Listing LOAN = listing("LOAN-1", "bank", new Pinned(2, "b".repeat(64), null));
    private static final Listing TWICE = new Listing(
            "LOAN-2",
            "bank",
            Product.Status.SUSPENDED,
            List.of(new Pinned(3, "c".repeat(64), LocalDate.of(2027, 1, 1)), new Pinned(1, "a".repeat(64), null)));
    private static final Listing SHARE = listing("FUND-1", "fund", new Pinned(1, "d".repeat(64), null));

    private static final Manifest ALL = Manifest.of("rules", List.of(LOAN, TWICE, SHARE), KNOWN);

    private static Listing listing(String id, String provider, Pinned pinned) {
        return new Listing(id, provider, Product.Status.PUBLISHED, List.of(pinned));
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        Manifest read = Manifest.read(ALL.canonical());

        assertThat(read).isEqualTo(ALL);
        assertThat(read.hash()).isEqualTo(ALL.hash());
    }

    @Test
    void anEmptyCatalogueIsReadBackToo() {
        Manifest none = Manifest.of("rules", List.of(), Map.of());

        assertThat(Manifest.read(none.canonical())).isEqualTo(none);
    }

    @Test
    void theOrderInWhichProductsComeDoesNotCount() {
        assertThat(Manifest.of("rules", List.of(SHARE, TWICE, LOAN), KNOWN).hash())
                .isEqualTo(ALL.hash());
    }

    @Test
    void institutionsThatPublishNothingAreLeftOut() {
        assertThat(Manifest.of("rules", List.of(LOAN), KNOWN).institutions()).containsOnlyKeys("bank");
        assertThat(ALL.with("FUND-1", Optional.empty(), KNOWN).institutions()).containsOnlyKeys("bank");
    }

    @Test
    void everythingThatIsPinnedIsInTheHash() {
        Listing moved = listing("LOAN-1", "bank", new Pinned(2, "b".repeat(64), LocalDate.of(2027, 1, 1)));
        Listing other = listing("LOAN-1", "bank", new Pinned(2, "e".repeat(64), null));
        Listing later = listing("LOAN-1", "bank", new Pinned(3, "b".repeat(64), null));
        Listing suspended = new Listing("LOAN-1", "bank", Product.Status.SUSPENDED, LOAN.revisions());
        Institution renamed = new Institution("bank", Institution.Kind.BANK, Text.of("新名", "New"));

        List<String> hashes = List.of(
                ALL.hash(),
                with(moved),
                with(other),
                with(later),
                with(suspended),
                ALL.with("LOAN-1", Optional.empty(), KNOWN).hash(),
                ALL.with("LOAN-1", Optional.of(LOAN), Map.of("bank", renamed, "fund", FUND))
                        .hash(),
                Manifest.of("other rules", List.of(LOAN, TWICE, SHARE), KNOWN).hash());

        assertThat(hashes).doesNotHaveDuplicates();
    }

    private static String with(Listing listing) {
        return ALL.with("LOAN-1", Optional.of(listing), KNOWN).hash();
    }

    @Test
    void aProductThatStandsAsBeforeChangesNothing() {
        assertThat(ALL.with("LOAN-1", Optional.of(LOAN), KNOWN)).isEqualTo(ALL);
        assertThat(ALL.with("NONE", Optional.empty(), KNOWN)).isEqualTo(ALL);
    }

    @Test
    void aProductWithoutItsInstitutionIsOurMistake() {
        assertThatThrownBy(() -> Manifest.of("rules", List.of(SHARE), Map.of("bank", BANK)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("product FUND-1 has lost its institution");
    }
}
