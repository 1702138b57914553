package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.answers.Answers;
import littlegiant.answers.Answers.Subject;
import littlegiant.answers.Plans;
import littlegiant.answers.WhatIf;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Viewer;
import littlegiant.http.api.Decisions;
import littlegiant.http.web.PageQuestions;
import littlegiant.judging.Verdict;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.matching.Availability;
import littlegiant.matching.Question;
import littlegiant.plan.PricedLoan;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Looks at a firm as a page asks: as it is kept, or with some figures made up. */
@Singleton
class FirmLook {

    private final Releases releases;
    private final PageQuestions questions;
    private final Sights sights;

    FirmLook(Releases releases, PageQuestions questions, Sights sights) {
        this.releases = releases;
        this.questions = questions;
        this.sights = sights;
    }

    /**
     * What is looked at.
     *
     * @param subject as it is kept
     * @param made    with the figures that were made up; null if none were, or they cannot be
     * @param faults  of those figures, by metric
     */
    record Looked(
            Viewer viewer,
            Sights.Seen seen,
            PageQuestions.Asked asked,
            Release release,
            Subject subject,
            @Nullable Subject made,
            Map<String, Fault> faults) {

        /** Whether there is something to answer. */
        boolean isSound() {
            return asked.faults().isEmpty() && faults.isEmpty();
        }

        Question question() {
            return made == null ? asked.question() : asked.question().ofMadeUpFigures();
        }

        /** @throws AppException PARAMETERS_INVALID with every fault, on pages that have no form to show them in */
        void requireSound() {
            List<Fault> all = new ArrayList<>(asked.in().fields().faults().list());
            all.addAll(faults.values());
            if (!all.isEmpty()) {
                throw AppException.of(ErrorCode.PARAMETERS_INVALID, all);
            }
        }

        List<PricedLoan> priced(List<String> products) {
            return Plans.priced((made == null ? subject : made).profile(), question(), release, products);
        }

        /** @throws littlegiant.kernel.AppException PRODUCT_NOT_FOUND */
        Answers.GivenOne one(String productId) {
            return Answers.one(made == null ? subject : made, productId, question(), release);
        }

        Answers.Given answer() {
            return Answers.answer(made == null ? subject : made, question(), release);
        }
    }

    Looked look(String uscc, HttpRequest<?> request) {
        Viewer viewer = Viewer.of(request);
        PageQuestions.Asked asked = questions.read(request, viewer);
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Release release = releases.active();
        Subject subject = Decisions.subject(seen);
        if (asked.figures().isEmpty()) {
            return new Looked(viewer, seen, asked, release, subject, null, Map.of());
        }
        WhatIf whatIf = new WhatIf(release.ruleSet().metrics(), asked.question().asOf());
        WhatIf.Made made = whatIf.make(subject.profile(), asked.figures());
        return new Looked(
                viewer,
                seen,
                asked,
                release,
                subject,
                made.profile() == null ? null : Subject.of(made.profile()),
                made.faults());
    }

    /** What made-up figures open and shut, in the catalogue's order; of nobody's internal conditions but the reader's own. */
    static FirmPage.@Nullable Changes changes(Looked looked, Lang lang) {
        if (looked.made == null) {
            return null;
        }
        Question every = looked.question();
        Release.OnDay day = looked.release.on(every.asOf());
        Map<String, Verdict> before = verdicts(looked.subject, every, looked.release);
        Map<String, Verdict> after = verdicts(looked.made, every, looked.release);
        List<FirmPage.Named> gained = new ArrayList<>();
        List<FirmPage.Named> lost = new ArrayList<>();
        after.forEach((id, verdict) -> {
            Published published = day.find(id);
            boolean was = before.get(id) == Verdict.ELIGIBLE;
            boolean is = verdict == Verdict.ELIGIBLE;
            if (was != is
                    && published != null
                    && Availability.of(published.product(), every.asOf()) == Availability.OPEN) {
                (is ? gained : lost)
                        .add(new FirmPage.Named(id, published.product().name().in(lang)));
            }
        });
        return new FirmPage.Changes(gained, lost);
    }

    private static Map<String, Verdict> verdicts(Subject subject, Question question, Release release) {
        Sheet sheet = release.ruleSet().sheets().make(subject.profile(), question.need(), question.asOf());
        return release.on(question.asOf()).matcher().look(sheet, question).verdicts();
    }
}
