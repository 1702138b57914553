package littlegiant.answers;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.advice.Advice;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Recognition;
import littlegiant.judging.Finding;
import littlegiant.matching.Answer;
import littlegiant.matching.Match;
import littlegiant.matching.Question;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.recognition.Awards;
import littlegiant.recognition.Recogniser;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sheet.Edition;
import littlegiant.sheet.Editions;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetMaker;
import littlegiant.sheet.SizeTable;
import org.jspecify.annotations.Nullable;

/** Loads the profile revision, takes the active release once, derives the sheet and matches it. */
@Singleton
public class Answers {

    private final Enterprises enterprises;
    private final Releases releases;
    private final SheetMaker sheets;
    private final Editions editions;
    private final Awards awards;

    public Answers(Enterprises enterprises, Releases releases, SheetMaker sheets, Editions editions, Awards awards) {
        this.enterprises = enterprises;
        this.releases = releases;
        this.sheets = sheets;
        this.editions = editions;
        this.awards = awards;
    }

    /**
     * An answer with what determined it.
     *
     * @param revision of the stored profile; null for one that is not stored
     * @param foreseen by product id: when what is unmet comes true by itself, where it does
     */
    public record Given(
            Profile profile,
            @Nullable Integer revision,
            Release release,
            Sheet sheet,
            Answer answer,
            Map<String, Foreseen> foreseen) {}

    /** One product's match with what determined it. */
    public record GivenOne(
            Profile profile, @Nullable Integer revision, Release release, Match match, @Nullable Foreseen foreseen) {}

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

    /** @throws littlegiant.kernel.AppException ENTERPRISE_NOT_FOUND */
    public Given recommend(String uscc, Question question) {
        Enterprise enterprise = enterprises.get(uscc);
        return answer(enterprise.profile(), enterprise.revision(), question);
    }

    /** For a profile that is not stored. */
    public Given match(Profile profile, Question question) {
        return answer(profile, null, question);
    }

    private Given answer(Profile profile, @Nullable Integer revision, Question question) {
        return answer(profile, revision, question, releases.active(), sheets);
    }

    /** The same without a store. */
    public static Given answer(
            Profile profile, @Nullable Integer revision, Question question, Release release, SheetMaker sheets) {
        Sheet sheet = sheets.make(profile, question.need(), question.asOf());
        Answer answer = release.matcher().match(sheet, question);
        Foresight foresight = new Foresight(sheets, release.matcher(), profile, question);
        Map<String, Foreseen> foreseen = new HashMap<>();
        for (Match match : answer.matches()) {
            Foreseen one = foresight.of(match);
            if (one != null) {
                foreseen.put(match.product().id(), one);
            }
        }
        return new Given(profile, revision, release, sheet, answer, foreseen);
    }

    /** @throws littlegiant.kernel.AppException ENTERPRISE_NOT_FOUND, PRODUCT_NOT_FOUND */
    public GivenOne recommendOne(String uscc, String productId, Question question) {
        Enterprise enterprise = enterprises.get(uscc);
        Release release = releases.active();
        Sheet sheet = sheets.make(enterprise.profile(), question.need(), question.asOf());
        Match match = release.matcher().matchOne(sheet, question, productId);
        if (match == null) {
            throw Catalogue.unknown(productId);
        }
        Foresight foresight = new Foresight(sheets, release.matcher(), enterprise.profile(), question);
        return new GivenOne(enterprise.profile(), enterprise.revision(), release, match, foresight.of(match));
    }

    /**
     * What is known of a firm on a day.
     *
     * @param titles every badge that was told, with whether it holds; null if none were told at all
     * @param size   how the size class was found; null if 300号 does not cover the industry
     */
    public record Known(Sheet sheet, @Nullable List<SheetMaker.Title> titles, SizeTable.@Nullable Size size) {}

    public Known known(Profile profile, LocalDate asOf) {
        return known(profile, sheet(profile, asOf));
    }

    /** What stands beside the figures of a sheet that the profile was already made into. */
    public Known known(Profile profile, Sheet sheet) {
        return new Known(sheet, titles(profile, sheet.asOf()), sheets.size(profile, sheet.asOf()));
    }

    /** Every badge that was told, with whether it holds; null if none were told at all. */
    public @Nullable List<SheetMaker.Title> titles(Profile profile, LocalDate asOf) {
        return sheets.titles(profile, asOf);
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

    /**
     * @param edition null = the one in force on the day
     * @throws littlegiant.kernel.AppException ENTERPRISE_NOT_FOUND
     */
    public GivenRecognition recognise(String uscc, @Nullable String edition, LocalDate asOf) {
        Enterprise enterprise = enterprises.get(uscc);
        Release release = releases.active();
        Edition inForce = editions.on(asOf);
        String wanted = edition != null ? edition : inForce == null ? "" : inForce.code();
        Sheet sheet = sheet(enterprise.profile(), asOf);
        List<SheetMaker.Title> titles = titles(enterprise.profile(), asOf);
        return new GivenRecognition(
                enterprise,
                release,
                asOf,
                wanted,
                titles,
                release.recogniser().assess(sheet, list -> isWanted(list, wanted, titles)),
                awards.of(sheet.code(sheets.metrics().get("regionCode").index()), titles, asOf));
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

    /** The size class of figures that belong to no profile; null if 300号 does not cover the industry. */
    public SizeTable.@Nullable Size size(@Nullable String industry, Map<SizeTable.Measure, BigDecimal> figures) {
        return sheets.size(industry, figures);
    }

    /** What is known of a firm on a day, without a need. */
    public Sheet sheet(Profile profile, LocalDate asOf) {
        return sheets.make(profile, Need.NONE, asOf);
    }

    /** Percent, one decimal; null if the catalogue asks for nothing. */
    public @Nullable BigDecimal completeness(Sheet sheet) {
        return releases.active().matcher().completeness(sheet);
    }
}
