package littlegiant.answers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.advice.Advice;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Recognition;
import littlegiant.judging.Finding;
import littlegiant.kernel.Hash;
import littlegiant.matching.Answer;
import littlegiant.matching.Match;
import littlegiant.matching.Question;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Profile;
import littlegiant.recognition.Awards;
import littlegiant.recognition.Recogniser;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.release.RuleSet;
import littlegiant.sheet.Edition;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetMaker;
import littlegiant.sheet.SizeTable;
import org.jspecify.annotations.Nullable;

/** Takes the active release once, derives the sheet of a profile and matches it. */
@Singleton
public class Answers {

    private final Releases releases;

    public Answers(Releases releases) {
        this.releases = releases;
    }

    /**
     * Whom an answer is about.
     *
     * @param revision of the stored profile; null for one that is not stored
     * @param hash     of the profile's document
     * @param sight    how much of the stored profile it is, as {@code engagement.Sight} writes it; null = all
     */
    public record Subject(Profile profile, @Nullable Integer revision, String hash, @Nullable String sight) {
        /** All of a stored profile. */
        public static Subject of(Enterprise enterprise) {
            return of(enterprise, null);
        }

        public static Subject of(Enterprise enterprise, @Nullable String sight) {
            return new Subject(enterprise.profile(), enterprise.revision(), enterprise.contentHash(), sight);
        }

        /** A profile that is not stored. */
        public static Subject of(Profile profile) {
            return new Subject(profile, null, Hash.of(profile.document().canonical()), null);
        }
    }

    /**
     * An answer with what determined it.
     *
     * @param foreseen by product id: when what is unmet comes true by itself, where it does
     */
    public record Given(Subject subject, Release release, Sheet sheet, Answer answer, Map<String, Foreseen> foreseen) {}

    /** One product's match with what determined it. */
    public record GivenOne(Subject subject, Release release, Match match, @Nullable Foreseen foreseen) {}

    /**
     * The day on which everything that is unmet now has come true by itself.
     *
     * @param ended criteria that no longer hold by then
     * @param advice what can be done about those, from then on
     * @param open  whether the product can still be applied for by then
     */
    public record Foreseen(LocalDate day, List<Finding> ended, List<Advice> advice, boolean open) {

        /** What is to be done now, and about what has ended by then. */
        public List<Advice> with(List<Advice> now) {
            List<Advice> all = new ArrayList<>(now);
            advice.forEach(one -> all.add(one.from(day)));
            return all;
        }

        /** Whether the product is the firm's from that day on, if what is not known is confirmed. */
        public boolean holds() {
            return ended.isEmpty() && open;
        }
    }

    public Given recommend(Subject subject, Question question) {
        return answer(subject, question, releases.active());
    }

    /** With a release that was taken before, or was active once. */
    public static Given answer(Subject subject, Question question, Release release) {
        SheetMaker sheets = release.ruleSet().sheets();
        Sheet sheet = sheets.make(subject.profile(), question.need(), question.asOf());
        Answer answer = release.on(question.asOf()).matcher().match(sheet, question);
        Foresight foresight = new Foresight(release, subject.profile(), question);
        Map<String, Foreseen> foreseen = new HashMap<>();
        for (Match match : answer.matches()) {
            Foreseen one = foresight.of(match);
            if (one != null) {
                foreseen.put(match.product().id(), one);
            }
        }
        return new Given(subject, release, sheet, answer, foreseen);
    }

    /** The matches alone, without what is foreseen. */
    public static Answer matched(Profile profile, Question question, Release release) {
        Sheet sheet = release.ruleSet().sheets().make(profile, question.need(), question.asOf());
        return release.on(question.asOf()).matcher().match(sheet, question);
    }

    /** @throws littlegiant.kernel.AppException PRODUCT_NOT_FOUND */
    public GivenOne recommendOne(Subject subject, String productId, Question question) {
        return one(subject, productId, question, releases.active());
    }

    /**
     * With a release that was taken before.
     *
     * @throws littlegiant.kernel.AppException PRODUCT_NOT_FOUND
     */
    public static GivenOne one(Subject subject, String productId, Question question, Release release) {
        Sheet sheet = release.ruleSet().sheets().make(subject.profile(), question.need(), question.asOf());
        Match match = release.on(question.asOf()).matcher().matchOne(sheet, question, productId);
        if (match == null) {
            throw Catalogue.unknown(productId);
        }
        Foresight foresight = new Foresight(release, subject.profile(), question);
        return new GivenOne(subject, release, match, foresight.of(match));
    }

    /**
     * What is known of a firm on a day.
     *
     * @param titles every badge that was told, with whether it holds; null if none were told at all
     * @param size   how the size class was found; null if 300号 does not cover the industry
     */
    public record Known(Sheet sheet, @Nullable List<SheetMaker.Title> titles, SizeTable.@Nullable Size size) {}

    public static Known known(Profile profile, LocalDate asOf, Release release) {
        return known(profile, sheet(profile, asOf, release), release);
    }

    /** What stands beside the figures of a sheet that the profile was already made into. */
    public static Known known(Profile profile, Sheet sheet, Release release) {
        SheetMaker sheets = release.ruleSet().sheets();
        return new Known(sheet, sheets.titles(profile, sheet.asOf()), sheets.size(profile, sheet.asOf()));
    }

    /** What is known of a firm on a day, without a need. */
    public static Sheet sheet(Profile profile, LocalDate asOf, Release release) {
        return release.ruleSet().sheets().make(profile, Need.NONE, asOf);
    }

    /**
     * How far a firm is from titles and listings.
     *
     * @param edition of the titles' criteria
     * @param titles  every badge that was told, with whether it holds; null if none were told at all
     * @param awards  what the titles bring
     */
    public record GivenRecognition(
            Enterprise enterprise,
            Release release,
            LocalDate asOf,
            String edition,
            @Nullable List<SheetMaker.Title> titles,
            List<Recogniser.Recognised> lists,
            List<Awards.Award> awards) {}

    /** @param edition null = the one in force on the day */
    public GivenRecognition recognise(Enterprise enterprise, @Nullable String edition, LocalDate asOf) {
        return recognise(enterprise, edition, asOf, releases.active());
    }

    private static GivenRecognition recognise(
            Enterprise enterprise, @Nullable String edition, LocalDate asOf, Release release) {
        RuleSet rules = release.ruleSet();
        Edition inForce = rules.editions().on(asOf);
        String wanted = edition != null ? edition : inForce == null ? "" : inForce.code();
        Sheet sheet = sheet(enterprise.profile(), asOf, release);
        List<SheetMaker.Title> titles = rules.sheets().titles(enterprise.profile(), asOf);
        return new GivenRecognition(
                enterprise,
                release,
                asOf,
                wanted,
                titles,
                rules.recogniser().assess(sheet, list -> isWanted(list, wanted, titles)),
                rules.awards().of(sheet.code(rules.metrics().get("regionCode").index()), titles, asOf));
    }

    /** Lists of the edition, and listings; a re-review is for firms that were told to have the title. */
    private static boolean isWanted(Recognition list, String edition, @Nullable List<SheetMaker.Title> titles) {
        boolean hadTitle = titles == null
                || titles.stream()
                        .anyMatch(title ->
                                title.badge().type().name().equals(list.title().name()));
        return (list.edition() == null || list.edition().equals(edition))
                && (list.stage() != Recognition.Stage.REVIEW || hadTitle);
    }
}
