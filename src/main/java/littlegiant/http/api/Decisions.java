package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import littlegiant.answers.Answers;
import littlegiant.answers.Answers.Subject;
import littlegiant.answers.Plans;
import littlegiant.audit.Act;
import littlegiant.audit.By;
import littlegiant.engagement.Sight;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Viewer;
import littlegiant.kernel.Engine;
import littlegiant.kernel.Lang;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.receipt.Decision;
import littlegiant.receipt.Receipts;
import littlegiant.release.Release;
import org.jspecify.annotations.Nullable;

/** Keeps what is answered, before it is answered: the whole of it, whatever page or filter was asked for, as JSON in the voice and language of the one who asks. */
@Singleton
public class Decisions {

    private final Receipts receipts;
    private final ObjectMapper json;

    public Decisions(Receipts receipts, ObjectMapper json) {
        this.receipts = receipts;
        this.json = json;
    }

    /**
     * Who asks: what may be seen, in which language, and for the audit chain.
     *
     * @param consents under which he sees the firm
     */
    public record Asker(Viewer viewer, Lang lang, By by, List<String> consents) {

        public static Asker of(HttpRequest<?> request, Sights.Seen seen) {
            return new Asker(Viewer.of(request), Parameters.lang(request), Caller.of(request), seen.consents());
        }
    }

    /** A stored firm as somebody sees it, to be asked about. */
    public static Subject subject(Sights.Seen seen) {
        Sight sight = seen.sight();
        return Subject.of(seen.enterprise(), sight.isAll() ? null : sight.code());
    }

    /** The entry of the audit chain for reading something of a firm. */
    public static Act read(String action, Sights.Seen seen, By by) {
        return read(action, seen.enterprise().profile().uscc(), seen.consents(), by);
    }

    private static Act read(String action, String uscc, List<String> consents, By by) {
        Act act = Act.read(action, uscc, by);
        return consents.isEmpty() ? act : act.with("consents", String.join(",", consents));
    }

    /**
     * Returns when the decision is kept.
     *
     * @param action for the audit chain
     * @return the receipt's id
     */
    public String match(Subject subject, Release release, Question question, Asker asker, String action) {
        return keep(Decision.Kind.MATCH, subject, release, question, null, asker, action);
    }

    /** The same for a plan. */
    public String plan(Subject subject, Release release, Question question, Asker asker, String action) {
        return plan(subject, release, question, null, asker, action);
    }

    /**
     * The same for a plan of products that somebody chose.
     *
     * @param products ids in his order; null = proposed
     */
    public String plan(
            Subject subject,
            Release release,
            Question question,
            @Nullable List<String> products,
            Asker asker,
            String action) {
        return keep(Decision.Kind.PLAN, subject, release, question, products, asker, action);
    }

    /** The same for a plan as its client reads it on paper. */
    public String paper(
            Subject subject,
            Release release,
            Question question,
            @Nullable List<String> products,
            Asker asker,
            String action) {
        return keep(Decision.Kind.PAPER, subject, release, question, products, asker, action);
    }

    private String keep(
            Decision.Kind kind,
            Subject subject,
            Release release,
            Question question,
            @Nullable List<String> products,
            Asker asker,
            String action) {
        Decision decision = new Decision(
                kind,
                subject.profile().uscc(),
                subject.revision(),
                subject.hash(),
                release.number(),
                release.hash(),
                question.asOf(),
                question.need(),
                question.institution(),
                asker.viewer.institution(),
                asker.lang,
                Engine.version(),
                subject.sight(),
                products);
        String profile =
                subject.revision() == null ? subject.profile().document().canonical() : null;
        return receipts.keep(
                decision,
                profile,
                () -> answer(decision.plain(), subject, release),
                read(action, decision.uscc(), asker.consents, asker.by));
    }

    /** The whole answer of a decision. The same decision gives the same bytes. */
    byte[] answer(Decision decision, Subject subject, Release release) {
        Question question = question(decision, release);
        Viewer viewer = new Viewer(decision.voice());
        Object view = decision.kind() == Decision.Kind.MATCH
                ? AnswerView.of(Answers.answer(subject, question, release), question, viewer, null, decision.lang())
                : planned(decision, Plans.plan(subject, question, decision.products(), release));
        try {
            return json.writeValueAsBytes(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object planned(Decision decision, Plans.GivenPlan given) {
        return switch (decision.kind()) {
            case PAPER -> PlanView.of(given, null, decision.lang()).forClients();
            default ->
                decision.products() == null
                        ? PlanView.of(given, null, decision.lang())
                        : ChosenPlanView.of(given, null, decision.lang());
        };
    }

    private static Question question(Decision decision, Release release) {
        @Nullable String scope = decision.scope();
        int products = release.on(decision.asOf()).products().size();
        return new Question(
                decision.asOf(),
                decision.need(),
                Set.of(),
                Set.of(),
                Set.of(),
                scope,
                new Viewer(decision.voice()).inside(decision.revision() != null),
                Sort.RECOMMENDED,
                0,
                Math.max(1, products));
    }
}
