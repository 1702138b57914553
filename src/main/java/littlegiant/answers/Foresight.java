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
import littlegiant.release.Release;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

/** Looks ahead to the day on which all that is unmet has come true by itself, and whether the rest still holds then. */
final class Foresight {

    private final Release release;
    private final Profile profile;
    private final Question question;

    /** Several products may come true on one day. */
    private final Map<LocalDate, Matcher.Look> ahead = new HashMap<>();

    Foresight(Release release, Profile profile, Question question) {
        this.release = release;
        this.profile = profile;
        this.question = question;
    }

    /** Null if something is unmet that no day mends, nothing is unmet at all, or the product is there no longer by then. */
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
            return null;
        }
        List<Finding> ended = then.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNMET)
                .toList();
        return new Foreseen(day, ended, then.advice(), then.availability() == Availability.OPEN);
    }

    private Matcher.Look look(LocalDate day) {
        SheetMaker sheets = release.ruleSet().sheets();
        return release.on(day).matcher().look(sheets.make(profile, question.need(), day), question.onDay(day));
    }
}
