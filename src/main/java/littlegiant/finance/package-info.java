/** What money costs: the LPR table and rate formulas. */
@NullMarked
package littlegiant.finance;

import org.jspecify.annotations.NullMarked;
