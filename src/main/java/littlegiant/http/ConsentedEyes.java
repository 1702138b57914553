package littlegiant.http;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import littlegiant.answers.Eyes;
import littlegiant.engagement.Sight;
import littlegiant.engagement.Sights;
import littlegiant.profile.Profile;

/** An institution sees of all firms at once what it sees of each: what their consents of this moment allow. */
@Singleton
class ConsentedEyes implements Eyes {

    private final Sights sights;

    ConsentedEyes(Sights sights) {
        this.sights = sights;
    }

    @Override
    public Map<String, String> seenBy(String institution) {
        Map<String, String> seen = new HashMap<>();
        sights.by(institution).forEach((uscc, sight) -> seen.put(uscc, sight.code()));
        return seen;
    }

    @Override
    public Profile through(String sight, Profile firm) {
        return sights.through(Sight.of(sight), firm);
    }
}
