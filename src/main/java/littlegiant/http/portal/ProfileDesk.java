package littlegiant.http.portal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Users;
import littlegiant.answers.Answers;
import littlegiant.answers.Interest;
import littlegiant.audit.By;
import littlegiant.engagement.Filling;
import littlegiant.engagement.Objections;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.api.Decisions;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Lang;
import littlegiant.matching.Question;
import littlegiant.profile.Enterprise;
import littlegiant.profile.ProfileForm;
import littlegiant.profile.ProfileForm.Item;
import littlegiant.profile.ProfileForm.Step;
import littlegiant.receipt.Ledger;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** What a page about a firm's profile needs to have at hand. */
@Singleton
class ProfileDesk {

    private final MyLook looks;
    private final Users users;
    private final Objections objections;
    private final Releases releases;
    private final Ledger ledger;
    private final Today today;

    ProfileDesk(MyLook looks, Users users, Objections objections, Releases releases, Ledger ledger, Today today) {
        this.looks = looks;
        this.users = users;
        this.objections = objections;
        this.releases = releases;
        this.ledger = ledger;
        this.today = today;
    }

    /** Of one firm, on one day, with one release. */
    final class Desk {
        private final Enterprise enterprise;
        private final MyFirm firm;
        private final Release release;
        private final LocalDate day;
        private final Lang lang;
        private final ProfileForm form;
        private final ProfileFields fields;

        private Desk(Enterprise enterprise, MyFirm firm, Release release, LocalDate day, Lang lang) {
            this.enterprise = enterprise;
            this.firm = firm;
            this.release = release;
            this.day = day;
            this.lang = lang;
            this.form = new ProfileForm(release.ruleSet().metrics(), day);
            this.fields = new ProfileFields(
                    enterprise.profile(), Interest.of(release, day), decides(), disputed(), Words.of(release), lang);
        }

        /** By metric: how many products could be judged if it alone were told. */
        private Map<String, Integer> decides() {
            Map<String, Integer> decides = new HashMap<>();
            Answers.matched(enterprise.profile(), Question.on(day), release)
                    .nextQuestions()
                    .forEach(question -> decides.put(question.metric().code(), question.decides()));
            return decides;
        }

        Set<String> disputed() {
            return objections.disputed(uscc());
        }

        String uscc() {
            return enterprise.profile().uscc();
        }

        Enterprise enterprise() {
            return enterprise;
        }

        MyFirm firm() {
            return firm;
        }

        Release release() {
            return release;
        }

        LocalDate day() {
            return day;
        }

        Lang lang() {
            return lang;
        }

        ProfileForm form() {
            return form;
        }

        ProfileFields fields() {
            return fields;
        }

        Filling.Manner manner(By by) {
            return new Filling.Manner(release.ruleSet().metrics(), day, by);
        }

        /** What a step asks, without titles of which the firm holds several of a kind: a form could not say which. */
        List<Item> asked(Step step) {
            return form.items(step).stream()
                    .filter(item -> item.isPlain(enterprise.profile().document()))
                    .toList();
        }

        List<ProfilePage.Step> steps(Step here) {
            List<ProfilePage.Step> steps = new ArrayList<>();
            for (Step step : Step.values()) {
                List<Item> asked = asked(step);
                long told = asked.stream()
                        .filter(item -> item.told(enterprise.profile().document()) != null)
                        .count();
                steps.add(new ProfilePage.Step(step.name(), (int) told, asked.size(), step == here));
            }
            return steps;
        }

        /** Somebody as others call him. */
        String called(@Nullable String author) {
            return author == null
                    ? ""
                    : users.find(author).map(user -> user.displayName()).orElse(author);
        }
    }

    /** @throws AppException ENTERPRISE_NOT_FOUND; FORBIDDEN if the firm is none of his */
    Desk read(String uscc, HttpRequest<?> request) {
        Sights.Seen seen = looks.see(uscc, request);
        ledger.enter(Decisions.read("enterprise.read", seen, Caller.of(request))
                .with("revision", seen.enterprise().revision()));
        return desk(seen, request);
    }

    private Desk desk(Sights.Seen seen, HttpRequest<?> request) {
        LocalDate day = today.date();
        return new Desk(
                seen.enterprise(), looks.firm(seen, day, request), releases.active(), day, Parameters.lang(request));
    }

    /** @throws AppException as {@link #read}; FORBIDDEN if he only reads */
    Desk write(String uscc, HttpRequest<?> request) {
        Desk desk = desk(looks.see(uscc, request), request);
        if (!desk.firm.fillsIn()) {
            throw new AppException(ErrorCode.FORBIDDEN, "您无权修改这家企业的资料", "this firm is not yours to change");
        }
        return desk;
    }

    /** The same with what is stored now. */
    Desk with(Desk desk, Enterprise stored) {
        return new Desk(stored, desk.firm, desk.release, desk.day, desk.lang);
    }
}
