package littlegiant.profile;

/**
 * A stored firm: one revision of its profile.
 *
 * @param contentHash of its document
 */
public record Enterprise(Profile profile, int revision, String contentHash) {}
