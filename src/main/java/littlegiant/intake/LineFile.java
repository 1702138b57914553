package littlegiant.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** JSON lines: each line is a document, or is not; empty ones are passed over. One that cannot be read does not keep the others from it. */
final class LineFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Limits limits;
    private final Deadline deadline;
    private int line;

    LineFile(Path file, Limits limits, Deadline deadline) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        this.limits = limits;
        this.deadline = deadline;
    }

    /** @return null at the end of the file */
    @Nullable
    Row next() throws IOException {
        Row row = null;
        int first = in.read();
        while (row == null && first >= 0) {
            deadline.check();
            line++;
            row = row(first);
            first = row == null ? in.read() : first;
        }
        return row;
    }

    private @Nullable Row row(int first) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
            if (length++ < limits.rowBytes()) {
                bytes.write(b);
            } else if (length % BUFFER == 0) {
                deadline.check();
            }
        }
        if (length > limits.rowBytes()) {
            return unread(new Fault(
                    "",
                    Fault.Code.TOO_LONG,
                    Text.of("一行最多" + limits.rowBytes() + "字节", "at most " + limits.rowBytes() + " bytes in a line")));
        }
        return isBlank(bytes.toByteArray()) ? null : document(bytes.toByteArray());
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private Row document(byte[] bytes) {
        Faults faults = new Faults();
        try {
            return new Row(line, DocumentReader.json(bytes, faults), faults.list(), Map.of());
        } catch (AppException e) {
            return new Row(line, null, e.faults(), Map.of());
        }
    }

    private Row unread(Fault fault) {
        return new Row(line, null, List.of(fault), Map.of());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
