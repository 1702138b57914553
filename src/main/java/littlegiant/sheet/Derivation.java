package littlegiant.sheet;

import littlegiant.metric.Figure;
import littlegiant.metric.Metric;

/** Computes one derived metric. Three-valued: a figure, the part of it that what was told proves, not told, or not applicable. */
@FunctionalInterface
interface Derivation {

    Figure of(Told told, Metric metric);
}
