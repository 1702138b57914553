package littlegiant.access;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;

/**
 * Who somebody is, by the token he brings; what he may is read from the store with every request, so that a change counts from the next one on. A token ends by
 * itself, by signing out, by a new password and by signing out everywhere.
 */
@Singleton
public class Sessions {

    public static final Duration TOKEN_LIFE = Duration.ofHours(1);

    /** After it a person signs in again, however busy. */
    private static final Duration RENEWED_MAX = Duration.ofHours(12);

    private final AppUserRepository users;
    private final EndedSessionRepository ended;
    private final Tokens tokens;
    private final Clock clock;
    private final boolean demo;

    public Sessions(
            AppUserRepository users,
            EndedSessionRepository ended,
            Clock clock,
            @Property(name = "lg.jwt.secret") String secret,
            @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.users = users;
        this.ended = ended;
        this.tokens = new Tokens(secret, clock);
        this.clock = clock;
        this.demo = !mode.equals("production");
    }

    /** A token for somebody who just proved who he is. */
    public String open(String user) {
        Instant now = now();
        return users.findById(user).map(row -> sign(row, now, now)).orElseThrow();
    }

    /** A newer one for somebody who is still at work; empty if he has to sign in again. */
    public Optional<String> renew(Identity who) {
        Instant now = now();
        Instant signedIn = who.session().signedIn();
        return now.isBefore(signedIn.plus(RENEWED_MAX))
                ? users.findById(who.name()).map(row -> sign(row, now, signedIn))
                : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String sign(AppUserRow row, Instant now, Instant signedIn) {
        Session session = new Session(UUID.randomUUID().toString(), now, now.plus(TOKEN_LIFE), signedIn);
        return tokens.sign(new Tokens.Said(row.name(), row.generation(), session));
    }

    /** @return empty if the token does not count, or its owner may not sign in any more */
    @Transactional(readOnly = true)
    public Optional<Identity> identify(String token) {
        return tokens.read(token).flatMap(said -> users.findById(said.user())
                .filter(row -> row.generation() == said.generation())
                .filter(row -> mayCome(row, demo))
                .filter(row -> !ended.existsById(said.session().id()))
                .map(row -> identity(row, said.session())));
    }

    /** Whether a user may sign in here: not if disabled, and one of a demo in a demo only. */
    static boolean mayCome(AppUserRow row, boolean demo) {
        return row.state().equals(AppUser.State.ACTIVE.name()) && (demo || !row.demo());
    }

    private static Identity identity(AppUserRow row, Session session) {
        return new Identity(
                row.name(),
                Role.valueOf(row.role()),
                row.institution(),
                row.regionList(),
                Set.of(),
                row.mustChange(),
                session);
    }

    /** This token counts no more; others of the same user do. */
    public void end(Identity who) {
        ended.insert(who.session().id(), LocalDateTime.ofInstant(who.session().until(), ZoneOffset.UTC));
    }

    /** What goes with everything that somebody fills in on a page, so that no other site can fill it in for him; one from sign-in to sign-out. */
    public String formToken(Identity who) {
        return tokens.mac("form:" + who.name() + ":" + who.session().signedIn().getEpochSecond());
    }

    /** A text that a browser keeps for us for a while: it can be read there, and not be changed. */
    public String sealed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "."
                + tokens.mac("sealed:" + text);
    }

    /** @return empty if it was changed, or is none of ours */
    public Optional<String> unsealed(String told) {
        try {
            String text = new String(
                    Base64.getUrlDecoder().decode(told.substring(0, Math.max(0, told.indexOf('.')))),
                    StandardCharsets.UTF_8);
            return Hash.same(sealed(text), told) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What has ended by itself needs not to be remembered. */
    long forget() {
        return ended.forget(Moments.now(clock));
    }
}
