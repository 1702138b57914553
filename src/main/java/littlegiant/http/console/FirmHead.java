package littlegiant.http.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.sheet.SheetMaker.Title;
import org.jspecify.annotations.Nullable;

/**
 * What stands above everything that is told of a firm.
 *
 * @param titles what was told of titles, with how long they hold
 * @param facts  size, loans that fall due
 * @param told   how old what is known is
 * @param specialist who looks after it; null = nobody
 * @param sight  how much of it the reader sees: ALL, PART, PUBLIC; null = everything, by his office
 * @param allowed the same in words
 */
public record FirmHead(
        FirmName row,
        List<Held> titles,
        List<String> facts,
        String told,
        @Nullable String specialist,
        @Nullable String sight,
        @Nullable String allowed) {

    /** @param mark good, soon (it ends within months), bad (it does not hold) */
    public record Held(String name, String mark, String note) {}

    /** A title that ends so soon is marked. */
    private static final int ENDS_SOON_DAYS = 60;

    static List<Held> held(@Nullable List<Title> titles, LocalDate asOf, Words words, Lang lang) {
        List<Held> all = new ArrayList<>();
        for (Title title : titles == null ? List.<Title>of() : titles) {
            LocalDate until = title.badge().validUntil();
            boolean soon = until != null && !until.isBefore(asOf) && !until.isAfter(asOf.plusDays(ENDS_SOON_DAYS));
            String mark = title.holds() != Outcome.MET ? "bad" : soon ? "soon" : "good";
            Text note = until == null ? Messages.of("firm.title.open") : Messages.of("until", until);
            all.add(new Held(
                    name(title, words).in(lang),
                    mark,
                    (title.holds() == Outcome.UNMET ? Messages.of("firm.title.ended", note) : note).in(lang)));
        }
        return all;
    }

    private static Text name(Title title, Words words) {
        Text type = words.of("badges", title.badge().type().name());
        return title.badge().review().name().equals("PENDING") ? Messages.of("firm.title.pending", type) : type;
    }
}
