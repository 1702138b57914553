package littlegiant.http.embed;

/** Where the embed is served. The loader's address never changes: it stands in partners' pages. */
final class EmbedPaths {

    static final String LOADER = "/embed/v1.js";
    static final String FILES = "/embed/files";
    static final String FRAME = "/embed/frame";
    static final String SUGGESTIONS = "/embed/suggestions";

    private EmbedPaths() {}
}
