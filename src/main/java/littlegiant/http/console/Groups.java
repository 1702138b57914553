package littlegiant.http.console;

import java.util.ArrayList;
import java.util.List;
import littlegiant.answers.Answers;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.web.MatchCard;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;

/** Puts products that are open under their verdicts, and the others at the end. */
final class Groups {

    private static final String NOT_OPEN = "NOT_OPEN";

    private final Answers.Given given;
    private final Viewer viewer;
    private final Words words;
    private final Lang lang;

    Groups(Answers.Given given, Viewer viewer, Lang lang) {
        this.given = given;
        this.viewer = viewer;
        this.words = Words.of(given.release());
        this.lang = lang;
    }

    /** @param folds whether those that the firm cannot have are folded: there are many of them */
    List<FirmPage.Section> sections(boolean folds) {
        List<FirmPage.Section> sections = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<MatchCard> cards = given.answer().matches().stream()
                    .filter(match -> isOpen(match) && match.verdict() == verdict)
                    .map(this::card)
                    .toList();
            add(sections, word(verdict), verdict.name(), folds && verdict == Verdict.NOT_ELIGIBLE, cards);
        }
        List<MatchCard> shut = given.answer().matches().stream()
                .filter(match -> !isOpen(match))
                .map(this::card)
                .toList();
        add(sections, Messages.of("my.group.NOT_OPEN").in(lang), NOT_OPEN, folds, shut);
        return sections;
    }

    private static void add(
            List<FirmPage.Section> sections, String title, String code, boolean folded, List<MatchCard> cards) {
        if (!cards.isEmpty()) {
            sections.add(new FirmPage.Section(title, code, folded, cards));
        }
    }

    private MatchCard card(Match match) {
        return MatchCard.of(
                match,
                given.foreseen().get(match.product().id()),
                given.answer().asOf(),
                viewer,
                words,
                lang);
    }

    static boolean isOpen(Match match) {
        return match.availability() == Availability.OPEN;
    }

    String word(Verdict verdict) {
        return word(verdict, words, lang);
    }

    /** The verdict's word without the counts of one product. */
    static String word(Verdict verdict, Words words, Lang lang) {
        return words.of("verdicts", verdict.name()).in(lang).replaceAll("（.*）", "");
    }
}
