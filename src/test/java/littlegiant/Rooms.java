package littlegiant;

import java.util.Map;
import java.util.Set;

/** The plan of the rooms, {@code docs/architecture.md} as data. */
final class Rooms {

    /**
     * Each room with every room it may use. The root package ties the rooms together and {@code demo} fills them: they stand above all others.
     */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("finance", Set.of("kernel")),
            Map.entry("paper", Set.of("finance", "kernel")),
            Map.entry("access", Set.of("audit", "kernel")),
            Map.entry("audit", Set.of("kernel")),
            Map.entry("metric", Set.of("kernel")),
            Map.entry("intake", Set.of("kernel")),
            Map.entry("profile", Set.of("audit", "intake", "metric", "kernel")),
            Map.entry("sheet", Set.of("profile", "metric", "kernel")),
            Map.entry("catalog", Set.of("audit", "finance", "intake", "metric", "kernel")),
            Map.entry("judging", Set.of("catalog", "sheet", "profile", "metric", "finance", "kernel")),
            Map.entry("advice", Set.of("judging", "catalog", "sheet", "profile", "metric", "kernel")),
            Map.entry("offers", Set.of("judging", "catalog", "sheet", "profile", "metric", "finance", "kernel")),
            Map.entry(
                    "matching",
                    Set.of(
                            "offers", "advice", "judging", "catalog", "sheet", "profile", "metric", "finance",
                            "kernel")),
            Map.entry(
                    "plan",
                    Set.of(
                            "matching",
                            "offers",
                            "judging",
                            "catalog",
                            "sheet",
                            "profile",
                            "metric",
                            "finance",
                            "kernel")),
            Map.entry("portfolio", Set.of("matching", "judging", "catalog", "sheet", "profile", "metric", "kernel")),
            Map.entry("sweep", Set.of("portfolio", "matching", "judging", "catalog", "metric", "sheet", "kernel")),
            Map.entry("recognition", Set.of("advice", "judging", "catalog", "sheet", "profile", "metric", "kernel")),
            Map.entry("rules", Set.of("plan", "matching", "judging", "sheet", "profile", "kernel")),
            Map.entry(
                    "cases",
                    Set.of("rules", "plan", "matching", "judging", "catalog", "sheet", "profile", "metric", "kernel")),
            Map.entry(
                    "release",
                    Set.of(
                            "cases",
                            "rules",
                            "plan",
                            "matching",
                            "recognition",
                            "judging",
                            "catalog",
                            "sheet",
                            "profile",
                            "metric",
                            "finance",
                            "access",
                            "audit",
                            "kernel")),
            Map.entry(
                    "answers",
                    Set.of(
                            "sweep",
                            "portfolio",
                            "rules",
                            "plan",
                            "matching",
                            "recognition",
                            "offers",
                            "advice",
                            "judging",
                            "release",
                            "catalog",
                            "sheet",
                            "profile",
                            "metric",
                            "audit",
                            "access",
                            "kernel")),
            Map.entry("engagement", Set.of("outbox", "catalog", "profile", "metric", "access", "audit", "kernel")),
            Map.entry("applications", Set.of("engagement", "outbox", "profile", "access", "audit", "kernel")),
            Map.entry("outbox", Set.of("audit", "kernel")),
            Map.entry("receipt", Set.of("sheet", "access", "audit", "kernel")),
            Map.entry(
                    "http",
                    Set.of(
                            "bulk",
                            "desk",
                            "answers",
                            "applications",
                            "outbox",
                            "engagement",
                            "sweep",
                            "portfolio",
                            "receipt",
                            "release",
                            "rules",
                            "plan",
                            "matching",
                            "recognition",
                            "offers",
                            "advice",
                            "judging",
                            "catalog",
                            "intake",
                            "sheet",
                            "profile",
                            "metric",
                            "finance",
                            "paper",
                            "access",
                            "audit",
                            "kernel")),
            Map.entry(
                    "desk",
                    Set.of(
                            "answers",
                            "applications",
                            "engagement",
                            "sweep",
                            "portfolio",
                            "receipt",
                            "release",
                            "matching",
                            "recognition",
                            "offers",
                            "judging",
                            "catalog",
                            "sheet",
                            "profile",
                            "metric",
                            "access",
                            "audit",
                            "kernel")),
            Map.entry(
                    "bulk",
                    Set.of(
                            "sweep",
                            "portfolio",
                            "release",
                            "matching",
                            "judging",
                            "catalog",
                            "sheet",
                            "profile",
                            "access",
                            "audit",
                            "kernel")),
            Map.entry("demo", Set.of("desk", "engagement", "catalog", "profile", "access", "audit", "kernel")));

    private Rooms() {}
}
