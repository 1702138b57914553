package littlegiant.kernel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes in zlib's format, and back. What cannot be read back is corrupt, never half of what it was. */
public final class Zipped {

    private Zipped() {}

    public static byte[] of(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(64, plain.length / 6));
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException if they are no zipped bytes, or not all of them */
    public static byte[] plain(byte[] zipped) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what was kept zipped cannot be read", e);
        }
    }
}
