package littlegiant.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.answers.Answers.Foreseen;
import littlegiant.judging.Finding;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.profile.Profile;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

/** Looks ahead to the day on which all that is unmet has come true by itself, and whether the rest still holds then. */
final class Foresight {

    private final SheetMaker sheets;
    private final Matcher matcher;
    private final Profile profile;
    private final Question question;

    /** Several products may come true on one day. */
    private final Map<LocalDate, Matcher.Look> ahead = new HashMap<>();

    Foresight(SheetMaker sheets, Matcher matcher, Profile profile, Question question) {
        this.sheets = sheets;
        this.matcher = matcher;
        this.profile = profile;
        this.question = question;
    }

    /** Null if something is unmet that no day mends, or nothing is unmet at all. */
    @Nullable
    Foreseen of(Match match) {
        List<Finding> unmet = match.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNMET)
                .toList();
        if (unmet.isEmpty() || unmet.stream().anyMatch(finding -> finding.trueFrom() == null)) {
            return null;
        }
        LocalDate day = unmet.stream()
                .map(Finding::trueFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Match then = ahead.computeIfAbsent(day, this::look).one(match.product().id());
        if (then == null) {
            throw new IllegalStateException("product " + match.product().id() + " was there a moment ago");
        }
        List<Finding> ended = then.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNMET)
                .toList();
        return new Foreseen(day, ended, then.advice(), then.availability() == Availability.OPEN);
    }

    private Matcher.Look look(LocalDate day) {
        return matcher.look(sheets.make(profile, question.need(), day), question.onDay(day));
    }
}
