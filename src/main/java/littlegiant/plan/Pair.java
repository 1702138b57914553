package littlegiant.plan;

import java.util.Set;
import java.util.TreeSet;
import littlegiant.catalog.Product;
import org.jspecify.annotations.Nullable;

/** Two products in one plan: a fact that rules see. One thread at a time. */
public final class Pair {

    private final Product one;
    private final Product other;
    private final Set<String> forbiddenBy = new TreeSet<>();

    public Pair(Product one, Product other) {
        this.one = one;
        this.other = other;
    }

    public String getKind() {
        return one.kind().name();
    }

    public String getOtherKind() {
        return other.kind().name();
    }

    /** The stacking group; null if it has none. */
    public @Nullable String getGroup() {
        return one.combination().group();
    }

    public @Nullable String getOtherGroup() {
        return other.combination().group();
    }

    public boolean isLent() {
        return one.kind().lends();
    }

    public boolean isOtherLent() {
        return other.kind().lends();
    }

    /** Whether the terms of one name the other, its kind or its group. */
    public boolean isExcluded() {
        return excludes(one, other) || excludes(other, one);
    }

    private static boolean excludes(Product product, Product beside) {
        return product.combination().excludes().stream().anyMatch(Member.codes(beside)::contains);
    }

    /** The product whose terms exclude the other; null if neither does. */
    @Nullable
    Product excluding() {
        return excludes(one, other) ? one : excludes(other, one) ? other : null;
    }

    /** Whom it is about, in either order. */
    Set<String> ids() {
        return Set.of(one.id(), other.id());
    }

    /** @param rule the code its name begins with */
    public void forbid(String rule) {
        forbiddenBy.add(rule);
    }

    public Set<String> forbiddenBy() {
        return Set.copyOf(forbiddenBy);
    }
}
