package littlegiant.engagement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * 授权: what a firm allows an institution to see of it.
 *
 * @param grantee      id of the institution
 * @param from         first day
 * @param to           last day, included
 * @param lang         of the text that was shown
 * @param shown        the text
 * @param evidence     canonical JSON of what was allowed, by whom, when, and the text
 * @param evidenceHash SHA-256 of it
 * @param person       of whom confirmed it himself: salted hash of his identity number; null = not told
 * @param grantedAt    UTC
 * @param withdrawnAt  UTC; null = not withdrawn
 */
public record Consent(
        String id,
        String uscc,
        String grantee,
        Set<Scope> scopes,
        Purpose purpose,
        LocalDate from,
        LocalDate to,
        Lang lang,
        String shown,
        String evidence,
        String evidenceHash,
        Channel channel,
        @Nullable String person,
        String grantedBy,
        LocalDateTime grantedAt,
        @Nullable String withdrawnBy,
        @Nullable LocalDateTime withdrawnAt) {

    /** What the institution may use it for. */
    public enum Purpose {
        SERVICE_MATCHING(Text.of("融资服务匹配", "matching of financial services")),
        CREDIT_ASSESSMENT(Text.of("授信评估", "credit assessment")),
        POST_LOAN(Text.of("贷后管理", "post-loan management")),
        INVESTMENT_ASSESSMENT(Text.of("投资评估", "investment assessment")),
        GUARANTEE_ASSESSMENT(Text.of("担保评估", "guarantee assessment"));

        private final Text label;

        Purpose(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    /** How it was given. */
    public enum Channel {
        /** By a user of the firm, signed in. */
        PORTAL,
        /** With the shipped demo data. */
        DEMO
    }

    public enum State {
        NOT_YET,
        LIVE,
        EXPIRED,
        WITHDRAWN
    }

    public Consent {
        scopes = Set.copyOf(scopes);
    }

    public State state(LocalDate today) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (today.isAfter(to)) {
            return State.EXPIRED;
        }
        return today.isBefore(from) ? State.NOT_YET : State.LIVE;
    }
}
