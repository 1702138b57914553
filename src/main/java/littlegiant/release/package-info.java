/** Rules, products and LPR as one pinned value. The way in: {@link littlegiant.release.Releases}. */
@NullMarked
package littlegiant.release;

import org.jspecify.annotations.NullMarked;
