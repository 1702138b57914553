package littlegiant.access;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;

/**
 * Tokens with which a partner's page shows one firm its suggestions: for a few minutes, for one firm, for one site, in the name of one key. Such a token is
 * {@code <id of the key>.<language>.<what it is for>.<mark>}; the mark is made with a key of its own, so that neither it is a token of a person nor a person's one of these.
 * What the holder may is looked up when it is used, so a key that is revoked, a site that is not listed or a consent that is withdrawn counts at once.
 */
@Singleton
public class EmbedTokens {

    public static final Duration LIFE = Duration.ofMinutes(5);
    public static final Duration LIFE_MAX = Duration.ofMinutes(10);

    private static final int PARTS = 4;
    private static final int FACTS = 3;

    private final ApiKeys keys;
    private final AuditLog audit;
    private final Clock clock;
    private final byte[] mark;

    public EmbedTokens(ApiKeys keys, AuditLog audit, Clock clock, @Property(name = "lg.jwt.secret") String secret) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.mark = Hash.hmac(secret.getBytes(StandardCharsets.UTF_8), "embed");
    }

    /**
     * What a token is for.
     *
     * @param origin of the partner's page
     * @param lang   in which the suggestions are shown where the page asks for none
     */
    public record Wish(String uscc, String origin, Lang lang, Duration life) {}

    /** @param until from then on it counts no more */
    public record Made(String token, Instant until) {}

    /**
     * What somebody may see who brings a token.
     *
     * @param who whose token it is: a partner's key
     */
    public record Grant(Identity who, String uscc, String origin) {}

    /** Whether the partner's key lists the site, and is for embedding. */
    public boolean lists(Identity who, String origin) {
        return keys.embedder(who.session().id(), origin).isPresent();
    }

    @Transactional
    public Made make(Identity who, Wish wish, By by) {
        Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(wish.life);
        String facts = String.join("\n", Long.toString(until.getEpochSecond()), wish.uscc, wish.origin);
        String said = who.session().id() + "." + wish.lang.tag() + "." + base64(facts.getBytes(StandardCharsets.UTF_8));
        audit.append(Act.read("embed.token", wish.uscc, by)
                .with("origin", wish.origin)
                .with("expires", until.toString()));
        return new Made(said + "." + mark(said), until);
    }

    /**
     * @param origin of the page that shows it
     * @return empty if it is none of ours, was changed, is over, is for another site, or its key counts no more
     */
    public Optional<Grant> read(String token, String origin) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !Hash.same(mark(token.substring(0, end)), token.substring(end + 1))) {
            return Optional.empty();
        }
        List<String> parts = List.of(token.split("\\."));
        if (parts.size() != PARTS) {
            return Optional.empty();
        }
        String facts = new String(Base64.getUrlDecoder().decode(parts.get(2)), StandardCharsets.UTF_8);
        List<String> told = List.of(facts.split("\n", FACTS));
        boolean over = !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(told.get(0))));
        return over || !told.get(2).equals(origin)
                ? Optional.empty()
                : keys.embedder(parts.get(0), origin).map(who -> new Grant(who, told.get(1), origin));
    }

    private String mark(String said) {
        return base64(Hash.hmac(mark, said));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
