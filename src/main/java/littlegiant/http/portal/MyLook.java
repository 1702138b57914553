package littlegiant.http.portal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.answers.Answers;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.api.Decisions;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.http.web.PageQuestions;
import littlegiant.http.web.Queries;
import littlegiant.kernel.Lang;
import littlegiant.matching.Question;
import littlegiant.profile.Profile;
import littlegiant.release.Release;
import littlegiant.release.Releases;

/** Looks at a firm for one of its own people, and at nothing before it is sure that he is one. */
@Singleton
class MyLook {

    private final Releases releases;
    private final PageQuestions questions;
    private final Sights sights;
    private final Memberships memberships;
    private final Decisions decisions;

    MyLook(Releases releases, PageQuestions questions, Sights sights, Memberships memberships, Decisions decisions) {
        this.releases = releases;
        this.questions = questions;
        this.sights = sights;
        this.memberships = memberships;
        this.decisions = decisions;
    }

    /** What is looked at, and what is asked about it. */
    record Looked(Viewer viewer, Sights.Seen seen, MyFirm firm, PageQuestions.Asked asked, Release release) {

        Lang lang() {
            return asked.in().lang();
        }

        Words words() {
            return Words.toFirm(release);
        }

        Profile profile() {
            return seen.enterprise().profile();
        }

        Question question() {
            return asked.question();
        }

        boolean isSound() {
            return asked.faults().isEmpty();
        }

        Answers.Given answer() {
            return Answers.answer(Decisions.subject(seen), question(), release);
        }

        /** @throws littlegiant.kernel.AppException PRODUCT_NOT_FOUND */
        Answers.GivenOne one(String productId) {
            return Answers.one(Decisions.subject(seen), productId, question(), release);
        }
    }

    /** @throws littlegiant.kernel.AppException FORBIDDEN if the firm is not his, whether there is one or not */
    Sights.Seen see(String uscc, HttpRequest<?> request) {
        return sights.see(Caller.who(request), uscc);
    }

    /**
     * Without a need unless one is asked for: then everything is shown that the firm could have for whatever it needs.
     *
     * @param others parameters of the page that are no part of the question
     */
    Looked look(String uscc, HttpRequest<?> request, Set<String> others) {
        Sights.Seen seen = see(uscc, request);
        Viewer viewer = Viewer.of(request);
        PageQuestions.Asked asked = questions.read(request, viewer, Map.of(), others);
        return new Looked(viewer, seen, firm(seen, asked.question().asOf(), request), asked, releases.active());
    }

    MyFirm firm(Sights.Seen seen, LocalDate asOf, HttpRequest<?> request) {
        Identity who = Caller.who(request);
        Profile profile = seen.enterprise().profile();
        Part part = memberships.part(who.name(), profile.uscc()).orElse(Part.VIEWER);
        Queries query =
                new Queries(Map.of()).with("lang", Parameters.lang(request).tag());
        boolean told = request.getParameters().contains("asOf");
        return new MyFirm(
                profile.uscc(),
                profile.name(),
                asOf,
                part.mayWrite(),
                part == Part.OWNER,
                (told ? query.with("asOf", asOf.toString()) : query).text());
    }

    Release release() {
        return releases.active();
    }

    /** Keeps what is answered. */
    String kept(Looked looked, HttpRequest<?> request, String action) {
        return decisions.match(
                Decisions.subject(looked.seen()),
                looked.release(),
                looked.question(),
                Asker.of(request, looked.seen()),
                action);
    }
}
