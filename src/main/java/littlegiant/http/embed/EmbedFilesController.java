package littlegiant.http.embed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.cors.CrossOrigin;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;

/** The loader and what it loads; the same for everybody, so any page may have it. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class EmbedFilesController {

    /** How long a page goes on with the loader it has; a new one is asked for by its ETag. */
    private static final String SHORT = "public, max-age=300";

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final MediaType SCRIPT = MediaType.of("text/javascript;charset=utf-8");
    private static final MediaType STYLE = MediaType.of("text/css;charset=utf-8");

    private final EmbedFiles files;

    EmbedFilesController(EmbedFiles files) {
        this.files = files;
    }

    @Get(EmbedPaths.LOADER)
    HttpResponse<?> loader(HttpRequest<?> request) {
        EmbedFiles.File loader = files.loader();
        String tag = '"' + loader.name() + '"';
        boolean known =
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(told -> told.contains(tag));
        MutableHttpResponse<?> response = known ? HttpResponse.notModified() : file(loader);
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, SHORT);
    }

    /**
     * A hash can be checked only of what may be read, so whoever loads it may.
     *
     * @throws AppException NOT_FOUND for a version that is not the one of this release
     */
    @CrossOrigin(allowedOriginsRegex = ".*", allowCredentials = false)
    @Get(EmbedPaths.FILES + "/{name}")
    HttpResponse<byte[]> versioned(String name) {
        EmbedFiles.File file = files.find(name)
                .orElseThrow(() -> new AppException(ErrorCode.NOT_FOUND, "没有这个文件", "there is no such file"));
        return file(file).header(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
    }

    private static MutableHttpResponse<byte[]> file(EmbedFiles.File file) {
        return HttpResponse.ok(file.bytes())
                .contentType(file.isScript() ? SCRIPT : STYLE)
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
