package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.desk.ListedFirm;
import littlegiant.desk.MyFirms;
import littlegiant.desk.Relation;
import littlegiant.judging.Verdict;
import littlegiant.portfolio.Particulars;
import littlegiant.profile.Badge;
import org.jspecify.annotations.Nullable;

/** A firm on the desk of somebody who works with it; what he may not see is null. */
@Serdeable
@Schema(name = "DeskFirm")
public record DeskFirmView(
        String uscc,
        String name,
        @Schema(description = "the former name by which q found it; null = by its name or code") @Nullable
                String formerName,
        @Nullable String tier,
        @Nullable String street,
        @Nullable String industryCode,
        @Nullable String sizeClass,
        @Schema(description = "percent of what open products ask, one decimal") @Nullable
                BigDecimal profileCompleteness,
        @Schema(description = "the title that holds and ends first") @Nullable TitleEndView titleEnd,
        @Schema(description = "the running loan that is due first, of whatever lender") @Nullable LoanDueView loanDue,
        @Schema(description = "to one's own institution; null if what was told does not say") @Nullable
                Relation relation,
        @Schema(description = "account manager of one's own institution who looks after it") @Nullable String manager,
        @Schema(description = "of the visit log, as far as one may read it") @Nullable LocalDate lastVisitOn,
        @Schema(description = "of the newest visit") @Nullable String nextAction,
        @Nullable LocalDate nextOn,
        @Schema(description = "whether an application with one's own institution is not over") boolean openApplication,
        @Schema(description = "false = only what is public is seen of it") boolean allowed,
        @Schema(description = "for the product that was asked for") @Nullable Verdict verdict) {

    /** A title and its last day. */
    @Serdeable
    @Schema(name = "TitleEnd")
    public record TitleEndView(Badge.Type type, LocalDate until) {
        static @Nullable TitleEndView of(Particulars.@Nullable Title title) {
            return title == null ? null : new TitleEndView(title.type(), title.until());
        }
    }

    /** A loan and its due day. */
    @Serdeable
    @Schema(name = "LoanDue")
    public record LoanDueView(@Nullable String lender, @Nullable LocalDate dueOn) {
        static @Nullable LoanDueView of(Particulars.@Nullable Loan loan) {
            return loan == null ? null : new LoanDueView(loan.lender(), loan.dueOn());
        }
    }

    /** One page. */
    @Serdeable
    @Schema(name = "DeskFirms")
    public record PageView(
            List<DeskFirmView> items,
            @Schema(description = "of all pages") int total,
            @Schema(description = "cursor of the next page; null at the end") @Nullable String next) {
        static PageView of(MyFirms.Page page) {
            return new PageView(page.firms().stream().map(DeskFirmView::of).toList(), page.total(), page.next());
        }
    }

    static DeskFirmView of(ListedFirm firm) {
        return new DeskFirmView(
                firm.uscc(),
                firm.name(),
                firm.formerName(),
                firm.tier(),
                firm.street(),
                firm.industry(),
                firm.sizeClass(),
                firm.completeness(),
                TitleEndView.of(firm.titleEnd()),
                LoanDueView.of(firm.loanDue()),
                firm.relation(),
                firm.manager(),
                firm.lastVisitOn(),
                firm.nextAction(),
                firm.nextOn(),
                firm.openApplication(),
                firm.allowed(),
                firm.verdict());
    }
}
