/**
 * Files of any size, read row by row into documents while only one row is held. The way in: {@link littlegiant.intake.Intake}; what a heading
 * may say stands in {@link littlegiant.intake.Columns}.
 */
@NullMarked
package littlegiant.intake;

import org.jspecify.annotations.NullMarked;
