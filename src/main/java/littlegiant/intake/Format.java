package littlegiant.intake;

import littlegiant.kernel.Text;
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

    /** What a row of that number is called. */
    public Text row(int number) {
        return this == YAML
                ? Text.of("第" + number + "份文档", "document " + number)
                : Text.of("第" + number + "行", "row " + number);
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
