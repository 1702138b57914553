package littlegiant.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.Verdict;
import littlegiant.matching.Answer;
import littlegiant.matching.Answer.NextQuestion;
import littlegiant.matching.Match;
import littlegiant.oracle.FirmOnDay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A figure that cannot change a verdict is not asked for, and one that decides is asked for first. */
class QuestionsTest {

    static Map<String, Verdict> verdicts(Answer answer) {
        return answer.matches().stream()
                .collect(Collectors.toMap(match -> match.product().id(), Match::verdict));
    }

    /** Told one way or the other, with nothing else told, does it change the verdict of any product? */
    static boolean changesAlone(NextQuestion question, FirmOnDay firm, Judged judged) {
        return Choices.values(question.metric().code()).stream()
                        .map(value -> verdicts(judged.answer(Choices.telling(firm, value))))
                        .distinct()
                        .count()
                > 1;
    }

    @Property(seed = Judged.SEED, tries = 150)
    void questionsThatDecideComeFirstAndEachDecides(@ForAll long seed) {
        Choices choices = new Choices(seed);
        FirmOnDay firm = choices.firm();
        try (Judged judged = new Judged(choices.products())) {
            List<NextQuestion> questions = judged.answer(firm).nextQuestions();

            assertThat(questions).isSortedAccordingTo((a, b) -> b.decides() - a.decides());
            assertThat(questions).allMatch(asked -> asked.decides() == 0 || changesAlone(asked, firm, judged));
        }
    }

    /** Whatever else the firm will tell: there is a case in which this figure makes the difference. */
    @Property(seed = Judged.SEED, tries = 60)
    void everyQuestionCanChangeAVerdict(@ForAll long seed) {
        Choices choices = new Choices(seed);
        FirmOnDay firm = choices.firm();
        List<Listed> products = choices.products();
        try (Judged judged = new Judged(products)) {
            Set<String> asked = judged.answer(firm).nextQuestions().stream()
                    .map(question -> question.metric().code())
                    .collect(Collectors.toCollection(TreeSet::new));
            List<String> open = List.copyOf(asked);

            assertThat(open).allMatch(metric -> changesSomething(metric, open, firm, judged));
        }
    }

    /** A figure that changes a verdict alone comes before every one that does not. */
    @Property(seed = Judged.SEED, tries = 150)
    void whatChangesAVerdictIsAskedForFirst(@ForAll long seed) {
        Choices choices = new Choices(seed);
        FirmOnDay firm = choices.firm();
        try (Judged judged = new Judged(choices.products())) {
            List<Boolean> changes = judged.answer(firm).nextQuestions().stream()
                    .map(question -> changesAlone(question, firm, judged))
                    .toList();

            assertThat(changes).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        }
    }

    private static boolean changesSomething(String metric, List<String> open, FirmOnDay firm, Judged judged) {
        List<String> others =
                open.stream().filter(other -> !other.equals(metric)).toList();
        for (int answers = 0; answers < 1 << others.size(); answers++) {
            FirmOnDay told = firm;
            for (int i = 0; i < others.size(); i++) {
                told = Choices.telling(told, Choices.values(others.get(i)).get(answers >> i & 1));
            }
            List<String> values = Choices.values(metric);
            Map<String, Verdict> one = verdicts(judged.answer(Choices.telling(told, values.get(0))));
            if (!one.equals(verdicts(judged.answer(Choices.telling(told, values.get(1)))))) {
                return true;
            }
        }
        return false;
    }
}
