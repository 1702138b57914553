package littlegiant.answers;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.catalog.Catalogue;
import littlegiant.matching.Answer;
import littlegiant.matching.Match;
import littlegiant.matching.Question;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Need;
import littlegiant.profile.Profile;
import littlegiant.profile.Sheet;
import littlegiant.profile.SheetMaker;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Loads the profile revision, takes the active release once, derives the sheet and matches it. */
@Singleton
public class Answers {

    private final Enterprises enterprises;
    private final Releases releases;
    private final SheetMaker sheets;

    public Answers(Enterprises enterprises, Releases releases, SheetMaker sheets) {
        this.enterprises = enterprises;
        this.releases = releases;
        this.sheets = sheets;
    }

    /**
     * An answer with what determined it.
     *
     * @param revision of the stored profile; null for one that is not stored
     */
    public record Given(Profile profile, @Nullable Integer revision, Release release, Sheet sheet, Answer answer) {}

    /** One product's match with what determined it. */
    public record GivenOne(Profile profile, @Nullable Integer revision, Release release, Match match) {}

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
        Release release = releases.active();
        Sheet sheet = sheets.make(profile, question.need(), question.asOf());
        return new Given(profile, revision, release, sheet, release.matcher().match(sheet, question));
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
        return new GivenOne(enterprise.profile(), enterprise.revision(), release, match);
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
