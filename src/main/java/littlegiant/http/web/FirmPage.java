package littlegiant.http.web;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.answers.Answers;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.matching.Answer;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.matching.Question;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Every product for one firm, in order, with every reason. */
@Introspected
public record FirmPage(
        Links links,
        SearchPage.Row firm,
        List<String> facts,
        LocalDate asOf,
        String release,
        String receipt,
        List<Count> counts,
        boolean filtered,
        List<NextQuestion> questions,
        int questionsMore,
        List<Section> sections,
        List<String> closings) {

    private static final int QUESTIONS_SHOWN = 5;

    /** How many products have a verdict, and where to see only those. */
    public record Count(Verdict verdict, String word, int number, boolean chosen) {}

    /** A missing figure. */
    public record NextQuestion(String label, int decides, @Nullable String document) {}

    /** Products of one verdict, or all that are not open. */
    public record Section(String title, String code, List<MatchCard> cards) {}

    static FirmPage of(
            Answers.Given given,
            Answers.Known known,
            Question question,
            Links links,
            Viewer viewer,
            String receipt,
            Lang lang) {
        Words words = Words.of(given.release());
        MetricDictionary metrics = given.release().ruleSet().metrics();
        Profile profile = given.subject().profile();
        Answer answer = given.answer();
        List<Count> counts = new ArrayList<>();
        answer.counts()
                .forEach((verdict, number) -> counts.add(new Count(
                        verdict,
                        bare(verdict, words, lang),
                        number,
                        question.verdicts().contains(verdict))));
        List<Answer.NextQuestion> asked = viewer.asked(answer.nextQuestions());
        List<NextQuestion> questions = asked.stream()
                .limit(QUESTIONS_SHOWN)
                .map(next -> new NextQuestion(
                        next.metric().label().in(lang),
                        next.decides(),
                        next.metric().settledBy() == null
                                ? null
                                : words.of("documents", next.metric().settledBy())
                                        .in(lang)))
                .toList();
        return new FirmPage(
                links,
                SearchPage.Row.of(profile, given.sheet(), metrics, answer.profileCompleteness(), lang),
                Facts.of(profile, known, metrics, words, lang),
                question.asOf(),
                given.release().id(),
                receipt,
                counts,
                !question.verdicts().isEmpty(),
                questions,
                asked.size() - questions.size(),
                sections(answer, given.foreseen(), question.asOf(), viewer, words, lang),
                answer.matches().stream()
                        .map(match -> words.of("closing", match.product().kind().name())
                                .in(lang))
                        .distinct()
                        .toList());
    }

    private static List<Section> sections(
            Answer answer,
            Map<String, Answers.Foreseen> foreseen,
            LocalDate asOf,
            Viewer viewer,
            Words words,
            Lang lang) {
        List<Section> sections = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            add(
                    sections,
                    bare(verdict, words, lang),
                    verdict.name(),
                    answer.matches().stream()
                            .filter(match -> isOpen(match) && match.verdict() == verdict)
                            .toList(),
                    foreseen,
                    asOf,
                    viewer,
                    words,
                    lang);
        }
        add(
                sections,
                Text.of("目前不受理", "Not open now").in(lang),
                "NOT_OPEN",
                answer.matches().stream().filter(match -> !isOpen(match)).toList(),
                foreseen,
                asOf,
                viewer,
                words,
                lang);
        return sections;
    }

    private static void add(
            List<Section> sections,
            String title,
            String code,
            List<Match> matches,
            Map<String, Answers.Foreseen> foreseen,
            LocalDate asOf,
            Viewer viewer,
            Words words,
            Lang lang) {
        if (!matches.isEmpty()) {
            sections.add(new Section(
                    title,
                    code,
                    matches.stream()
                            .map(match -> MatchCard.of(
                                    match, foreseen.get(match.product().id()), asOf, viewer, words, lang))
                            .toList()));
        }
    }

    private static boolean isOpen(Match match) {
        return match.availability() == Availability.OPEN;
    }

    /** The verdict's word without the counts of one product. */
    private static String bare(Verdict verdict, Words words, Lang lang) {
        return words.of("verdicts", verdict.name()).in(lang).replaceAll("（.*）", "");
    }
}
