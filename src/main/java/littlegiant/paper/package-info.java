/**
 * Papers that leave the service as files: PDF of XHTML ({@link littlegiant.paper.Pdf}), a workbook whose figures are formulas
 * ({@link littlegiant.paper.ScheduleBook}), a report ({@link littlegiant.paper.Report}). Pure: the same content gives the same bytes; nothing is fetched or read but
 * the fonts beside it. What stands on a paper is said by whoever asks for one.
 */
@NullMarked
package littlegiant.paper;

import org.jspecify.annotations.NullMarked;
