package littlegiant.http.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds serious or critical in a page. */
final class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Axe() {}

    /** In a page without frames. Of lists whose rows are made alike the first ones: a hundred of them take axe longer than all else together. */
    static List<String> grave(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return grave(new AxeBuilder(page)
                .options(violations)
                .setLegacyMode(true)
                .exclude(".offers > :nth-child(n+6)")
                .exclude("tbody > tr:nth-child(n+11)"));
    }

    static List<String> graveWithFrames(Page page) {
        return grave(new AxeBuilder(page));
    }

    private static List<String> grave(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    }
}
