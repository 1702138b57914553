package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Product;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.insight.LifeCycles;
import littlegiant.kernel.Lang;
import littlegiant.matching.Availability;
import littlegiant.profile.Badge;
import littlegiant.sweep.Turn;
import org.jspecify.annotations.Nullable;

/** Matches that end or begin by themselves, by month. */
@Serdeable
@Schema(name = "Expiring")
public record ExpiringView(
        LocalDate asOf,
        String release,
        List<MonthView> months,
        @Schema(description = "products that can be applied for now, of whose quota three quarters are used")
                List<QuotaView> quotas,
        @Schema(
                        description =
                                "of this page firms that are counted only: they have not allowed the institution to see them")
                int withheld,
        @Schema(description = "by month, ends before beginnings, then by product and firm") PageView<TurnView> turns) {

    private static final BigDecimal ALMOST = new BigDecimal("0.75");

    /** What ends and begins in one month. */
    @Serdeable
    @Schema(name = "ExpiringMonth")
    public record MonthView(
            @Schema(description = "YYYY-MM") String month,
            @Schema(description = "titles of firms that end, by kind") Map<Badge.Type, Integer> titles,
            @Schema(description = "matches that end, by cause") Map<Turn.Cause, Integer> ends,
            @Schema(description = "matches that begin, by cause") Map<Turn.Cause, Integer> begins) {}

    /** A quota that is almost used up; when it will be cannot be foreseen. */
    @Serdeable
    @Schema(name = "ExpiringQuota")
    public record QuotaView(
            String productId,
            String name,
            @Schema(description = "CNY yuan") BigDecimal total,
            @Schema(description = "CNY yuan") BigDecimal used) {}

    /** One match. */
    @Serdeable
    @Schema(name = "ExpiringTurn")
    public record TurnView(
            Turn.Kind kind,
            Turn.Cause cause,
            @Schema(description = "YYYY-MM") String month,
            @Schema(description = "last day of what ends, first of what begins; null where only the month is known")
                    @Nullable
                    LocalDate day,
            String productId,
            String productName,
            String uscc,
            String name,
            @Schema(
                            description =
                                    "what no longer holds, or holds from then on; empty where it is the product that turns")
                    List<CoverageView.LackingView> criteria) {}

    /**
     * Which are listed; counts are of all.
     *
     * @param kinds    empty = both
     * @param causes   empty = any
     * @param products ids; empty = any
     */
    record Wanted(Set<Turn.Kind> kinds, Set<Turn.Cause> causes, Set<String> products, int page, int size) {

        private boolean has(Turn turn) {
            return (kinds.isEmpty() || kinds.contains(turn.kind()))
                    && (causes.isEmpty() || causes.contains(turn.cause()))
                    && (products.isEmpty() || products.contains(turn.productId()));
        }
    }

    /** @param open of several firms, by code, those that the one who asks may see */
    static ExpiringView of(
            LifeCycles.Found found,
            Wanted wanted,
            Function<List<String>, Set<String>> open,
            Predicate<Product> isLookedAt,
            Viewer viewer,
            Lang lang) {
        List<Turn> listed = found.turns().stream().filter(wanted::has).toList();
        List<Turn> page = listed.stream()
                .skip((long) wanted.page() * wanted.size())
                .limit(wanted.size())
                .toList();
        Set<String> named = open.apply(page.stream().map(Turn::uscc).distinct().toList());
        List<Turn> shown =
                page.stream().filter(turn -> named.contains(turn.uscc())).toList();
        Words words = Words.of(found.release());
        return new ExpiringView(
                found.asOf(),
                found.release().id(),
                months(found),
                quotas(found, isLookedAt, lang),
                page.size() - shown.size(),
                new PageView<>(
                        shown.stream()
                                .map(turn -> turn(turn, found, viewer, words, lang))
                                .toList(),
                        wanted.page(),
                        wanted.size(),
                        listed.size()));
    }

    private static List<MonthView> months(LifeCycles.Found found) {
        Map<YearMonth, MonthView> months = new TreeMap<>();
        Function<YearMonth, MonthView> empty = month -> new MonthView(
                month.toString(),
                new EnumMap<>(Badge.Type.class),
                new EnumMap<>(Turn.Cause.class),
                new EnumMap<>(Turn.Cause.class));
        found.titles()
                .forEach(
                        one -> months.computeIfAbsent(one.month(), empty).titles.put(one.type(), one.firms()));
        for (Turn turn : found.turns()) {
            MonthView month = months.computeIfAbsent(turn.month(), empty);
            (turn.kind() == Turn.Kind.ENDS ? month.ends : month.begins).merge(turn.cause(), 1, Integer::sum);
        }
        return List.copyOf(months.values());
    }

    private static List<QuotaView> quotas(LifeCycles.Found found, Predicate<Product> isLookedAt, Lang lang) {
        List<QuotaView> quotas = new ArrayList<>();
        for (Published one : found.release().on(found.asOf()).products()) {
            Product.Quota quota = one.product().quota();
            if (quota != null
                    && isLookedAt.test(one.product())
                    && Availability.of(one.product(), found.asOf()) == Availability.OPEN
                    && quota.used().compareTo(quota.total().multiply(ALMOST)) >= 0) {
                quotas.add(
                        new QuotaView(one.product().id(), one.product().name().in(lang), quota.total(), quota.used()));
            }
        }
        return quotas;
    }

    private static TurnView turn(Turn turn, LifeCycles.Found found, Viewer viewer, Words words, Lang lang) {
        Product product = product(turn, found);
        return new TurnView(
                turn.kind(),
                turn.cause(),
                turn.month().toString(),
                turn.day(),
                turn.productId(),
                product.name().in(lang),
                turn.uscc(),
                turn.name(),
                product.criteria().stream()
                        .filter(criterion -> turn.criteria().contains(criterion.id()))
                        .map(criterion -> new CoverageView.LackingView(
                                criterion.id(),
                                viewer.text(criterion, product.provider(), words)
                                        .in(lang)))
                        .toList());
    }

    /** As it holds today; one that is not published yet, as it will in that month. */
    private static Product product(Turn turn, LifeCycles.Found found) {
        Published now = found.release().on(found.asOf()).find(turn.productId());
        Published then = now != null
                ? now
                : found.release().on(turn.month().atEndOfMonth().plusDays(1)).find(turn.productId());
        return Objects.requireNonNull(then).product();
    }
}
