package littlegiant.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The fonts of every paper, in the jar; read once. */
final class Fonts {

    /** What is set in it looks the same whatever the reader has: its glyphs are in the file. */
    static final String FAMILY = "Noto Sans SC";

    /** Every character that there is, in one weight: where the bold one has none. */
    static final String ALL = "Noto Sans SC All";

    private static final int NORMAL = 400;
    private static final int STRONG = 700;

    private static final byte[] REGULAR = read("NotoSansSC-Regular.ttf");
    private static final byte[] BOLD = read("NotoSansSC-Bold.ttf");

    private Fonts() {}

    private static byte[] read(String name) {
        try (InputStream in =
                Objects.requireNonNull(Fonts.class.getClassLoader().getResourceAsStream("fonts/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the glyphs that are used get into the file. */
    static void into(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, STRONG, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), ALL, NORMAL, FontStyle.NORMAL, true);
    }
}
