/** Starts the service and puts its parts together. A request goes {@code http/api → answers → profile, release, matching → rules}. */
@NullMarked
package littlegiant;

import org.jspecify.annotations.NullMarked;
