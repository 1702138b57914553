/** Decisions as they were given: kept, signed, found again. The way in: {@link littlegiant.receipt.Receipts}. */
@NullMarked
package littlegiant.receipt;

import org.jspecify.annotations.NullMarked;
