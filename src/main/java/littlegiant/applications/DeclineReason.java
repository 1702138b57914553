package littlegiant.applications;

/**
 * Why an institution declines; what each means for the bank, for the firm, and what the firm can do next stands in {@code declineReasons},
 * {@code declineReasonsFirm} and {@code declineNext} of {@code rules/texts/words.yaml}.
 */
public enum DeclineReason {
    NOT_IN_SCOPE,
    CREDIT_RECORD,
    DEBT_TOO_HIGH,
    CASH_FLOW,
    PURPOSE_UNPROVEN,
    DATA_MISMATCH,
    /** Only after the days for bringing documents went by. */
    DOCUMENTS_MISSING,
    SECURITY_SHORT,
    LEGAL_OR_PENALTY,
    CONTROL_RISK,
    LIMIT_REACHED,
    TERMS_NOT_AGREED
}
