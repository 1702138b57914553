package littlegiant.release;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.access.SigningKeys;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sets of rules that are in use, each once whatever number of releases share it. A set is only ever read from the rule folder; with the first release that
 * uses it a signed copy goes into the store, so that old answers can be found again. A copy whose signature does not hold is never compiled.
 */
@Singleton
public class RuleSets {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSets.class);

    private static final int LOADED_MAX = 4;

    private final RuleSource source;
    private final RuleSetRepository kept;
    private final SigningKeys keys;
    private final Clock clock;
    private final Map<String, RuleSet> loaded = new LinkedHashMap<>(8, 0.75f, true);
    private volatile @Nullable RuleSet current;

    public RuleSets(RuleSource source, RuleSetRepository kept, SigningKeys keys, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * That of the active release; before there is one, that of the rule folder. New documents are read with its dictionary.
     *
     * @throws RulesUnusable if there is no active release yet and the rule folder cannot be used
     */
    public RuleSet current() {
        RuleSet used = current;
        return used == null ? first() : used;
    }

    private synchronized RuleSet first() {
        RuleSet used = current;
        if (used == null) {
            used = read();
            current = used;
        }
        return used;
    }

    void use(RuleSet ruleSet) {
        current = ruleSet;
    }

    /** The rule folder as it stands now; its cases too, though no answer depends on them. */
    final synchronized RuleSet read() {
        RuleFolder folder = source.read();
        RuleFolder files = RuleSet.withLists(folder);
        RuleSet known = loaded.get(files.hash());
        return known == null ? remember(RuleSet.load(folder)) : known.with(files);
    }

    private RuleSet remember(RuleSet ruleSet) {
        loaded.put(ruleSet.hash(), ruleSet);
        if (loaded.size() > LOADED_MAX) {
            loaded.remove(loaded.keySet().iterator().next());
        }
        return ruleSet;
    }

    /**
     * A set that some release uses.
     *
     * @throws RulesUnusable if it was not kept, its signature does not hold, or this version of the service cannot use it
     */
    synchronized RuleSet of(String hash) {
        RuleSet known = loaded.get(hash);
        if (known != null) {
            return known;
        }
        RuleSetRow row = kept.findById(hash)
                .orElseThrow(() -> new RulesUnusable(List.of("the rules " + hash + " were not kept")));
        SigningKeys.Seal seal = seal(row);
        if (seal != SigningKeys.Seal.VALID) {
            throw new RulesUnusable(List.of("the kept rules " + hash + " are not used: their signature is " + seal));
        }
        RuleFolder folder = RuleFiles.unpack(row.files());
        if (!folder.hash().equals(hash)) {
            throw new RulesUnusable(List.of("the kept rules " + hash + " are others than their name says"));
        }
        LOG.info("rules {} are read from the store", hash);
        return remember(RuleSet.kept(folder, RuleFolder.packed()));
    }

    /** Keeps a signed copy, if there is none that can be used. Within the transaction of the release that uses it. */
    void keep(RuleSet ruleSet) {
        Optional<RuleSetRow> known = kept.findById(ruleSet.hash());
        if (known.isPresent() && seal(known.get()) == SigningKeys.Seal.VALID) {
            return;
        }
        byte[] files = RuleFiles.pack(ruleSet.folder());
        LocalDateTime now = Moments.now(clock);
        RuleSetRow row = new RuleSetRow(ruleSet.hash(), files, keys.sign(payload(ruleSet.hash(), files)), now);
        if (known.isPresent()) {
            LOG.warn("the kept rules {} could not be used and are kept anew", ruleSet.hash());
            kept.update(row);
        } else {
            kept.save(row);
        }
    }

    private SigningKeys.Seal seal(RuleSetRow row) {
        return keys.verify(row.signature(), payload(row.hash(), row.files()));
    }

    private static String payload(String hash, byte[] files) {
        return "rules " + hash + " " + Hash.of(files);
    }
}
