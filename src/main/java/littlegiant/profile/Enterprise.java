package littlegiant.profile;

/** A stored firm: one revision of its profile. */
public record Enterprise(Profile profile, int revision) {}
