/**
 * All that is known of a firm on a day, one figure for each metric. Pure: plain functions over what was told and over the tables of {@code rules/tables}. The way in:
 * {@link littlegiant.sheet.SheetMaker}.
 */
@NullMarked
package littlegiant.sheet;

import org.jspecify.annotations.NullMarked;
