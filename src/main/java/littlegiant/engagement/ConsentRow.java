package littlegiant.engagement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

@MappedEntity("consent")
record ConsentRow(
        @Id String id,
        String uscc,
        String grantee,
        String scopes,
        String purpose,
        LocalDate validFrom,
        LocalDate validTo,
        String lang,
        String shown,
        String evidence,
        String evidenceHash,
        String channel,
        @Nullable String person,
        String grantedBy,
        LocalDateTime grantedAt,
        @Nullable String withdrawnBy,
        @Nullable LocalDateTime withdrawnAt) {

    static ConsentRow of(Consent consent) {
        return new ConsentRow(
                consent.id(),
                consent.uscc(),
                consent.grantee(),
                codes(consent.scopes()),
                consent.purpose().name(),
                consent.from(),
                consent.to(),
                consent.lang().name(),
                consent.shown(),
                consent.evidence(),
                consent.evidenceHash(),
                consent.channel().name(),
                consent.person(),
                consent.grantedBy(),
                consent.grantedAt(),
                consent.withdrawnBy(),
                consent.withdrawnAt());
    }

    /** In the order of the scopes. */
    static String codes(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }

    /** As {@link #codes} wrote them. */
    static Set<Scope> scopes(String codes) {
        return Arrays.stream(codes.split(","))
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    Consent consent() {
        return new Consent(
                id,
                uscc,
                grantee,
                scopes(scopes),
                Consent.Purpose.valueOf(purpose),
                validFrom,
                validTo,
                Lang.valueOf(lang),
                shown,
                evidence,
                evidenceHash,
                Consent.Channel.valueOf(channel),
                person,
                grantedBy,
                grantedAt,
                withdrawnBy,
                withdrawnAt);
    }
}
