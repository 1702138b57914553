package littlegiant.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.demo.DemoDocuments;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Figure;
import littlegiant.oracle.FirmOnDay;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Sheet;

/** Populations of made-up firms. */
public final class PortfolioFixtures {

    public static final LocalDate DAY = ProfileFixtures.TODAY;

    private PortfolioFixtures() {}

    /** A firm that told this and nothing else, as YAML. */
    public static Profile firm(int number, String yaml) {
        return profile(ProfileFixtures.silent()
                .with("{uscc: '%s', name: 示例%d（测试）有限公司}".formatted(uscc(number), number))
                .with(yaml)
                .document());
    }

    public static String uscc(int number) {
        return "91320205%010d".formatted(number);
    }

    private static Profile profile(Value document) {
        return new ProfileReader(RulesFixtures.metrics()).read(document, FirmOnDay.READ_ON, new Faults());
    }

    /** The demo's firms and as many again that told everything otherwise. */
    public static List<Profile> manyFirms(long seed, int made) {
        List<Profile> firms = new ArrayList<>();
        DemoDocuments.firms().forEach(document -> firms.add(profile(document)));
        FirmOnDay.random(seed, made, RulesFixtures.metrics()).stream()
                .filter(firm -> firm.sheet() != null)
                .forEach(firm -> firms.add(profile(firm.document())));
        return firms;
    }

    public static Population population(Profile... firms) {
        return population(DAY, 1, Stream.of(firms));
    }

    /** Every firm at revision 1. */
    public static Population population(LocalDate day, int threads, Stream<Profile> firms) {
        return new Census(RulesFixtures.sheets(), day, threads)
                .take(firms, profile -> new Census.Firm(profile, 1), new Progress());
    }

    /** Everything that is known of a firm, without how it moves by itself. */
    public static List<Figure> figures(Sheet sheet) {
        return IntStream.range(0, RulesFixtures.metrics().size())
                .mapToObj(sheet::figure)
                .map(figure -> figure instanceof Figure.Number number
                        ? new Figure.Number(number.least(), number.most(), null)
                        : figure)
                .toList();
    }

    /** All of a population by its places. */
    public static List<Object> content(Population population) {
        return IntStream.range(0, population.size())
                .<Object>mapToObj(firm -> List.of(
                        population.uscc(firm),
                        population.name(firm),
                        population.revision(firm),
                        figures(population.sheet(firm))))
                .toList();
    }
}
