package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import org.jspecify.annotations.Nullable;

/**
 * The firms somebody works with.
 *
 * @param filter   as it was asked, to stand in the form again
 * @param ofBank   whether the reader works for an institution
 * @param filtered whether anything is asked for
 * @param headings that the list can be put in order by
 * @param next     the next page; null = this is the last one
 * @param colleagues to whom firms can be given; empty = the reader gives none
 */
@Introspected
public record FirmsPage(
        Links links,
        Filter filter,
        boolean ofBank,
        boolean filtered,
        LocalDate asOf,
        int total,
        List<Heading> headings,
        List<Row> rows,
        @Nullable String next,
        List<NeedForm.Option> colleagues) {

    /** What the form holds; empty texts where nothing was told. */
    public record Filter(
            String word,
            List<NeedForm.Option> relations,
            boolean loanDue,
            List<NeedForm.Option> tiers,
            String industry,
            String street,
            List<NeedForm.Option> titleMonths,
            boolean unapplied,
            List<NeedForm.Option> products,
            boolean mine,
            Map<String, String> faults) {}

    /**
     * @param href where the list stands in this order, or the other way round if it is this one
     * @param order ascending, descending; null = it is another order
     */
    public record Heading(String key, String href, @Nullable String order) {}

    /**
     * One firm; nulls are not told, or there is none.
     *
     * @param titleSoon whether the title ends soon
     * @param loanSoon  whether the loan is due soon
     */
    public record Row(
            String uscc,
            String name,
            @Nullable String formerName,
            String tier,
            String tierCode,
            @Nullable String street,
            @Nullable String size,
            @Nullable String completeness,
            @Nullable String titleEnd,
            boolean titleSoon,
            @Nullable String loanDue,
            boolean loanSoon,
            @Nullable String relation,
            @Nullable String manager,
            @Nullable LocalDate lastVisitOn,
            @Nullable String nextAction,
            @Nullable LocalDate nextOn,
            boolean openApplication,
            boolean allowed,
            @Nullable String verdict,
            @Nullable String verdictCode) {}
}
