package littlegiant.http.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.applications.AnswerTimes;
import littlegiant.applications.ApplicationState;
import littlegiant.applications.ApplicationStatistics.Line;
import littlegiant.catalog.Institution;
import littlegiant.desk.AwardsDue;
import littlegiant.engagement.Specialists;
import littlegiant.http.Words;
import littlegiant.http.console.DistrictPage.Figure;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.recognition.Awards;
import org.jspecify.annotations.Nullable;

/** Figures of a district in words. */
final class DistrictFigures {

    private static final int NAMED_MAX = 100;
    private static final int WAN_ZEROS = 4;

    private final Words words;
    private final Map<String, Institution> institutions;
    private final Lang lang;

    DistrictFigures(Words words, Map<String, Institution> institutions, Lang lang) {
        this.words = words;
        this.institutions = institutions;
        this.lang = lang;
    }

    DistrictPage.Totals totals(Line total, AnswerTimes.@Nullable Times times) {
        return new DistrictPage.Totals(
                total.applications(),
                total.late(),
                total.answered(),
                times == null ? null : times.half(),
                times == null ? null : times.nineOfTen(),
                FigureText.about(total.grantedAmount()).in(lang),
                full(total.grantedAmount()),
                FigureText.about(total.drawnAmount()).in(lang),
                full(total.drawnAmount()),
                total.ratePercent() == null ? null : PriceBlock.percent(total.ratePercent()));
    }

    private String full(BigDecimal yuan) {
        return Messages.of("calc.yuan", Comparing.yuan(yuan)).in(lang);
    }

    /** A column of a table has one unit: 万元 in Chinese, yuan in English. */
    private Figure money(BigDecimal yuan) {
        String text = lang == Lang.EN
                ? Comparing.yuan(yuan)
                : Comparing.yuan(yuan.movePointLeft(WAN_ZEROS).setScale(2, RoundingMode.HALF_UP));
        return new Figure(text, yuan.toPlainString());
    }

    /** As the work goes on. */
    List<DistrictPage.State> states(Line total) {
        List<DistrictPage.State> states = new ArrayList<>();
        for (ApplicationState state : ApplicationState.values()) {
            long number = total.states().getOrDefault(state, 0L);
            if (number > 0) {
                states.add(new DistrictPage.State(
                        state.label().in(lang), number, BoardController.BOARD + "?state=" + state.name()));
            }
        }
        return states;
    }

    /** Who has most to answer comes first. */
    List<DistrictPage.Line> banks(List<Line> lines, Map<String, AnswerTimes.Times> times) {
        return ordered(lines)
                .map(line -> line(line, bank(line.key()), times.get(line.key())))
                .toList();
    }

    List<DistrictPage.Line> streets(List<Line> lines) {
        return ordered(lines)
                .map(line -> line(
                        line, line.key().isEmpty() ? Messages.of("not.told").in(lang) : line.key(), null))
                .toList();
    }

    private static Stream<Line> ordered(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::applications, Comparator.reverseOrder())
                        .thenComparing(Line::key));
    }

    private String bank(String id) {
        Institution known = institutions.get(id);
        return known == null ? id : known.name().in(lang);
    }

    private DistrictPage.Line line(Line line, String name, AnswerTimes.@Nullable Times times) {
        return new DistrictPage.Line(
                name,
                line.applications(),
                line.answered(),
                line.answeredInTime(),
                times == null ? null : times.half(),
                times == null ? null : times.nineOfTen(),
                line.late(),
                line.states().getOrDefault(ApplicationState.DECLINED, 0L),
                line.granted(),
                money(line.grantedAmount()),
                money(line.drawnAmount()));
    }

    List<DistrictPage.Specialist> specialists(List<Specialists.Specialist> all) {
        return all.stream()
                .sorted(Comparator.comparing(Specialists.Specialist::firms, Comparator.reverseOrder())
                        .thenComparing(one -> one.user().name()))
                .map(one -> new DistrictPage.Specialist(
                        one.user().displayName(),
                        Text.list(one.streets().stream().map(Text::same).toList())
                                .in(lang),
                        one.firms()))
                .toList();
    }

    List<DistrictPage.Award> awards(List<AwardsDue.Kind> kinds) {
        return kinds.stream()
                .map(kind -> new DistrictPage.Award(
                        words.of("levels", kind.level().name())
                                .then(words.of("awardEvents", kind.event().name()))
                                .in(lang)
                                .strip(),
                        FigureText.money(kind.amount()).in(lang),
                        Stream.of(Awards.Status.TO_CHECK, Awards.Status.CONDITIONAL, Awards.Status.FORESEEN)
                                .map(status -> count(kind, status))
                                .toList()))
                .toList();
    }

    private DistrictPage.Count count(AwardsDue.Kind kind, Awards.Status status) {
        return new DistrictPage.Count(kind.firms(status), money(kind.sum(status)));
    }

    List<DistrictPage.Firm> named(List<AwardsDue.Firm> firms) {
        return firms.stream()
                .limit(NAMED_MAX)
                .map(firm -> new DistrictPage.Firm(
                        firm.uscc(),
                        firm.name(),
                        firm.street(),
                        words.of(firm.award()).in(lang)))
                .toList();
    }
}
