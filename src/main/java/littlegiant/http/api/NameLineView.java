package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.desk.ListDesk;
import littlegiant.portfolio.NameList;
import org.jspecify.annotations.Nullable;

/** One line of a pasted list. */
@Serdeable
@Schema(name = "NameLine")
public record NameLineView(
        @Schema(description = "as it was sent") String told,
        @Schema(description = "MATCHED = one firm, HOMONYM = several, or the code and the name are of different firms")
                NameList.State state,
        List<NamedView> firms,
        @Schema(description = "of a line that was not found: up to three firms with nearly the same name")
                List<NamedView> near,
        @Schema(description = "number of the first line, from 1, that named the same firm; null = none did") @Nullable
                Integer again) {

    /** A firm by what is public of it. */
    @Serdeable
    @Schema(name = "NamedFirm")
    public record NamedView(
            String uscc,
            String name,
            @Schema(description = "the former name that the line has") @Nullable String formerName,
            @Nullable String tier) {
        static List<NamedView> of(List<ListDesk.Named> firms) {
            return firms.stream()
                    .map(firm -> new NamedView(firm.uscc(), firm.name(), firm.formerName(), firm.tier()))
                    .toList();
        }
    }

    /** The whole list. */
    @Serdeable
    @Schema(name = "NameLines")
    public record ListView(List<NameLineView> lines, int matched, int homonyms, int notFound) {
        static ListView of(List<ListDesk.Line> lines) {
            return new ListView(
                    lines.stream().map(NameLineView::of).toList(),
                    count(lines, NameList.State.MATCHED),
                    count(lines, NameList.State.HOMONYM),
                    count(lines, NameList.State.NOT_FOUND));
        }

        private static int count(List<ListDesk.Line> lines, NameList.State state) {
            return Math.toIntExact(
                    lines.stream().filter(line -> line.state() == state).count());
        }
    }

    private static NameLineView of(ListDesk.Line line) {
        return new NameLineView(
                line.told(), line.state(), NamedView.of(line.firms()), NamedView.of(line.near()), line.again());
    }
}
