package littlegiant.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import littlegiant.catalog.Condition.Atom;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.oracle.FirmOnDay;
import littlegiant.oracle.Products;
import littlegiant.sheet.Sheet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Telling more turns no yes into a no and no no into a yes. What is not taken out of documents, and why, says {@link Forgetting}. */
class MoreToldTest {

    private static final Judged EVERY_TEST = new Judged(Products.all(42, 100));

    @Property(seed = Judged.SEED, tries = 1500)
    void whatIsDecidedStaysDecided(@ForAll long seed) {
        FirmOnDay more = Judged.firm(seed);
        Assume.that(!contradictsItself(more));
        FirmOnDay less = more.telling(Forgetting.some(more.document(), more.day(), new Random(seed)));

        Judged.Outcomes before = EVERY_TEST.outcomes(less);
        Judged.Outcomes after = EVERY_TEST.outcomes(more);

        Sheet sheet = Judged.sheet(more);
        List<Atom> atoms = EVERY_TEST.catalogue().atoms();
        Map<String, String> turned = new TreeMap<>();
        for (int test = 0; test < atoms.size(); test++) {
            if (before.of(test) != Outcome.UNKNOWN
                    && before.of(test) != after.of(test)
                    && !isZeroRevenue(atoms.get(test).metric(), sheet)) {
                turned.put(name(atoms.get(test)), before.of(test) + " became " + after.of(test));
            }
        }
        assertThat(turned).as("%s%nless: %s", more, less).isEmpty();
    }

    private static String name(Atom atom) {
        return atom.metric().code() + " " + atom.test() + " " + atom.bound();
    }

    /** A yes to a first loan beside a loan, or accounts of years before the founding. */
    private static boolean contradictsItself(FirmOnDay firm) {
        boolean saysFirst = firm.document().fields().get("attributes") instanceof Value.Obj attributes
                && attributes.fields().get("firstLoan") instanceof Value.Bool first
                && first.flag();
        int founded = firm.document().at("establishedOn") instanceof Value.Str day
                ? Integer.parseInt(day.text().substring(0, 4))
                : 0;
        boolean accountsBefore = firm.document().at("fiscalYears") instanceof Value.Arr years
                && years.items().stream()
                        .anyMatch(year -> ((Value.Obj) year).at("year") instanceof Value.Num num
                                && num.number().intValue() < founded);
        return saysFirst || accountsBefore;
    }

    /** The lower of two shares is at most the one that was told, until the other year turns out to have no revenue to have a share of. */
    private static boolean isZeroRevenue(Metric metric, Sheet sheet) {
        return metric.code().equals("rd.ratioMin2y") && !sheet.applies(metric.index());
    }
}
