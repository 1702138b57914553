package littlegiant.access;

import java.time.Instant;

/**
 * One token: from when it counts, until when, and when its owner last proved who he is.
 *
 * @param id       unique
 * @param signedIn when the password was given; renewing a token does not move it
 */
public record Session(String id, Instant from, Instant until, Instant signedIn) {}
