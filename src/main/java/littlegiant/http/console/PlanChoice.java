package littlegiant.http.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * The products of a plan in their order, and where the page of a plan stands that differs in one of them.
 *
 * @param query what else was asked
 */
record PlanChoice(String uscc, Queries query, List<String> products) {

    private static final String PRODUCT = "product";

    /** @param chosen null = those that are proposed */
    String href(@Nullable List<String> chosen) {
        Queries asked = query.without(PRODUCT);
        Queries next = chosen == null ? asked : asked.with(PRODUCT, chosen);
        return Pages.CONSOLE + "/enterprises/" + uscc + "/plan?" + next.text();
    }

    @Nullable
    String up(String id) {
        int at = products.indexOf(id);
        if (at < 1) {
            return null;
        }
        List<String> next = new ArrayList<>(products);
        next.set(at, next.get(at - 1));
        next.set(at - 1, id);
        return href(next);
    }

    String with(String id) {
        List<String> next = new ArrayList<>(products);
        next.remove(id);
        next.add(id);
        return href(next);
    }

    @Nullable
    String without(String id) {
        List<String> next = new ArrayList<>(products);
        next.remove(id);
        return next.isEmpty() ? null : href(next);
    }

    /** The need in yuan, the day and the products: what a paper of this plan is asked with. */
    List<Queries.Told> asked(Need need, LocalDate asOf) {
        List<Queries.Told> asked = new ArrayList<>();
        asked.add(new Queries.Told("asOf", asOf.toString()));
        if (need.amount() != null) {
            asked.add(new Queries.Told("amount", need.amount().toPlainString()));
        }
        if (need.termMonths() != null) {
            asked.add(new Queries.Told("termMonths", need.termMonths().toString()));
        }
        if (need.purpose() != null) {
            asked.add(new Queries.Told("purpose", need.purpose()));
        }
        if (need.security() != null) {
            need.security().stream().sorted().forEach(code -> asked.add(new Queries.Told("security", code)));
        }
        if (need.neededBy() != null) {
            asked.add(new Queries.Told("neededBy", need.neededBy().toString()));
        }
        products.forEach(id -> asked.add(new Queries.Told(PRODUCT, id)));
        return asked;
    }
}
