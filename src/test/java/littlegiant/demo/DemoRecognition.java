package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoMatching.BOOK;
import static littlegiant.demo.DemoMatching.METRICS;
import static littlegiant.demo.DemoMatching.RULES;
import static littlegiant.demo.DemoMatching.SHEETS;

import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.Recognitions;
import littlegiant.judging.Finding;
import littlegiant.profile.Profile;
import littlegiant.recognition.Awards;
import littlegiant.recognition.Recogniser;
import littlegiant.sheet.Need;
import littlegiant.sheet.SheetMaker;
import littlegiant.sheet.SizeTable;

/** How far the demo's firms are from titles and listings, and what the titles bring, by the shipped lists and tables. */
final class DemoRecognition {

    private static final Recogniser RECOGNISER = new Recogniser(
            Recognitions.load(METRICS, RULES.and(Recognitions.shipped())).lists(),
            tests -> BOOK.book(tests, 1),
            METRICS);
    private static final Awards AWARDS = Awards.of(RULES.text("tables/awards.csv"));

    private DemoRecognition() {}

    /** One list for a firm on a day. */
    static Recogniser.Recognised recognised(Profile profile, String listId, LocalDate asOf) {
        return RECOGNISER
                .assess(SHEETS.make(profile, Need.NONE, asOf), list -> list.id().equals(listId))
                .get(0);
    }

    static Recogniser.Recognised recognised(String uscc, String listId) {
        return recognised(DemoFirms.firm(uscc), listId, DemoMatching.DAY);
    }

    static Finding finding(Recogniser.Recognised list, String criterionId) {
        return DemoMatching.finding(list.list().id(), list.findings(), criterionId);
    }

    /** Which criteria are not met, each with its outcome. */
    static List<String> open(Recogniser.Recognised list) {
        return DemoMatching.open(list.findings());
    }

    static List<SheetMaker.Title> titles(Profile profile, LocalDate asOf) {
        return requireNonNull(SHEETS.titles(profile, asOf));
    }

    /** What the titles bring: {@code REVIEW NATIONAL 150000 FORESEEN 2027-09-02}. */
    static List<String> awards(Profile profile, LocalDate asOf) {
        String region = SHEETS.make(profile, Need.NONE, asOf)
                .code(METRICS.get("regionCode").index());
        return AWARDS.of(region, titles(profile, asOf), asOf).stream()
                .map(award -> award.event() + " " + award.level() + " " + award.amount() + " " + award.status() + " "
                        + award.from())
                .toList();
    }

    static SizeTable.Size size(Profile profile) {
        return requireNonNull(SHEETS.size(profile, DemoMatching.DAY));
    }
}
