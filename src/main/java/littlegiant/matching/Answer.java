package littlegiant.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.judging.Verdict;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about one firm.
 *
 * @param profileCompleteness percent of the metrics asked by OPEN products that are told, one decimal; null if none is asked
 * @param total               how many pass the filters
 * @param counts              of the whole catalogue in scope, every verdict named
 * @param matches             one page, in order
 */
public record Answer(
        LocalDate asOf,
        @Nullable BigDecimal profileCompleteness,
        int total,
        Map<Verdict, Integer> counts,
        List<Match> matches,
        List<NextQuestion> nextQuestions) {

    /**
     * @param decides products with nothing unmet for which this is the only metric missing
     * @param only    institutions whose internal conditions alone ask for it: that they do is their own business; empty = it is asked openly too
     */
    public record NextQuestion(Metric metric, int decides, Set<String> only) {
        public NextQuestion {
            only = Set.copyOf(only);
        }
    }
}
