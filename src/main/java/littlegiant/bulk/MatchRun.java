package littlegiant.bulk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All firms of some regions matched with all products of a release as of a day, whatever a need would ask.
 *
 * @param release   its number: a run stays on its release, whatever becomes active meanwhile
 * @param regions   beginnings of codes; {@code *} alone = every firm
 * @param products  in the order in which its rows keep them
 * @param fault     why it failed; null = it did not
 * @param expected  firms when it began; null = they are being counted
 * @param firms     matched so far
 * @param checked   of those, how many were asked one by one as well and answered the same
 * @param endedAt   UTC; null = it goes on
 */
public record MatchRun(
        String id,
        LocalDate asOf,
        int release,
        List<String> regions,
        List<Listed> products,
        State state,
        @Nullable String fault,
        String startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable Integer expected,
        int firms,
        int checked) {

    public MatchRun {
        regions = List.copyOf(regions);
        products = List.copyOf(products);
    }

    /** How far it is. */
    public enum State {
        /** Under way, or waiting for an instance that takes it up. */
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** A product as it was matched. */
    public record Listed(String id, int revision) {}

    /** @param parts null = it has none */
    static MatchRun of(MatchRunRow row, @Nullable PartsSum parts) {
        return new MatchRun(
                row.id(),
                row.asOf(),
                row.releaseNumber(),
                List.of(row.regions().split(",")),
                row.products().lines().map(MatchRun::listed).toList(),
                State.valueOf(row.state()),
                row.fault(),
                row.startedBy(),
                row.startedAt(),
                row.endedAt(),
                row.planned() ? firms(parts == null ? 0 : parts.expected()) : null,
                firms(parts == null ? 0 : parts.firms()),
                firms(parts == null ? 0 : parts.checked()));
    }

    private static Integer firms(long number) {
        return Math.toIntExact(number);
    }

    private static Listed listed(String line) {
        int blank = line.indexOf(' ');
        return new Listed(line.substring(0, blank), Integer.parseInt(line.substring(blank + 1)));
    }

    static String listed(List<Listed> products) {
        StringBuilder lines = new StringBuilder();
        products.forEach(product ->
                lines.append(product.id).append(' ').append(product.revision).append('\n'));
        return lines.toString();
    }
}
