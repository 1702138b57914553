package littlegiant.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import littlegiant.kernel.Moments;

/**
 * The key of an installation that configured none: made at its first start and kept beside what it signs, so that a restart, another instance on the same store and a
 * restored copy know it. It shows damage, but not the hand of somebody who may write to the store: whoever needs that configures keys.
 */
@Singleton
public class SigningKeyStore {

    private static final String ID = "default";

    private final SigningKeyRepository keys;
    private final Clock clock;

    public SigningKeyStore(SigningKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Those that were made at an earlier start; empty if there was no need. */
    public Optional<SigningKeys> made() {
        return keys.findById(ID).map(row -> SigningKeys.of(row.jwks()));
    }

    public SigningKeys keys() {
        Optional<SigningKeyRow> known = keys.findById(ID);
        if (known.isEmpty()) {
            LocalDateTime now = Moments.now(clock);
            keys.insert(
                    ID,
                    SigningKeys.generate("store-" + UUID.randomUUID().toString().substring(0, 8)),
                    now);
            known = keys.findById(ID);
        }
        return SigningKeys.of(known.map(SigningKeyRow::jwks)
                .orElseThrow(() -> new IllegalStateException("the store did not keep its key")));
    }
}
