package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of the firm beside what is stored; nothing is saved yet.
 *
 * @param file     its name
 * @param told     what was read, to be sent back with what was ticked
 * @param revision that it was held against
 * @param changes how many lines differ from what is stored
 * @param refused  why nothing could be read, or be saved; null = it could
 */
@Introspected
public record ProfileFilePage(
        Links links,
        MyFirm firm,
        String file,
        String told,
        int revision,
        List<Line> lines,
        long changes,
        List<Fault> faults,
        @Nullable String refused) {

    /**
     * One thing that was read.
     *
     * @param pointer into what was told
     * @param place   cell or column
     * @param doubt   a question about its unit; null = none
     * @param changed whether it is another one than what is stored
     * @param chosen  whether it is saved unless somebody says otherwise
     */
    public record Line(
            String pointer,
            String place,
            String label,
            String stored,
            String read,
            @Nullable String doubt,
            boolean changed,
            boolean chosen) {}

    /** @param place null = of the file as a whole */
    public record Fault(@Nullable String place, String text) {}

    public ProfileFilePage {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }
}
