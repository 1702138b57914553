package littlegiant.release;

import java.nio.file.Path;
import littlegiant.kernel.RuleFolder;
import org.jspecify.annotations.Nullable;

/**
 * Where rules come from: the folder packed into the jar, or the read-only one that {@code LG_RULES_DIR} names. Read at start and when a release is asked for.
 *
 * @param directory null = the packed one
 */
public record RuleSource(@Nullable Path directory) {

    /** @throws littlegiant.kernel.RulesUnusable if it cannot be read */
    RuleFolder read() {
        return directory == null ? RuleFolder.packed() : RuleFolder.of(directory);
    }

    /**
     * A file that no answer depends on, as it stands now; the packed one where the folder has none.
     *
     * @throws littlegiant.kernel.RulesUnusable if it cannot be read
     */
    public String text(String name) {
        RuleFolder folder = read();
        return (folder.has(name) ? folder : RuleFolder.packed()).text(name);
    }
}
