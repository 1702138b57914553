/** An account manager's desk: the firms he works with, lists of names, and who is worth a call for which product. */
@NullMarked
package littlegiant.desk;

import org.jspecify.annotations.NullMarked;
