/**
 * Products asked of all firms at once: the answers of the rules to every figure ({@link littlegiant.judging.IntervalIndex}) put together for whole blocks of a
 * {@link littlegiant.portfolio.Population}, a bit for each firm. Pure: no store, no clock, no framework. The way in: {@link littlegiant.sweep.Sweep}.
 */
@NullMarked
package littlegiant.sweep;

import org.jspecify.annotations.NullMarked;
