package littlegiant.sweep;

import static java.util.Objects.requireNonNull;
import static littlegiant.portfolio.PortfolioFixtures.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.finance.LprTable;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.Verdict;
import littlegiant.matching.Match;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.PortfolioFixtures;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Profile;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import littlegiant.sweep.Fit.Standing;
import org.junit.jupiter.api.Test;

/** A product asked about every firm answers as every firm asked about the product. */
class FitTest {

    private static final LprTable LPR = LprTable.of(RulesFixtures.folder().text("tables/lpr.csv"));
    private static final List<Profile> FIRMS = PortfolioFixtures.manyFirms(20261130, 100);
    private static final Map<String, Profile> BY_CODE = new TreeMap<>();
    private static final Population POPULATION = PortfolioFixtures.population(DAY, 2, FIRMS.stream());

    static {
        FIRMS.forEach(firm -> BY_CODE.put(firm.uscc(), firm));
    }

    @Test
    void bothWaysGiveTheSameVerdicts() {
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        for (Listed product : products()) {
            List<Standing> expected = matched(product);
            List<Standing> found = new ArrayList<>();
            Fit fit = new Fit(product.product());
            try (ClosableBook book = RulesFixtures.rules().book(fit.tests(), 2)) {
                found.addAll(List.of(fit.over(POPULATION, book, 2, new Progress())));
            }

            assertThat(found).as(product.product().id()).isEqualTo(expected);
            found.forEach(standing -> met.add(standing.verdict()));
        }
        assertThat(met).isEqualTo(EnumSet.allOf(Verdict.class));
    }

    /** Every fourth of the demo's and as many generated ones; those that ask how old a firm is move by themselves. */
    private static List<Listed> products() {
        List<Listed> all = Products.published(7, 40).map(Products::listed).toList();
        List<Listed> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 4) {
            some.add(all.get(i));
        }
        return some;
    }

    private static Sheet sheet(int firm) {
        return RulesFixtures.sheets().make(requireNonNull(BY_CODE.get(POPULATION.uscc(firm))), Need.NONE, DAY);
    }

    private static List<Standing> matched(Listed product) {
        CompiledCatalogue catalogue = new CompiledCatalogue(List.of(product));
        List<Standing> all = new ArrayList<>();
        try (ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            Matcher matcher = new Matcher(catalogue, book, RulesFixtures.pricing(LPR));
            for (int firm = 0; firm < POPULATION.size(); firm++) {
                Match match = requireNonNull(matcher.matchOne(
                        sheet(firm), Question.on(DAY), product.product().id()));
                all.add(new Standing(match.verdict(), match.unmetCount(), match.unknownCount()));
            }
        }
        return all;
    }
}
