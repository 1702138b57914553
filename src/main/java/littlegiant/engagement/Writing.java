package littlegiant.engagement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import littlegiant.access.Identity;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import org.jspecify.annotations.Nullable;

/** The one way in which somebody tells a firm's profile: as far as he may, checked, as a new revision. */
@Singleton
public class Writing {

    private final Telling telling;
    private final ProfileReader reader;
    private final Enterprises enterprises;
    private final Sights sights;

    public Writing(Telling telling, ProfileReader reader, Enterprises enterprises, Sights sights) {
        this.telling = telling;
        this.reader = reader;
        this.enterprises = enterprises;
        this.sights = sights;
    }

    /**
     * When it is told.
     *
     * @param expected the revision the writer saw; null = not asked
     * @param today    figures and dates after it are faults
     */
    public record When(@Nullable Integer expected, LocalDate today) {}

    /**
     * @param faults of the document so far
     * @return what is stored now, as he sees it
     * @throws AppException PROFILE_INVALID with every fault; FORBIDDEN; CONSENT_NEEDED; REVISION_STALE if another revision is current
     */
    public Enterprise put(Identity who, String uscc, Value document, When when, Faults faults, By by) {
        Telling.Merged merged = telling.merge(who, uscc, document, faults);
        Profile profile = reader.read(merged.document(), when.today(), faults);
        Enterprise all = enterprises.put(profile, when.expected() == null ? merged.base() : when.expected(), by);
        return sights.through(merged.sight(), all);
    }
}
