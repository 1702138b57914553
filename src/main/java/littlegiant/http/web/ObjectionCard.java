package littlegiant.http.web;

import littlegiant.engagement.Objection;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * One objection as it is read.
 *
 * @param state  open, withdrawn, or how it was answered
 * @param closed the day; empty = it is open
 * @param answer null = nobody answered
 */
public record ObjectionCard(
        String id,
        String label,
        String shown,
        String shouldBe,
        String reason,
        String state,
        boolean open,
        String filed,
        String closed,
        @Nullable String answer) {

    public static ObjectionCard of(Objection one, MetricDictionary metrics, Lang lang) {
        Metric metric = metrics.find(one.claim().metric());
        Text label = metric == null ? Messages.of("objection.metric.gone") : metric.label();
        String shown = one.claim().shown();
        Objection.Answer answer = one.answer();
        return new ObjectionCard(
                one.id(),
                label.in(lang),
                shown == null ? FigureWords.NOT_TOLD.in(lang) : shown,
                one.claim().shouldBe(),
                one.claim().reason(),
                answer == null ? one.state().name() : answer.outcome().name(),
                one.state() == Objection.State.OPEN,
                Days.shanghai(one.filedAt()).toString(),
                one.closedAt() == null ? "" : Days.shanghai(one.closedAt()).toString(),
                answer == null ? null : answer.text());
    }
}
