/**
 * What would change a no: the least that a firm can really do about an unmet criterion, from when it counts, and what cannot be changed at all. The way in:
 * {@link littlegiant.advice.Adviser}.
 */
@NullMarked
package littlegiant.advice;

import org.jspecify.annotations.NullMarked;
