package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Function;
import littlegiant.intake.Format;
import littlegiant.intake.Limits;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;

/** A file that is sent, laid on disk before it is read: as large as it may be, little of it is ever in memory. */
final class Uploads {

    private static final int CHUNK = 1 << 16;

    private Uploads() {}

    /** A file that was sent. */
    record Upload(Path file, Format format, String hash) {}

    /**
     * @param use what is done with the file; it is gone afterwards
     * @throws AppException MEDIA_TYPE_UNSUPPORTED if nothing reads it; BODY_TOO_LARGE
     */
    static <T> T with(HttpRequest<?> request, InputStream body, Function<Upload, T> use) {
        String type = request.getContentType().map(MediaType::toString).orElse("");
        Format format = Format.of(type);
        if (format != Format.CSV) {
            Bodies.requireUtf8(request);
        }
        if (format == null) {
            throw new AppException(
                    ErrorCode.MEDIA_TYPE_UNSUPPORTED,
                    "只接受CSV、XLSX、JSON行或YAML文件",
                    "only CSV, XLSX, JSON lines and YAML are read, not " + type);
        }
        try {
            Path file = Files.createTempFile("upload", ".part");
            try {
                return use.apply(new Upload(file, format, save(body, file)));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String save(InputStream body, Path file) throws IOException {
        MessageDigest digest = Hash.digest();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                size += read;
                if (size > Limits.UPLOAD.fileBytes()) {
                    throw new AppException(
                            ErrorCode.BODY_TOO_LARGE,
                            "最多" + Limits.UPLOAD.fileBytes() + "字节",
                            "at most " + Limits.UPLOAD.fileBytes() + " bytes");
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return Hash.hex(digest.digest());
    }
}
