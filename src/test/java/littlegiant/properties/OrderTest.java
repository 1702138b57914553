package littlegiant.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Value;
import littlegiant.matching.Answer;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.matching.Score;
import littlegiant.offers.Offer;
import littlegiant.oracle.FirmOnDay;
import littlegiant.oracle.Products;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Neither the order of products nor that of their criteria changes an answer. */
class OrderTest {

    private static final List<Value.Obj> DOCUMENTS = Products.published(42, 60).toList();
    private static final Judged AS_PUBLISHED = judged(DOCUMENTS);
    private static final Judged PRODUCTS_SHUFFLED = judged(shuffled(DOCUMENTS, new Random(1)));
    private static final Judged CRITERIA_SHUFFLED = criteriaShuffled(new Random(2));

    private static Judged judged(List<Value.Obj> documents) {
        return new Judged(documents.stream().map(Products::listed).toList());
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Judged criteriaShuffled(Random random) {
        return judged(DOCUMENTS.stream()
                .map(document -> {
                    Map<String, Value> fields = new LinkedHashMap<>(document.fields());
                    fields.computeIfPresent(
                            "criteria", (name, list) -> new Value.Arr(shuffled(((Value.Arr) list).items(), random)));
                    return new Value.Obj(fields);
                })
                .toList());
    }

    @Property(seed = Judged.SEED, tries = 60)
    void orderOfProductsChangesNothing(@ForAll long seed) {
        FirmOnDay firm = Judged.firm(seed);

        assertThat(PRODUCTS_SHUFFLED.answer(firm)).isEqualTo(AS_PUBLISHED.answer(firm));
    }

    /** All of a match but the order of its findings, and the document that tells the criteria in their order. */
    private record Unordered(
            String productId,
            Availability availability,
            Verdict verdict,
            int unmet,
            int unknown,
            @Nullable Integer rank,
            Score score,
            Offer offer,
            List<Finding> findings) {

        static Unordered of(Match match) {
            return new Unordered(
                    match.product().id(),
                    match.availability(),
                    match.verdict(),
                    match.unmetCount(),
                    match.unknownCount(),
                    match.rank(),
                    match.score(),
                    match.offer(),
                    match.findings().stream()
                            .sorted(Comparator.comparing(Finding::criterionId))
                            .toList());
        }
    }

    private record UnorderedAnswer(
            @Nullable BigDecimal completeness,
            Map<Verdict, Integer> counts,
            List<Unordered> matches,
            List<Answer.NextQuestion> nextQuestions) {

        static UnorderedAnswer of(Answer answer) {
            return new UnorderedAnswer(
                    answer.profileCompleteness(),
                    answer.counts(),
                    answer.matches().stream().map(Unordered::of).toList(),
                    answer.nextQuestions());
        }
    }

    @Property(seed = Judged.SEED, tries = 60)
    void orderOfCriteriaChangesNoAnswer(@ForAll long seed) {
        FirmOnDay firm = Judged.firm(seed);

        assertThat(UnorderedAnswer.of(CRITERIA_SHUFFLED.answer(firm)))
                .isEqualTo(UnorderedAnswer.of(AS_PUBLISHED.answer(firm)));
    }
}
