package littlegiant.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Keys of partners' systems. A key is {@code lgk_<id>_<secret>}; the secret is shown once, when it is made, and kept as a hash: it is 256 random bits, which nobody
 * guesses, so a fast hash is enough.
 */
@Singleton
public class ApiKeys {

    private static final Pattern FORM = Pattern.compile("lgk_([a-f0-9]{16})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    /** How exactly it is known when a key was last used: a write for each request would be too much. */
    private static final Duration USED_AGAIN = Duration.ofMinutes(1);

    private final ApiKeyRepository keys;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ApiKeys(ApiKeyRepository keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new key with its secret, which is never shown again. */
    public record Made(ApiKey key, String secret) {}

    /**
     * What a key is to be.
     *
     * @param origins   sites that may embed what it asks for; empty = none
     * @param expiresAt UTC; from then on it counts no more
     */
    public record Wish(
            String name, String institution, Set<KeyScope> scopes, List<String> origins, LocalDateTime expiresAt) {

        public Wish {
            scopes = Set.copyOf(scopes);
            origins = List.copyOf(origins);
        }
    }

    /** A key for no site. */
    public Made make(String name, String institution, Set<KeyScope> scopes, LocalDateTime expiresAt, By by) {
        return make(new Wish(name, institution, scopes, List.of(), expiresAt), by);
    }

    @Transactional
    public Made make(Wish wish, By by) {
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
        ApiKey key = new ApiKey(
                id,
                wish.name,
                wish.institution,
                wish.scopes,
                wish.origins,
                by.actor(),
                Moments.now(clock),
                wish.expiresAt,
                null,
                null,
                null);
        ApiKeyRow row = ApiKeyRow.of(key, Hash.of(secret));
        keys.save(row);
        audit.append(Act.change("key.make", id, by)
                .with("institution", wish.institution)
                .with("scopes", row.scopes())
                .with("origins", row.origins())
                .with("expires", wish.expiresAt.toString()));
        return new Made(key, "lgk_" + id + "_" + secret);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** @return empty if it is none of ours, or counts no more */
    public Optional<Identity> identify(String told, @Nullable String address) {
        Matcher form = FORM.matcher(told);
        if (!form.matches()) {
            return Optional.empty();
        }
        LocalDateTime now = Moments.now(clock);
        Optional<ApiKeyRow> found = keys.findById(form.group(1))
                .filter(row -> Hash.same(row.secretHash(), Hash.of(form.group(2))))
                .filter(row -> counts(row, now));
        found.ifPresent(row -> used(row, now, address));
        return found.map(ApiKeys::identity);
    }

    private static boolean counts(ApiKeyRow row, LocalDateTime now) {
        return row.revokedAt() == null && now.isBefore(row.expiresAt());
    }

    /**
     * For whom a site shows suggestions now, without his secret: what is given out in his name is proved by other means.
     *
     * @param id of a key, which is no secret
     * @return empty if the key counts no more, is not for embedding, or does not list the site
     */
    public Optional<Identity> embedder(String id, String origin) {
        LocalDateTime now = Moments.now(clock);
        return keys.findById(id)
                .filter(row -> counts(row, now))
                .filter(row -> row.scopeSet().contains(KeyScope.EMBED))
                .filter(row -> row.originList().contains(origin))
                .map(ApiKeys::identity);
    }

    private void used(ApiKeyRow row, LocalDateTime now, @Nullable String address) {
        LocalDateTime last = row.lastUsedAt();
        if (last == null || now.isAfter(last.plus(USED_AGAIN)) || now.isBefore(last)) {
            keys.used(row.id(), now, address);
        }
    }

    private static Identity identity(ApiKeyRow row) {
        Session session = new Session(
                row.id(),
                row.createdAt().toInstant(ZoneOffset.UTC),
                row.expiresAt().toInstant(ZoneOffset.UTC),
                row.createdAt().toInstant(ZoneOffset.UTC));
        return new Identity(
                "key:" + row.id(), Role.PARTNER, row.institution(), List.of(), row.scopeSet(), false, session);
    }

    /** Newest first. */
    public List<ApiKey> page(int page, int size) {
        return keys.page(size, (long) page * size).stream().map(ApiKeyRow::key).toList();
    }

    public long count() {
        return keys.count();
    }

    /**
     * From the next request on it counts no more.
     *
     * @throws AppException KEY_NOT_FOUND
     */
    @Transactional
    public ApiKey revoke(String id, By by) {
        if (keys.revoke(id, Moments.now(clock)) > 0) {
            audit.append(Act.change("key.revoke", id, by));
        }
        return keys.findById(id)
                .map(ApiKeyRow::key)
                .orElseThrow(() -> new AppException(ErrorCode.KEY_NOT_FOUND, "没有密钥" + id, "no key " + id));
    }
}
