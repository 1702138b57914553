package littlegiant.properties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.finance.LprTable;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Answer;
import littlegiant.matching.Inside;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.oracle.FirmOnDay;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;

/** A catalogue with its rules, ready to be asked again and again. */
final class Judged implements AutoCloseable {

    static final String SEED = "20261123";
    static final LprTable LPR = LprTable.of(RulesFixtures.folder().text("tables/lpr.csv"));

    private final CompiledCatalogue catalogue;
    private final Rules.ClosableBook book;
    private final Matcher matcher;

    Judged(List<Listed> products) {
        this.catalogue = new CompiledCatalogue(products);
        this.book = RulesFixtures.rules().book(catalogue.tests(), 1);
        this.matcher = new Matcher(catalogue, book, RulesFixtures.pricing(LPR));
    }

    /** The first firm of the generator for the seed; none of its documents has faults. */
    static FirmOnDay firm(long seed) {
        return FirmOnDay.random(seed, 1, RulesFixtures.metrics()).get(0);
    }

    static Sheet sheet(FirmOnDay firm) {
        Sheet sheet = firm.sheet();
        if (sheet == null) {
            throw new IllegalArgumentException("has faults: " + firm);
        }
        return sheet;
    }

    CompiledCatalogue catalogue() {
        return catalogue;
    }

    /** Every distinct test with its outcome. */
    Outcomes outcomes(FirmOnDay firm) {
        JudgedSheet judged = new JudgedSheet(sheet(firm), catalogue.tests().size());
        book.judge(judged);
        return new Outcomes(judged, catalogue);
    }

    /** Everything on one page. */
    Answer answer(FirmOnDay firm) {
        Need need = firm.need();
        Question all = Question.on(firm.day());
        Question question = new Question(
                all.asOf(),
                need,
                all.verdicts(),
                all.kinds(),
                all.providers(),
                all.institution(),
                Inside.ALL,
                all.sort(),
                all.page(),
                all.size());
        return matcher.match(sheet(firm), question.onOnePage());
    }

    record Outcomes(JudgedSheet judged, CompiledCatalogue catalogue) {

        /** Of each criterion of each product, named {@code product criterion}. */
        Map<String, Outcome> criteria() {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (CompiledCatalogue.Entry entry : catalogue.entries()) {
                entry.criteria()
                        .forEach(asked -> outcomes.put(
                                entry.product().id() + " " + asked.criterion().id(),
                                asked.node().outcome(judged)));
            }
            return outcomes;
        }

        Outcome of(int test) {
            return judged.outcome(test);
        }
    }

    @Override
    public void close() {
        book.close();
    }
}
