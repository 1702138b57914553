/**
 * All firms at once: what is known of each on one day, held small, and what a draft of a product would change for them. Pure: no store, no clock, no framework. The way
 * in: {@link littlegiant.portfolio.Census} makes a {@link littlegiant.portfolio.Population}, {@link littlegiant.portfolio.Comparison} judges it.
 */
@NullMarked
package littlegiant.portfolio;

import org.jspecify.annotations.NullMarked;
