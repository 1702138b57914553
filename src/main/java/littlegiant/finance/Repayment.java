package littlegiant.finance;

/** How a loan is repaid. */
public enum Repayment {
    /** 等额本息: the same payment every month. */
    ANNUITY,
    /** 等额本金: the same principal every month, and interest on what is left. */
    EQUAL_PRINCIPAL,
    /** 按月付息、到期还本. */
    INTEREST_MONTHLY_PRINCIPAL_AT_END,
    /** 按季付息、到期还本. */
    INTEREST_QUARTERLY_PRINCIPAL_AT_END,
    /** 到期一次还本付息（利随本清）. */
    BULLET;

    /** Whether principal is repaid every month; interest is then reckoned in equal months (30/360), even where days are known. */
    public boolean isByInstalments() {
        return this == ANNUITY || this == EQUAL_PRINCIPAL;
    }
}
