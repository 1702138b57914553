/**
 * The match: every product judged, priced, put in order, with what is missing. Pure: no I/O, no clock, no framework. The way in:
 * {@link littlegiant.matching.Matcher}.
 */
@NullMarked
package littlegiant.matching;

import org.jspecify.annotations.NullMarked;
