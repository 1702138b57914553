package littlegiant.matching;

import java.time.LocalDate;
import java.util.Set;
import littlegiant.catalog.Product;
import littlegiant.judging.Verdict;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a match. Empty filters keep everything.
 *
 * @param institution in scope are its own products, guarantors, funds and policies; null = the whole market
 * @param inside      whose internal conditions are looked at
 * @param page        from 0
 * @param size        from 1; a request may ask for {@link #SIZE_MAX}
 */
public record Question(
        LocalDate asOf,
        Need need,
        Set<Verdict> verdicts,
        Set<Product.Kind> kinds,
        Set<String> providers,
        @Nullable String institution,
        Inside inside,
        Sort sort,
        int page,
        int size) {

    public static final int SIZE_MAX = 200;
    public static final int SIZE_DEFAULT = 20;

    /** Everything, the first page of the usual size, in the recommended order. */
    public static Question on(LocalDate asOf) {
        return new Question(
                asOf, Need.NONE, Set.of(), Set.of(), Set.of(), null, Inside.ALL, Sort.RECOMMENDED, 0, SIZE_DEFAULT);
    }

    /** The same question, everything on one page. */
    public Question onOnePage() {
        return new Question(asOf, need, verdicts, kinds, providers, institution, inside, sort, 0, Integer.MAX_VALUE);
    }

    /** The same, asked about figures that nobody keeps. */
    public Question ofMadeUpFigures() {
        return new Question(
                asOf, need, verdicts, kinds, providers, institution, inside.ofMadeUpFigures(), sort, page, size);
    }

    /** The same, in the scope of an institution; null = the whole market. */
    public Question of(@Nullable String institution) {
        return new Question(asOf, need, verdicts, kinds, providers, institution, inside, sort, page, size);
    }

    /** The same, asked about another day. */
    public Question onDay(LocalDate day) {
        return new Question(day, need, verdicts, kinds, providers, institution, inside, sort, page, size);
    }
}
