package littlegiant.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.kernel.Hash;

/** The page that the build makes for the API document: what a browser may run of it. */
final class ApiBrowser {

    private static final String PAGE = "/META-INF/swagger/views/swagger-ui/index.html";
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private ApiBrowser() {}

    /** Files of ours, and the one script that stands in the page, by its hash; it styles in the page. */
    static String contentSecurityPolicy() {
        StringBuilder hashes = new StringBuilder();
        Matcher script = SCRIPT.matcher(page());
        while (script.find()) {
            hashes.append(" 'sha256-")
                    .append(Base64.getEncoder().encodeToString(Hash.sha256(script.group(1))))
                    .append("'");
        }
        return "default-src 'none'; script-src 'self'" + hashes
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** Empty in a build without it. */
    private static String page() {
        try (InputStream page = ApiBrowser.class.getResourceAsStream(PAGE)) {
            return page == null ? "" : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
