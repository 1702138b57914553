/**
 * Faults of the world, tried with real processes: the service and its database are killed, refused, filled up, restored. What takes long is run by
 * {@link littlegiant.faults.Faults}; its results stand in {@code docs/faults.md}.
 */
@NullMarked
package littlegiant.faults;

import org.jspecify.annotations.NullMarked;
