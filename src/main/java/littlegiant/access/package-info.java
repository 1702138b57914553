/** Who asks. */
@NullMarked
package littlegiant.access;

import org.jspecify.annotations.NullMarked;
