package littlegiant.http.embed;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * The frame before it knows for whom: the same for all firms.
 *
 * @param origin of the page around it
 * @param accent colour of texts; null = our own
 * @param line   colour of lines; null = our own
 * @param ask    where the suggestions are asked for
 */
@Introspected
record FramePage(
        String lang,
        String theme,
        String origin,
        @Nullable String accent,
        @Nullable String line,
        String ask,
        Asset script,
        Asset style) {

    /** A file with the hash by which a browser knows it. */
    @Introspected
    record Asset(String address, String integrity) {
        static Asset of(EmbedFiles.File file) {
            return new Asset(file.address(), file.integrity());
        }
    }
}
