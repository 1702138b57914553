package littlegiant.http.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/** What went wrong, with every fault. */
@Introspected
public record ProblemPage(Links links, String title, String detail, List<String> faults) {}
