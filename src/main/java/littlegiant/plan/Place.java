package littlegiant.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.catalog.Product;
import littlegiant.finance.Fee;

/** A product with all that stands beside it in one plan: a fact that rules see. One thread at a time. */
public final class Place {

    private final Product product;
    private final List<Product> beside;
    private final Set<String> lacks = new TreeSet<>();

    public Place(Product product, List<Product> beside) {
        this.product = product;
        this.beside = List.copyOf(beside);
    }

    /** Whether a product, kind or group that its terms require stands not beside it. */
    public boolean isLacksRequired() {
        Set<String> codes = new HashSet<>();
        beside.forEach(other -> codes.addAll(Member.codes(other)));
        return !codes.containsAll(product.combination().requires());
    }

    public boolean isLent() {
        return product.kind().lends();
    }

    /** Whether it can be had against a guarantee company only. */
    public boolean isGuaranteedOnly() {
        return product.terms().security().equals(List.of("GUARANTEE_COMPANY"));
    }

    /** Whether its own terms carry the guarantee fee, so that its lender arranges the guarantee. */
    public boolean isGuaranteeArranged() {
        return product.fees().stream().anyMatch(due -> due.fee().kind() == Fee.Kind.GUARANTEE);
    }

    public boolean isGuaranteed() {
        return beside.stream().anyMatch(other -> other.kind() == Product.Kind.GUARANTEE);
    }

    Product product() {
        return product;
    }

    List<Product> beside() {
        return beside;
    }

    /** @param rule the code its name begins with */
    public void need(String rule) {
        lacks.add(rule);
    }

    public Set<String> lacks() {
        return Set.copyOf(lacks);
    }
}
