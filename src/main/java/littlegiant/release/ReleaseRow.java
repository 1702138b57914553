package littlegiant.release;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import littlegiant.kernel.Zipped;
import org.jspecify.annotations.Nullable;

/** {@code activatedAt} is when it was built and first active. Without a manifest it is from before releases could be run again. */
@MappedEntity("catalogue_release")
record ReleaseRow(
        @Id int number,
        String contentHash,
        LocalDateTime activatedAt,
        @Nullable String rulesHash,
        @Nullable String lprHash,
        byte[] manifest,
        @Nullable Integer products,
        @Nullable String author,
        @Nullable String reason) {

    @Nullable
    Manifest pinned() {
        return manifest.length == 0 ? null : Manifest.read(new String(Zipped.plain(manifest), StandardCharsets.UTF_8));
    }
}
