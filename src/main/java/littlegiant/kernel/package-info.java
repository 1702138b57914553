/**
 * The values every room speaks: texts in two languages, faults and errors, exact decimals, codes, dates, and the one reader of outside documents
 * ({@link littlegiant.kernel.DocumentReader}, then {@link littlegiant.kernel.Fields}).
 */
@NullMarked
package littlegiant.kernel;

import org.jspecify.annotations.NullMarked;
