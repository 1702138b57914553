package littlegiant.http.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a product as people read them.
 *
 * @param facts       what is one line each
 * @param limits      the first rung that is met counts
 * @param rates       the first that is met counts
 * @param combination what it may stand beside, a sentence each
 */
public record ProductTerms(
        @Nullable String summary,
        List<Fact> facts,
        List<Criterion> criteria,
        List<Rung> limits,
        List<Rung> rates,
        List<Rung> fees,
        List<String> documents,
        List<String> combination,
        String source) {

    /** @param key what it is, as a message names it */
    public record Fact(String key, String text) {}

    /**
     * @param internal whether others are not shown it
     * @param evidence how far the source can be trusted; null where it is not said
     */
    public record Criterion(String text, boolean internal, String source, @Nullable String evidence) {}

    /**
     * @param when  what has to be met for it; null = nothing
     * @param basis how the figure is found; null where it needs no words
     */
    public record Rung(@Nullable String when, String figure, @Nullable String basis) {}
}
