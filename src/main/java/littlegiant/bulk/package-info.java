/**
 * All stored firms matched with all products as of a day: runs that are kept, go on where they were interrupted, and are read as pairs. The way in:
 * {@link littlegiant.bulk.MatchRuns}.
 */
@NullMarked
package littlegiant.bulk;

import org.jspecify.annotations.NullMarked;
