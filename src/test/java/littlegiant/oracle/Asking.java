package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Condition.Atom;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Outcome;
import littlegiant.oracle.Truth.Missing;

/** The contract's "values by test": MET if the test holds for all that the metric can be, UNMET if for none of it, else UNKNOWN. */
final class Asking {

    /** Decimals of a bound as it is kept. */
    private static final int DECIMALS = 4;

    private Asking() {}

    static Outcome outcome(Atom atom, Truth truth) {
        if (truth == Missing.NOT_TOLD) {
            return Outcome.UNKNOWN;
        }
        if (truth == Missing.NOT_APPLICABLE) {
            return Outcome.UNMET;
        }
        if (truth instanceof Truth.Amount amount) {
            return amount(atom, amount);
        }
        if (truth instanceof Truth.Day day) {
            return day(atom.test(), day, LocalDate.ofEpochDay(low(atom).longValueExact()));
        }
        if (truth instanceof Truth.Flag flag) {
            return yes(atom.bound().equals(new Bound.Flag(flag.flag())));
        }
        if (truth instanceof Truth.Words words) {
            return yes(
                    atom.test() == TestKind.HAS_ALL
                            ? words.words().containsAll(codes(atom))
                            : codes(atom).stream().anyMatch(words.words()::contains));
        }
        return word(atom, ((Truth.Word) truth).possible());
    }

    /** Kleene's and, or. */
    static Outcome outcome(Condition condition, Oracle oracle) {
        if (condition instanceof Atom atom) {
            return outcome(atom, oracle.truth(atom.metric()));
        }
        boolean any = condition instanceof Condition.AnyOf;
        List<Condition> inner = condition instanceof Condition.AnyOf anyOf
                ? anyOf.alternatives()
                : ((Condition.AllOf) condition).parts();
        Outcome decides = any ? Outcome.MET : Outcome.UNMET;
        List<Outcome> outcomes = inner.stream().map(one -> outcome(one, oracle)).toList();
        if (outcomes.contains(decides)) {
            return decides;
        }
        return outcomes.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : any ? Outcome.UNMET : Outcome.MET;
    }

    private static Outcome yes(boolean holds) {
        return holds ? Outcome.MET : Outcome.UNMET;
    }

    private static BigDecimal low(Atom atom) {
        return BigDecimal.valueOf(((Bound.Steps) atom.bound()).low(), DECIMALS);
    }

    private static BigDecimal high(Atom atom) {
        return BigDecimal.valueOf(((Bound.Steps) atom.bound()).high(), DECIMALS);
    }

    private static List<String> codes(Atom atom) {
        return ((Bound.Codes) atom.bound()).codes();
    }

    // --- numbers

    private static Outcome amount(Atom atom, Truth.Amount amount) {
        Exact least = amount.least();
        Exact most = amount.most();
        boolean reaches = least != null && least.compareTo(low(atom)) >= 0;
        boolean passes = least != null && least.compareTo(low(atom)) > 0;
        boolean staysBelow = most != null && most.compareTo(low(atom)) < 0;
        boolean staysWithin = most != null && most.compareTo(low(atom)) <= 0;
        return switch (atom.test()) {
            case AT_LEAST -> either(reaches, staysBelow);
            case MORE_THAN -> either(passes, staysWithin);
            case AT_MOST -> either(staysWithin, passes);
            case LESS_THAN -> either(staysBelow, reaches);
            case BETWEEN ->
                either(
                        reaches && most != null && most.compareTo(high(atom)) <= 0,
                        staysBelow || (least != null && least.compareTo(high(atom)) > 0));
            default -> throw new IllegalArgumentException(atom + " of a number");
        };
    }

    private static Outcome day(TestKind test, Truth.Day day, LocalDate bound) {
        LocalDate least = day.least() == null ? LocalDate.MIN : day.least();
        return test == TestKind.BEFORE
                ? either(day.most().isBefore(bound), !least.isBefore(bound))
                : either(least.isAfter(bound), !day.most().isAfter(bound));
    }

    private static Outcome either(boolean always, boolean never) {
        return always ? Outcome.MET : never ? Outcome.UNMET : Outcome.UNKNOWN;
    }

    // --- words

    private static Outcome word(Atom atom, Set<String> possible) {
        if (atom.test() == TestKind.STARTS_WITH_ANY) {
            return begins(codes(atom), possible.iterator().next());
        }
        if (atom.metric().codes() != null && possible.stream().anyMatch(word -> isTooCoarse(codes(atom), word))) {
            return Outcome.UNKNOWN;
        }
        List<Boolean> each = possible.stream()
                .map(word -> Boolean.valueOf(holds(atom, word)))
                .toList();
        return either(!each.contains(false), !each.contains(true));
    }

    /** A code that one of the list begins with was told too coarsely to say. */
    private static Outcome begins(List<String> list, String told) {
        boolean met = list.stream().anyMatch(told::startsWith);
        return either(met, !met && !isTooCoarse(list, told));
    }

    /** Of a classification's steps a code of the list is one below what was told. */
    private static boolean isTooCoarse(List<String> list, String told) {
        return !list.contains(told) && list.stream().anyMatch(code -> code.startsWith(told));
    }

    private static boolean holds(Atom atom, String word) {
        if (atom.test() == TestKind.ONE_OF) {
            return codes(atom).contains(word);
        }
        if (atom.test() == TestKind.NONE_OF) {
            return !codes(atom).contains(word);
        }
        List<String> order = new ArrayList<>(atom.metric().values().keySet());
        BigDecimal rank = BigDecimal.valueOf(order.indexOf(word));
        return switch (atom.test()) {
            case AT_LEAST -> rank.compareTo(low(atom)) >= 0;
            case MORE_THAN -> rank.compareTo(low(atom)) > 0;
            case AT_MOST -> rank.compareTo(low(atom)) <= 0;
            case LESS_THAN -> rank.compareTo(low(atom)) < 0;
            case BETWEEN -> rank.compareTo(low(atom)) >= 0 && rank.compareTo(high(atom)) <= 0;
            default -> throw new IllegalArgumentException(atom + " of a word");
        };
    }
}
