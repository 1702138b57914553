package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.MatchCard;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Queries;
import littlegiant.http.web.RunningLoan;
import littlegiant.judging.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Every product for one firm and one need, in order.
 *
 * @param query   what was asked, to be asked of other pages too; without a verdict
 * @param asked   the same, one by one
 * @param market  whether the whole market is shown; null = the reader has nothing of his own
 * @param sorts   the orders to choose from
 * @param results null if what was asked is faulty
 */
@Introspected
public record FirmPage(
        Links links,
        FirmHead head,
        LocalDate asOf,
        String query,
        List<Queries.Told> asked,
        NeedForm need,
        @Nullable Boolean market,
        List<NeedForm.Option> sorts,
        WhatIfForm whatIf,
        @Nullable Results results) {

    /**
     * @param receipt   null of made-up figures: nothing was decided
     * @param filtered  whether only some verdicts are shown
     * @param chat      lines to be pasted into a chat
     */
    public record Results(
            String release,
            @Nullable String receipt,
            List<Count> counts,
            boolean filtered,
            List<NextQuestion> questions,
            int questionsMore,
            @Nullable Changes changes,
            List<RunningLoan> loans,
            List<Section> sections,
            List<String> chat,
            List<String> closings) {

        public long otherLoans() {
            return loans.stream().filter(loan -> !loan.isPressing()).count();
        }
    }

    /** How many products have a verdict, and where to see only those. */
    public record Count(Verdict verdict, String word, int number, boolean chosen) {}

    /** A missing figure. */
    public record NextQuestion(String label, int decides, @Nullable String document) {}

    /** What made-up figures make of the products that are open. */
    public record Changes(List<Named> gained, List<Named> lost) {
        public boolean gains(String id) {
            return gained.stream().anyMatch(one -> one.id().equals(id));
        }
    }

    /** A product by its name. */
    public record Named(String id, String name) {}

    /**
     * Products of one verdict, or all that are not open.
     *
     * @param folded whether it is shown only on demand
     */
    public record Section(String title, String code, boolean folded, List<MatchCard> cards) {}
}
