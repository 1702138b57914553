package littlegiant.intake;

import org.jspecify.annotations.Nullable;

/** What kinds of files are read. */
public enum Format {
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    NDJSON("application/x-ndjson"),
    YAML("application/yaml");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * @param mediaType with or without parameters, such as {@code text/csv; charset=utf-8}; the charset is not believed but found out
     * @return null if it is none of them
     */
    public static @Nullable Format of(String mediaType) {
        int end = mediaType.indexOf(';');
        String name = (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
        for (Format format : values()) {
            if (format.mediaType.equalsIgnoreCase(name)) {
                return format;
            }
        }
        return null;
    }
}
