package littlegiant.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Fault;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook. None is believed to be as large as it says; each is counted while it is read, and nothing else is unpacked. */
final class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final Limits.Unzipped limits;
    private final Deadline deadline;
    private long inflated;

    /** @throws AppException BODY_UNREADABLE if the file is no archive or a part of one; BODY_TOO_LARGE if it has too many parts */
    Archive(Path file, Limits.Unzipped limits, Deadline deadline) throws IOException {
        this.limits = limits;
        this.deadline = deadline;
        if (TextFile.startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Unreadable.because(
                    Fault.Code.SYNTAX,
                    "是加密的或旧版（XLS）的工作簿，请另存为不加密的XLSX",
                    "is a workbook with a password or of the old kind (XLS); save it as XLSX without a password");
        }
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw Unreadable.notAWorkbook();
        }
        if (zip.size() > limits.entries()) {
            zip.close();
            throw bomb();
        }
    }

    static AppException bomb() {
        return Unreadable.tooLarge(
                "文件解压后过大，已停止读取", "the file unfolds to far more than a workbook needs; reading was stopped");
    }

    Limits.Unzipped limits() {
        return limits;
    }

    /** A part that is kept. Null if there is none of the name. */
    @Nullable
    InflatedStream held(String name) throws IOException {
        return part(name, limits.held(), Integer.MAX_VALUE);
    }

    /** A part that is read row by row. Null if there is none of the name. */
    @Nullable
    InflatedStream inRows(String name, int rowMax) throws IOException {
        return part(name, limits.bytes(), rowMax);
    }

    private @Nullable InflatedStream part(String name, long partMax, int rowMax) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null
                ? null
                : new InflatedStream(
                        zip.getInputStream(entry), this, Math.max(1, entry.getCompressedSize()), partMax, rowMax);
    }

    void inflated(int bytes) {
        deadline.check();
        inflated += bytes;
        if (inflated > limits.bytes()) {
            throw bomb();
        }
    }

    /** The name of a part that another one points to: {@code worksheets/sheet1.xml} beside {@code xl/workbook.xml}. */
    static String resolve(String from, String target) {
        Deque<String> steps = new ArrayDeque<>();
        String base = target.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        for (String step : (base + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
