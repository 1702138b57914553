package littlegiant.sheet;

import java.util.HashMap;
import java.util.Map;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;

/** The derived metrics by their code, one function each. */
final class Derivations {

    private final Map<String, Derivation> byCode = new HashMap<>();

    Derivations(BadgeBook badges, SizeTable sizes) {
        new TitleFigures(badges).register(byCode);
        new SizeFigures(sizes).register(byCode);
        AccountFigures.register(byCode);
        HistoryFigures.register(byCode);
        TimeFigures.register(byCode);
        RecordFigures.register(byCode);
        LoanFigures.register(byCode);
        SecurityFigures.register(byCode);
    }

    boolean computes(String code) {
        return byCode.containsKey(code);
    }

    Figure compute(Told told, Metric metric) {
        Derivation derivation = byCode.get(metric.code());
        if (derivation == null) {
            throw new IllegalStateException("no function computes " + metric.code());
        }
        return derivation.of(told, metric);
    }
}
