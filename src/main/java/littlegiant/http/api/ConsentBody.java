package littlegiant.http.api;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.engagement.Consent;
import littlegiant.engagement.Consents;
import littlegiant.engagement.Scope;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Hash;
import littlegiant.kernel.IdentityNumber;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is told.
 *
 * @param textHash of the text that was shown, if it is told
 */
public record ConsentBody(Consents.Wish wish, @Nullable String textHash) {

    /** Who may fill in a firm's data does not allow others to see it for that reason. */
    public static final Text ONLY_OWNER =
            Text.of("只有企业的主用户可以授权或撤回", "only an OWNER among the firm's users may give or withdraw consent");

    public static final int YEARS_MAX = 3;

    /** @throws AppException REQUEST_INVALID if another text was shown than the one that is agreed to */
    public void requireShown(String text) {
        if (textHash != null && !textHash.equals(Hash.of(text))) {
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID,
                    List.of(new Fault(
                            "/textHash",
                            Fault.Code.CONTRADICTION,
                            Text.of("所示文本不是这份授权的文本", "another text was shown than that of this consent"))));
        }
    }

    public static @Nullable ConsentBody read(Fields in, LocalDate today, Lang lang) {
        in.require("uscc", "grantee");
        String uscc = in.text("uscc", 18);
        String grantee = in.text("grantee", 64);
        List<Scope> told = in.choices("scopes", Scope.class);
        Consent.Purpose purpose = in.choice("purpose", Consent.Purpose.class);
        LocalDate first = in.date("from");
        LocalDate last = in.date("to");
        Boolean byThePerson = in.flag("confirmedByPerson");
        String person = IdentityNumber.read(in, "identityNumber");
        String textHash = in.text("textHash", 64);
        LocalDate from = first == null ? today : first;
        LocalDate to = last == null ? from.plusYears(1) : last;
        period(in, today, from, to);
        Set<Scope> scopes =
                told == null ? EnumSet.complementOf(EnumSet.of(Scope.LEGAL_REPRESENTATIVE)) : Set.copyOf(told);
        if (told != null) {
            scopes(in, scopes, byThePerson);
        }
        if (person != null && !scopes.contains(Scope.LEGAL_REPRESENTATIVE)) {
            in.fault(
                    "identityNumber",
                    Fault.Code.DOES_NOT_FIT,
                    "仅用于法定代表人个人信息的单独授权",
                    "is for the consent of the legal representative only");
        }
        return !in.faults().isEmpty() || uscc == null || grantee == null
                ? null
                : new ConsentBody(
                        new Consents.Wish(
                                uscc,
                                grantee,
                                scopes,
                                Objects.requireNonNullElse(purpose, Consent.Purpose.CREDIT_ASSESSMENT),
                                from,
                                to,
                                lang,
                                person),
                        textHash);
    }

    private static void period(Fields in, LocalDate today, LocalDate from, LocalDate to) {
        if (from.isBefore(today)) {
            in.fault("from", Fault.Code.OUT_OF_RANGE, "不能早于今天" + today, "must not be before today, " + today);
        }
        if (to.isBefore(from)) {
            in.fault("to", Fault.Code.CONTRADICTION, "早于起始日" + from, "is before the first day, " + from);
        }
        if (to.isAfter(from.plusYears(YEARS_MAX))) {
            in.fault("to", Fault.Code.OUT_OF_RANGE, "最长" + YEARS_MAX + "年", "at most " + YEARS_MAX + " years");
        }
    }

    /** The person's data is the person's to give, apart from all else. */
    private static void scopes(Fields in, Set<Scope> scopes, @Nullable Boolean byThePerson) {
        Bodies.requireSome(in, "scopes");
        boolean personal = scopes.stream().anyMatch(Scope::isPersonal);
        if (personal && scopes.size() > 1) {
            in.fault(
                    "scopes",
                    Fault.Code.CONTRADICTION,
                    "法定代表人个人信息须单独授权，不能与企业信息合并",
                    "personal data of the legal representative needs a consent of its own, with no other scope");
        }
        if (personal && !Boolean.TRUE.equals(byThePerson)) {
            in.fault(
                    "confirmedByPerson",
                    Fault.Code.REQUIRED,
                    "须由法定代表人本人确认（true）",
                    "the legal representative himself has to confirm it (true)");
        }
    }
}
