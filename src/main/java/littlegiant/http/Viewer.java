package littlegiant.http;

import io.micronaut.http.HttpRequest;
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.advice.Advice;
import littlegiant.answers.Answers;
import littlegiant.catalog.Criterion;
import littlegiant.judging.Finding;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.Answer;
import littlegiant.matching.Inside;
import littlegiant.matching.Match;
import littlegiant.metric.Changeable;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at an answer.
 *
 * @param institution id of the institution the viewer works for; null = none, or nobody signed in
 */
public record Viewer(@Nullable String institution) {

    public static Viewer of(HttpRequest<?> request) {
        return new Viewer(Caller.identity(request).map(Identity::institution).orElse(null));
    }

    /**
     * Whose internal conditions are looked at for the viewer: for the firm and those who serve it everybody's, for an institution its own.
     *
     * @param stored whether the firm's figures are those that are kept; of figures that somebody makes up, a verdict would tell where the threshold is
     */
    public Inside inside(boolean stored) {
        return institution == null && stored ? Inside.ALL : new Inside(false, institution);
    }

    /** The finding as the viewer may see it: of a lender's internal criterion others see the outcome only, which is open for another institution ({@link #inside}). */
    public Finding seen(Finding finding, String provider, Words words) {
        if (maySee(finding.internal(), provider)) {
            return finding;
        }
        return new Finding(
                finding.criterionId(),
                finding.outcome(),
                internal(finding.outcome(), words),
                null,
                null,
                Changeable.NEVER,
                false,
                null,
                false,
                true,
                null,
                null,
                null,
                List.of());
    }

    /** Advice as the viewer may see it: about a lender's internal criterion others read that there is one, once, however many ways out of it there are. */
    public List<Advice> seen(List<Advice> advice, String provider, Words words) {
        return advice.stream()
                .map(one -> maySee(one.internal(), provider)
                        ? one
                        : new Advice(one.criterionId(), Advice.Kind.NEVER, internal(Outcome.UNMET, words), true, null))
                .distinct()
                .toList();
    }

    /** What to ask next; what only internal conditions of others ask for is no other institution's business, but a firm is told which document is wanted. */
    public List<Answer.NextQuestion> asked(List<Answer.NextQuestion> questions) {
        return questions.stream()
                .filter(question -> institution == null
                        || question.only().isEmpty()
                        || question.only().contains(institution))
                .toList();
    }

    /** What is foreseen of a match as the viewer may see it: a day that a lender's internal criterion decides would tell its threshold. */
    public Answers.@Nullable Foreseen seen(Answers.@Nullable Foreseen foreseen, Match match) {
        boolean told = match.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNMET)
                .allMatch(finding -> maySee(finding.internal(), match.product().provider()));
        return told ? foreseen : null;
    }

    /** Another institution reads that it is a lender's own; a firm, and who serves it, whether it is met and what to do next. */
    private Text internal(Outcome outcome, Words words) {
        return words.of("criteria", institution == null ? "INTERNAL_" + outcome : "INTERNAL");
    }

    /** What a criterion asks as the viewer may read it. */
    public Text text(Criterion criterion, String provider, Words words) {
        if (maySee(criterion.internal(), provider)) {
            return criterion.text();
        }
        return institution == null ? Messages.of("criterion.internal") : words.of("criteria", "INTERNAL");
    }

    /** Whether the viewer may see the threshold of a provider's criterion: an internal one is its own institution's business. */
    public boolean maySee(boolean internal, String provider) {
        return !internal || provider.equals(institution);
    }
}
