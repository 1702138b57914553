package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The text of a consent, before it is given. */
@Serdeable
@Schema(name = "ConsentText")
public record ConsentTextView(
        String text, @Schema(description = "SHA-256 of text; the consent may carry it") String textHash) {}
