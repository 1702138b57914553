/**
 * What all firms together say: who is served and who is left out, what a criterion costs. Kept while nothing it rests on changes. The way in:
 * {@link littlegiant.insight.Coverages}, {@link littlegiant.insight.CriteriaCosts}.
 */
@NullMarked
package littlegiant.insight;

import org.jspecify.annotations.NullMarked;
