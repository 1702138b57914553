package littlegiant.plan;

import java.math.BigDecimal;
import java.util.Set;
import littlegiant.catalog.Product;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * A product in the plan.
 *
 * @param yuan what it gives: the loan, the amount guaranteed, the interest it pays back, the ticket, the award; null if that is not known
 * @param why  why it is in
 */
public record Member(Role role, Match match, @Nullable BigDecimal yuan, Text why) {

    public enum Role {
        LOAN,
        GUARANTEE,
        SUBSIDY,
        FUND,
        AWARD
    }

    /** What others can name it by: its id, its kind, its group. */
    static Set<String> codes(Product product) {
        String group = product.combination().group();
        return group == null
                ? Set.of(product.id(), product.kind().name())
                : Set.of(product.id(), product.kind().name(), group);
    }
}
