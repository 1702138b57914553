package littlegiant.http.console;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.answers.Answers;
import littlegiant.engagement.Consents;
import littlegiant.engagement.Objections;
import littlegiant.engagement.Sight;
import littlegiant.engagement.Sights;
import littlegiant.engagement.Specialists;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.Provenance;
import littlegiant.release.Release;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Puts together what stands above everything that is told of a firm. */
@Singleton
class FirmHeads {

    private final Enterprises enterprises;
    private final Specialists specialists;
    private final Consents consents;
    private final Objections objections;

    FirmHeads(Enterprises enterprises, Specialists specialists, Consents consents, Objections objections) {
        this.enterprises = enterprises;
        this.specialists = specialists;
        this.consents = consents;
        this.objections = objections;
    }

    FirmHead of(Identity who, Sights.Seen seen, Sheet sheet, Release release, Lang lang) {
        Words words = Words.of(release);
        MetricDictionary metrics = release.ruleSet().metrics();
        Profile profile = seen.enterprise().profile();
        Answers.Known known = Answers.known(profile, sheet, release);
        return new FirmHead(
                FirmName.of(
                        profile,
                        sheet,
                        metrics,
                        release.on(sheet.asOf())
                                .matcher()
                                .completeness(sheet, new Viewer(who.institution()).inside(true)),
                        lang),
                FirmHead.held(known.titles(), sheet.asOf(), words, lang),
                facts(profile, known, release, words, seen.sight(), lang),
                told(profile).in(lang),
                specialists.of(profile.uscc()).map(FirmHeads::called).orElse(null),
                who.role().isOfAnInstitution() ? sight(seen.sight()) : null,
                who.role().isOfAnInstitution() ? allowed(seen).in(lang) : null);
    }

    /** The facts, with the figures that the firm objects to, for whoever sees all of the firm. */
    private List<String> facts(
            Profile profile, Answers.Known known, Release release, Words words, Sight sight, Lang lang) {
        MetricDictionary metrics = release.ruleSet().metrics();
        List<String> facts = new ArrayList<>(Facts.of(profile, known, metrics, words, lang));
        if (sight.isAllOfTheFirm()) {
            objections.disputed(profile.uscc()).stream()
                    .map(metrics::find)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingInt(Metric::index))
                    .map(metric -> Messages.of("clause.colon", Messages.of("objected"), metric.label())
                            .in(lang))
                    .forEach(facts::add);
        }
        return facts;
    }

    private static String called(AppUser specialist) {
        return specialist.contact() == null
                ? specialist.displayName()
                : specialist.displayName() + " " + specialist.contact();
    }

    /** The day on which the document was stored last, and of the newest figure in it whose day is told. */
    private Text told(Profile profile) {
        LocalDate stored = enterprises.revisions(profile.uscc(), Integer.MAX_VALUE, 1).stream()
                .map(revision -> Days.shanghai(revision.storedAt()))
                .findFirst()
                .orElseThrow();
        return profile.provenance().values().stream()
                .map(Provenance::asOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> Messages.of("firm.stored.newest", stored, day))
                .orElse(Messages.of("firm.stored", stored));
    }

    private static String sight(Sight sight) {
        return sight.isAll() ? "ALL" : sight.isPublicOnly() ? "PUBLIC" : "PART";
    }

    private Text allowed(Sights.Seen seen) {
        if (seen.sight().isPublicOnly()) {
            return Messages.of("firm.allowed.none");
        }
        Text much = seen.sight().isAll() ? Messages.of("firm.allowed.all") : Messages.of("firm.allowed.part");
        LocalDate until = ends(seen);
        return until == null ? much : Messages.of("clause.comma", much, Messages.of("until", until));
    }

    /** When the first of those ends under which the firm is seen. */
    private @Nullable LocalDate ends(Sights.Seen seen) {
        return seen.consents().stream()
                .map(id -> consents.get(id).to())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
