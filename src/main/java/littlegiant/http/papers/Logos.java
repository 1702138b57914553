package littlegiant.http.papers;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logos of institutions: {@code <institution>.png} in a folder of the operator ({@code LG_LOGOS_DIR}). Never fetched from anywhere. */
@Singleton
class Logos {

    private static final Logger LOG = LoggerFactory.getLogger(Logos.class);

    private static final long BYTES_MAX = 1 << 19;
    private static final int PIXELS_MAX = 2_000;

    /** An id that is no name of a file of ours is none of an institution with a logo. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final @Nullable Path folder;

    Logos(@Nullable @Property(name = "lg.logos.dir") String folder) {
        this.folder = folder == null || folder.isBlank() ? null : Path.of(folder);
    }

    /** Empty if it has none that can be printed: then its mark is drawn. */
    Optional<byte[]> of(String institution) {
        if (folder == null || !ID.matcher(institution).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(institution + ".png");
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > BYTES_MAX) {
                return Optional.empty();
            }
            byte[] png = Files.readAllBytes(file);
            return isPrintable(png) ? Optional.of(png) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("the logo {} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Whether it is what its name says, and no larger than a logo. */
    private static boolean isPrintable(byte[] png) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return reader.getFormatName().equalsIgnoreCase("png")
                        && reader.getWidth(0) <= PIXELS_MAX
                        && reader.getHeight(0) <= PIXELS_MAX;
            } finally {
                reader.dispose();
            }
        }
    }
}
