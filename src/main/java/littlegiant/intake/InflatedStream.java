package littlegiant.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import littlegiant.kernel.Fault;

/** One part of a workbook, counted while it inflates: its own bytes, those of all parts, those of the row at hand. */
final class InflatedStream extends FilterInputStream {

    private final Archive archive;
    private final long packed;
    private final long partMax;
    private final int rowMax;
    private long part;
    private long row;

    /**
     * @param packed  bytes it takes in the archive
     * @param partMax bytes it may inflate to
     * @param rowMax  bytes from {@link #nextRow} on; a parser's read-ahead counts with the row before
     */
    InflatedStream(InputStream in, Archive archive, long packed, long partMax, int rowMax) {
        super(in);
        this.archive = archive;
        this.packed = packed;
        this.partMax = partMax;
        this.rowMax = rowMax;
    }

    void nextRow() {
        row = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            part += read;
            row += read;
            archive.inflated(read);
            refuseBomb();
        }
        return read;
    }

    private void refuseBomb() {
        int ratioMax = archive.limits().ratio();
        if (part > partMax || (part > Limits.Unzipped.RATIO_FROM && part / ratioMax > packed)) {
            throw Archive.bomb();
        }
        if (row > rowMax) {
            throw Unreadable.because(
                    Fault.Code.TOO_LONG,
                    "工作表中有过长的行（一行最多" + rowMax + "字节）",
                    "the sheet has a row that is too long (at most " + rowMax + " bytes)");
        }
    }
}
