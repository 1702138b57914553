package littlegiant.http.embed;

import org.jspecify.annotations.Nullable;

/** Dark on light or light on dark. */
enum Theme {
    LIGHT("light", 0xffffff),
    DARK("dark", 0x161d26);

    private final String code;
    private final int ground;

    Theme(String code, int ground) {
        this.code = code;
        this.ground = ground;
    }

    static Theme of(@Nullable String told) {
        return DARK.code.equals(told) ? DARK : LIGHT;
    }

    String code() {
        return code;
    }

    /** The colour behind everything, as {@code frame.css} has it. */
    int ground() {
        return ground;
    }
}
