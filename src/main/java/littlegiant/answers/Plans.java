package littlegiant.answers;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.answers.Answers.Subject;
import littlegiant.judging.Verdict;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.matching.Match;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.plan.Chooser;
import littlegiant.plan.ChosenPlan;
import littlegiant.plan.ChosenPlan.Violation;
import littlegiant.plan.ExistingLoan;
import littlegiant.plan.ExistingLoans;
import littlegiant.plan.Plan;
import littlegiant.plan.Planner;
import littlegiant.plan.PricedLoan;
import littlegiant.profile.Profile;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

/** Takes the active release once, matches a profile for the need and puts a plan together. */
@Singleton
public class Plans {

    private final Releases releases;

    public Plans(Releases releases) {
        this.releases = releases;
    }

    /**
     * A plan with what determined it.
     *
     * @param violations what is wrong with products that were chosen; empty for a plan that was proposed
     * @param loses products that are the firm's now and would no longer be once the loan of the plan is drawn
     */
    public record GivenPlan(
            Subject subject,
            Release release,
            LocalDate asOf,
            Need need,
            Plan plan,
            List<Violation> violations,
            List<Match> loses,
            List<ExistingLoan> existingLoans) {}

    public GivenPlan plan(Subject subject, Question question) {
        return plan(subject, question, null, releases.active());
    }

    /**
     * Of products that somebody chose.
     *
     * @param products ids in his order; null = proposed
     * @throws AppException REQUEST_INVALID if one is not in scope, with every fault
     */
    public GivenPlan plan(Subject subject, Question question, @Nullable List<String> products) {
        return plan(subject, question, products, releases.active());
    }

    /** With a release that was taken before, or was active once. */
    public static GivenPlan plan(Subject subject, Question question, @Nullable List<String> products, Release release) {
        SheetMaker sheets = release.ruleSet().sheets();
        Matcher matcher = release.on(question.asOf()).matcher();
        Profile profile = subject.profile();
        Sheet sheet = sheets.make(profile, question.need(), question.asOf());
        List<Match> matches =
                matcher.match(sheet, all(question, question.need())).matches();
        ChosenPlan planned = planned(question.need(), matches, products, release);
        Plan plan = planned.plan();
        return new GivenPlan(
                subject,
                release,
                question.asOf(),
                question.need(),
                plan,
                planned.violations(),
                loses(profile, question, release, matches, plan),
                existingLoans(profile, question, release));
    }

    /** What could follow the loans that run, of what is in scope; those that fall due first come first. */
    public static List<ExistingLoan> existingLoans(Profile profile, Question question, Release release) {
        Need refinance = new Need(null, null, "REFINANCE", null, null, null);
        Sheet running = release.ruleSet().sheets().make(profile, refinance, question.asOf());
        List<Match> refinancing = release.on(question.asOf())
                .matcher()
                .match(running, all(question, refinance))
                .matches();
        return ExistingLoans.of(running, refinancing);
    }

    /** What each loan of some products costs with what may best stand beside it, in the order of the ids; products that lend nothing, or have no price, are left out. */
    public static List<PricedLoan> priced(
            Profile profile, Question question, Release release, Collection<String> products) {
        Sheet sheet = release.ruleSet().sheets().make(profile, question.need(), question.asOf());
        List<Match> matches = release.on(question.asOf())
                .matcher()
                .match(sheet, all(question, question.need()))
                .matches();
        return new Planner(release.ruleSet().plans()).priced(question.need(), matches, products);
    }

    private static ChosenPlan planned(
            Need need, List<Match> matches, @Nullable List<String> products, Release release) {
        if (products == null) {
            return new ChosenPlan(new Planner(release.ruleSet().plans()).plan(need, matches), List.of());
        }
        requireKnown(matches, products);
        return new Chooser(release.ruleSet().plans()).choose(need, matches, products);
    }

    private static void requireKnown(List<Match> matches, List<String> products) {
        Set<String> known = new HashSet<>();
        matches.forEach(match -> known.add(match.product().id()));
        Faults faults = new Faults();
        for (int i = 0; i < products.size(); i++) {
            if (!known.contains(products.get(i))) {
                faults.add(
                        "/products/" + i,
                        Fault.Code.UNKNOWN_VALUE,
                        "没有编号为" + products.get(i) + "的产品，或不在所选范围内",
                        "no product " + products.get(i) + ", or it is out of scope");
            }
        }
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
    }

    /** Every product in scope for the need, in the recommended order. */
    private static Question all(Question question, Need need) {
        return new Question(
                question.asOf(),
                need,
                Set.of(),
                Set.of(),
                Set.of(),
                question.institution(),
                question.inside(),
                Sort.RECOMMENDED,
                0,
                Integer.MAX_VALUE);
    }

    /** As if the loan of the plan were on the credit report already. */
    private static List<Match> loses(
            Profile profile, Question question, Release release, List<Match> matches, Plan plan) {
        Profile drawn = plan.price() == null
                ? null
                : drawn(profile, plan.price().assumes().amount());
        if (drawn == null) {
            return List.of();
        }
        Sheet then = release.ruleSet().sheets().make(drawn, question.need(), question.asOf());
        Map<String, Verdict> verdicts = release.on(question.asOf())
                .matcher()
                .look(then, all(question, question.need()).ofMadeUpFigures())
                .verdicts();
        Set<String> members = new HashSet<>();
        plan.members().forEach(member -> members.add(member.match().product().id()));
        List<Match> lost = new ArrayList<>();
        for (Match match : matches) {
            boolean was = match.verdict() == Verdict.ELIGIBLE;
            Verdict now = verdicts.get(match.product().id());
            if (was
                    && now != Verdict.ELIGIBLE
                    && now != Verdict.NEEDS_INFO
                    && !members.contains(match.product().id())) {
                lost.add(match);
            }
        }
        return lost;
    }

    /** Null if the balance of today was not told: then nothing can be added to it. */
    private static @Nullable Profile drawn(Profile profile, BigDecimal amount) {
        Value balance = profile.document().at("credit.loanBalance");
        if (!(balance instanceof Value.Num told) || !(profile.document().at("credit") instanceof Value.Obj credit)) {
            return null;
        }
        Map<String, Value> report = new HashMap<>(credit.fields());
        report.put("loanBalance", new Value.Num(told.number().add(amount)));
        Map<String, Value> fields = new HashMap<>(profile.document().fields());
        fields.put("credit", new Value.Obj(report));
        return profile.with(new Value.Obj(fields));
    }
}
