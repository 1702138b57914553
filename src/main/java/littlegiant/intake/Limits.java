package littlegiant.intake;

import java.time.Duration;

/**
 * How much one file may ask of us. All bounds are included.
 *
 * @param fileBytes the file as it lies on disk
 * @param rows      rows or documents, the heading and empty ones not counted
 * @param time      from the first byte to the last row, what is done with each row included
 * @param rowBytes  of one row: bytes of a line of JSON or of a row's XML, characters of a row of CSV or of a YAML document
 * @param cellChars characters of one cell
 * @param unzipped  what a workbook may unfold to
 */
public record Limits(long fileBytes, int rows, Duration time, int rowBytes, int cellChars, Unzipped unzipped) {

    /** What a spreadsheet can hold in one cell. */
    private static final int SPREADSHEET_CELL = 32_767;

    private static final int MEBIBYTE = 1 << 20;

    /** For a file that a person uploads. */
    public static final Limits UPLOAD =
            new Limits(300L * MEBIBYTE, 200_000, Duration.ofMinutes(10), MEBIBYTE, SPREADSHEET_CELL, Unzipped.WORKBOOK);

    /**
     * Counted while inflating, whatever the file says of itself.
     *
     * @param entries files in the archive
     * @param bytes   of all parts that are read, together
     * @param ratio   inflated bytes to packed ones, of one part; asked once {@link #RATIO_FROM} bytes were inflated
     * @param held    bytes of a part that is kept while the rows are read: shared texts, styles, the list of sheets
     */
    public record Unzipped(int entries, long bytes, int ratio, int held) {

        /** What inflates to less harms nobody, whatever its ratio. */
        public static final int RATIO_FROM = 4 * MEBIBYTE;

        static final Unzipped WORKBOOK = new Unzipped(2_000, 4L << 30, 300, 64 * MEBIBYTE);
    }
}
