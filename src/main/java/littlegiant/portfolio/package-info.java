/**
 * All firms at once: what is known of each on one day, held small, and how they are found by what people type. Pure: no store, no clock, no framework. The way in:
 * {@link littlegiant.portfolio.Census} makes a {@link littlegiant.portfolio.Population}.
 */
@NullMarked
package littlegiant.portfolio;

import org.jspecify.annotations.NullMarked;
