/**
 * What can be asked: the metric dictionary, and what can be known of a metric. The way in: {@link littlegiant.metric.MetricDictionary}; a
 * {@link littlegiant.metric.Figure} is what is known.
 */
@NullMarked
package littlegiant.metric;

import org.jspecify.annotations.NullMarked;
