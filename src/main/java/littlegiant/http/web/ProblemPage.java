package littlegiant.http.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, with every fault.
 *
 * @param trace under which it stands in the log; null = whoever asked can do something about it
 */
@Introspected
public record ProblemPage(Links links, String title, String detail, List<String> faults, @Nullable String trace) {}
