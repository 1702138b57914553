package littlegiant.answers;

import java.util.Map;
import littlegiant.profile.Profile;

/** What an institution may see of the stored firms now; whoever keeps consents knows. */
public interface Eyes {

    /** A firm of which everything is seen. */
    String ALL = "ALL";

    /** A firm of which no more is seen than what is public. */
    String PUBLIC = "PUBLIC";

    /** By code: how much is seen of each firm of which more than {@link #PUBLIC} is; equal words, equal parts. */
    Map<String, String> seenBy(String institution);

    /** A firm without what is not seen. */
    Profile through(String sight, Profile firm);
}
