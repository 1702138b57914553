package littlegiant.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import littlegiant.kernel.AppException;

/** Characters that are counted from the last row on, so that no parser can pile up a row without end. */
final class BoundedReader extends FilterReader {

    private final int max;
    private final Deadline deadline;
    private final Supplier<AppException> tooLong;
    private long taken;

    /**
     * @param max     from {@link #nextRow} on; a parser's read-ahead counts with the row before
     * @param tooLong names the row
     */
    BoundedReader(Reader in, int max, Deadline deadline, Supplier<AppException> tooLong) {
        super(in);
        this.max = max;
        this.deadline = deadline;
        this.tooLong = tooLong;
    }

    void nextRow() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        deadline.check();
        if (taken > max) {
            throw tooLong.get();
        }
        int read = super.read(buffer, offset, length);
        taken += Math.max(0, read);
        return read;
    }
}
