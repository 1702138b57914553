package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.insight.Coverages;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.matching.Availability;
import littlegiant.sweep.Coverage;
import littlegiant.sweep.Groups;
import org.jspecify.annotations.Nullable;

/** Who is served and who is left out: a firm is served if it is eligible for a product that can be applied for on the day. */
@Serdeable
@Schema(name = "Coverage")
public record CoverageView(
        LocalDate asOf,
        String release,
        int firms,
        int served,
        @Schema(description = "percent, one decimal; null of no firm") @Nullable BigDecimal servedPercent,
        @Schema(description = "firms that are served with a product of each kind") Map<Product.Kind, Integer> byKind,
        List<GroupView> byStreet,
        @Schema(description = "by division of GB/T 4754") List<GroupView> byIndustry,
        List<GroupView> bySize,
        @Schema(description = "code: full years from which the band begins") List<GroupView> byAge,
        List<GroupView> byTier,
        @Schema(description = "that have a product which can be applied for, those that serve most firms first")
                List<ProviderView> providers,
        @Schema(description = "every product that was looked at, by id") List<ProductView> products,
        @Schema(description = "firms that nothing fits, by code") PageView<UnservedView> unserved) {

    /** The firms that have something in common. */
    @Serdeable
    @Schema(name = "CoverageGroup")
    public record GroupView(
            @Schema(description = "null = not told in full") @Nullable String code,
            @Nullable String label,
            int firms,
            int served,
            @Schema(description = "percent, one decimal") BigDecimal servedPercent) {}

    /** One institution. */
    @Serdeable
    @Schema(name = "CoverageProvider")
    public record ProviderView(
            String id,
            String name,
            int firms,
            @Schema(description = "of all that are served, percent, one decimal; null if none is") @Nullable
                    BigDecimal sharePercent,
            @Schema(description = "firms that nobody else serves") int alone) {}

    /** One product. */
    @Serdeable
    @Schema(name = "CoverageProduct")
    public record ProductView(
            String productId,
            String name,
            Availability availability,
            Map<Verdict, Integer> counts,
            @Schema(description = "of a product that fits nobody: the criterion that keeps out most") @Nullable
                    BlameView blame) {}

    /** A criterion that keeps firms out. */
    @Serdeable
    @Schema(name = "CoverageBlame")
    public record BlameView(
            String criterionId,
            String text,
            @Schema(description = "firms that do not meet it") int unmet,
            @Schema(description = "of those, firms that meet everything else") int alone) {}

    /** A firm that nothing fits. */
    @Serdeable
    @Schema(name = "CoverageUnserved")
    public record UnservedView(
            String uscc,
            String name,
            @Schema(description = "null if no product can be applied for") @Nullable NearestView nearest) {}

    /** The product that is nearest to it. */
    @Serdeable
    @Schema(name = "CoverageNearest")
    public record NearestView(
            String productId,
            String name,
            Verdict verdict,
            int unmetCount,
            int unknownCount,
            @Schema(description = "what is unmet or unknown, in the product's order") List<LackingView> lacking) {}

    /** What is lacking. */
    @Serdeable
    @Schema(name = "CoverageLacking")
    public record LackingView(String criterionId, String text) {}

    public static CoverageView of(Coverages.Found found, int page, int size, Viewer viewer, Lang lang) {
        return new In(found, viewer, lang).view(page, size);
    }

    static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** One coverage in one language. */
    private record In(Coverages.Found found, Viewer viewer, Lang lang) {

        private CoverageView view(int page, int size) {
            Coverage coverage = found.coverage();
            List<UnservedView> unserved = coverage.unserved().stream()
                    .skip((long) page * size)
                    .limit(size)
                    .map(this::unserved)
                    .toList();
            return new CoverageView(
                    found.asOf(),
                    found.release().id(),
                    coverage.firms(),
                    coverage.served(),
                    percent(coverage.served(), coverage.firms()),
                    new EnumMap<>(byKind(coverage)),
                    groups(Groups.STREET),
                    groups(Groups.INDUSTRY),
                    groups(Groups.SIZE),
                    groups(Groups.AGE),
                    groups(Groups.TIER),
                    coverage.providers().stream().map(this::provider).toList(),
                    coverage.products().stream().map(this::product).toList(),
                    new PageView<>(unserved, page, size, coverage.unserved().size()));
        }

        private static Map<Product.Kind, Integer> byKind(Coverage coverage) {
            Map<Product.Kind, Integer> all = new EnumMap<>(Product.Kind.class);
            for (Product.Kind kind : Product.Kind.values()) {
                all.put(kind, coverage.byKind().getOrDefault(kind, 0));
            }
            all.remove(Product.Kind.RECOGNITION);
            return all;
        }

        private List<GroupView> groups(Groups by) {
            return found.coverage().groups().getOrDefault(by, List.of()).stream()
                    .map(group -> new GroupView(
                            group.code(),
                            group.code() == null ? null : label(by, group.code()),
                            group.firms(),
                            group.served(),
                            Objects.requireNonNull(percent(group.served(), group.firms()))))
                    .toList();
        }

        private String label(Groups by, String code) {
            return by.label(found.release().ruleSet().metrics(), code).in(lang);
        }

        private ProviderView provider(Coverage.Provider one) {
            Institution institution = entries().stream()
                    .map(Entry::provider)
                    .filter(provider -> provider.id().equals(one.id()))
                    .findFirst()
                    .orElseThrow();
            return new ProviderView(
                    one.id(),
                    institution.name().in(lang),
                    one.firms(),
                    percent(one.firms(), found.coverage().served()),
                    one.alone());
        }

        private ProductView product(Coverage.ProductCount one) {
            Coverage.Blame blame = one.blame();
            return new ProductView(
                    one.productId(),
                    entry(one.productId()).product().name().in(lang),
                    one.availability(),
                    Arrays.stream(Verdict.values())
                            .collect(Collectors.toMap(
                                    verdict -> verdict,
                                    one.counts()::of,
                                    (a, b) -> a,
                                    () -> new EnumMap<>(Verdict.class))),
                    blame == null
                            ? null
                            : new BlameView(
                                    blame.criterionId(),
                                    text(one.productId(), blame.criterionId()),
                                    blame.unmet(),
                                    blame.alone()));
        }

        private UnservedView unserved(Coverage.Unserved one) {
            Coverage.Nearest nearest = one.nearest();
            return new UnservedView(one.uscc(), one.name(), nearest == null ? null : nearest(nearest));
        }

        private NearestView nearest(Coverage.Nearest one) {
            return new NearestView(
                    one.productId(),
                    entry(one.productId()).product().name().in(lang),
                    one.verdict(),
                    one.unmet(),
                    one.unknown(),
                    one.lacking().stream()
                            .map(id -> new LackingView(id, text(one.productId(), id)))
                            .toList());
        }

        private List<Entry> entries() {
            return found.release().on(found.asOf()).catalogue().entries();
        }

        private Entry entry(String productId) {
            return entries().stream()
                    .filter(entry -> entry.product().id().equals(productId))
                    .findFirst()
                    .orElseThrow();
        }

        private String text(String productId, String criterionId) {
            Product product = entry(productId).product();
            Criterion criterion = product.criteria().stream()
                    .filter(one -> one.id().equals(criterionId))
                    .findFirst()
                    .orElseThrow();
            return viewer.text(criterion, product.provider(), Words.of(found.release()))
                    .in(lang);
        }
    }
}
