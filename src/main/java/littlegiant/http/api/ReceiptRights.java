package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Objects;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.engagement.Sight;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.receipt.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Who may read which decision: an auditor all; of a stored firm those who may see it, an institution no more than it could still ask for itself. What is in
 * another institution's voice is shown without its answer ({@link ReceiptView#maySee}), and to other institutions not at all.
 */
@Singleton
class ReceiptRights {

    private final Sights sights;

    ReceiptRights(Sights sights) {
        this.sights = sights;
    }

    /**
     * What one person may read about one firm.
     *
     * @param sight null = everything, as an auditor
     */
    record Reader(Identity who, @Nullable Sight sight) {

        boolean mayRead(Decision decision) {
            if (sight == null) {
                return true;
            }
            boolean ofAnother = who.role().isOfAnInstitution() && !Objects.equals(decision.voice(), who.institution());
            Sight seen = decision.sight() == null ? Sight.ALL : Sight.of(decision.sight());
            return !ofAnother && (decision.revision() == null || sight.covers(seen));
        }
    }

    /** @throws AppException ENTERPRISE_NOT_FOUND; FORBIDDEN if the firm is none of the caller's */
    Reader of(HttpRequest<?> request, String uscc) {
        Identity who = Caller.who(request);
        return new Reader(
                who, who.is(Role.AUDITOR) ? null : sights.see(who, uscc).sight());
    }

    /** @throws AppException FORBIDDEN, CONSENT_NEEDED */
    void require(HttpRequest<?> request, Decision decision) {
        Identity who = Caller.who(request);
        Reader reader = decision.revision() == null
                ? new Reader(who, who.is(Role.AUDITOR) ? null : Sight.PUBLIC)
                : of(request, decision.uscc());
        if (!reader.mayRead(decision)) {
            boolean consent = Objects.equals(decision.voice(), who.institution());
            ErrorCode code = consent ? ErrorCode.CONSENT_NEEDED : ErrorCode.FORBIDDEN;
            throw new AppException(
                    code,
                    consent ? "企业当前的授权不包含这份匹配记录所用的信息" : "该记录是以其他机构的身份作出的",
                    consent
                            ? "what the firm allows now does not cover what this receipt was found with"
                            : "the answer was given in another institution's voice");
        }
    }
}
