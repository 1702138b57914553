package littlegiant.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Institution;
import littlegiant.kernel.Outcome;
import littlegiant.profile.Badge;
import littlegiant.profile.Profile;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

/**
 * What a firm is listed with besides its figures, of the same profile on the same day: what was not told to the figures is not told here.
 *
 * @param formerNames none where they were not told
 * @param titles      that hold on the day and have a known last day, the one that ends first before the others; null = no titles were told
 * @param loans       that run on the day, the one that is due first before the others, those without a day last; null = not told
 * @param badges      every title that was told, whether it holds or not, as it was told; null = not told
 */
public record Particulars(
        List<String> formerNames,
        @Nullable List<Title> titles,
        @Nullable List<Loan> loans,
        @Nullable List<SheetMaker.Title> badges) {

    public Particulars {
        formerNames = List.copyOf(formerNames);
        titles = titles == null ? null : List.copyOf(titles);
        loans = loans == null ? null : List.copyOf(loans);
        badges = badges == null ? null : List.copyOf(badges);
    }

    /** @param until its last day */
    public record Title(Badge badge, LocalDate until) {

        public Badge.Type type() {
            return badge.type();
        }
    }

    /** Nulls are not told. */
    public record Loan(@Nullable String lender, @Nullable LocalDate dueOn) {}

    /** @param titles of the profile on the day; null = not told */
    static Particulars of(Profile profile, @Nullable List<SheetMaker.Title> titles, LocalDate asOf) {
        return new Particulars(
                profile.formerNames() == null ? List.of() : profile.formerNames(),
                titles == null ? null : held(titles),
                profile.loans() == null ? null : running(profile.loans(), asOf),
                titles);
    }

    private static List<Title> held(List<SheetMaker.Title> titles) {
        return titles.stream()
                .filter(title -> title.holds() == Outcome.MET)
                .filter(title -> title.badge().validUntil() != null)
                .map(title -> new Title(
                        title.badge(), Objects.requireNonNull(title.badge().validUntil())))
                .sorted(Comparator.comparing(Title::until).thenComparing(Title::type))
                .toList();
    }

    private static List<Loan> running(List<Profile.Loan> loans, LocalDate asOf) {
        return loans.stream()
                .filter(loan -> loan.dueOn() == null || !loan.dueOn().isBefore(asOf))
                .map(loan -> new Loan(loan.lender(), loan.dueOn()))
                .sorted(Comparator.comparing(Loan::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Whether a loan of a lender runs; null = what was told does not say. */
    public @Nullable Boolean borrowsFrom(Institution lender) {
        if (loans == null) {
            return null;
        }
        Set<String> names = Stream.of(
                        lender.id(), lender.name().zh(), lender.name().en())
                .map(Spelling::plain)
                .collect(Collectors.toSet());
        boolean perhaps = false;
        for (Loan loan : loans) {
            perhaps |= loan.lender == null;
            if (loan.lender != null && names.contains(Spelling.plain(loan.lender))) {
                return true;
            }
        }
        return perhaps ? null : false;
    }

    /** The title that ends first; null if none holds that has a known last day, or none were told. */
    public @Nullable Title nextTitle() {
        return titles == null || titles.isEmpty() ? null : titles.get(0);
    }

    /** Loans that are due after a day; none where no day or no loan was told. */
    public List<Loan> dueAfter(LocalDate day) {
        return loans == null
                ? List.of()
                : loans.stream()
                        .filter(loan -> loan.dueOn() != null && loan.dueOn().isAfter(day))
                        .toList();
    }

    /** The loan that is due first; null if none runs that has a day, or none were told. */
    public @Nullable Loan nextLoan() {
        return loans == null || loans.isEmpty() || loans.get(0).dueOn() == null ? null : loans.get(0);
    }
}
