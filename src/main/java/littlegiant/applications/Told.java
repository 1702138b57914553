package littlegiant.applications;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told with a step; which parts it needs depends on the step.
 *
 * @param amount    yuan that are drawn or paid back
 * @param documents that are asked for
 * @param text      for everybody who sees the application
 */
public record Told(
        Application.@Nullable Wanted wanted,
        Application.@Nullable Grant grant,
        Application.@Nullable Decline decline,
        @Nullable BigDecimal amount,
        List<String> documents,
        @Nullable String text) {

    public static final Told NOTHING = new Told(null, null, null, null, List.of(), null);
}
