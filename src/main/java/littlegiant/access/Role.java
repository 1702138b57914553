package littlegiant.access;

/** What somebody is here to do. {@code docs/access.md} says for each endpoint and page who may. */
public enum Role {
    /** Of one institution: finds what fits a firm that consented. */
    ACCOUNT_MANAGER,
    /** Of one institution: writes and publishes its terms. */
    PRODUCT_OWNER,
    /** Of one institution: approves its terms. */
    PRODUCT_APPROVER,
    /** Of one or more firms, which it sees and nothing else. */
    ENTERPRISE,
    /** Of a district: firms whose registered region lies in it. */
    OFFICER,
    /** 服务专员: of the firms that are assigned. */
    SPECIALIST,
    /** Reads receipts and the audit chain. */
    AUDITOR,
    /** Users, keys and the running of the service; no business data. */
    ADMIN,
    /** A portal with a key of its own: a program, never a person. */
    PARTNER;

    /** Names for annotations, which take constants only. */
    public static final class Names {
        public static final String ACCOUNT_MANAGER = "ACCOUNT_MANAGER";
        public static final String PRODUCT_OWNER = "PRODUCT_OWNER";
        public static final String PRODUCT_APPROVER = "PRODUCT_APPROVER";
        public static final String ENTERPRISE = "ENTERPRISE";
        public static final String OFFICER = "OFFICER";
        public static final String SPECIALIST = "SPECIALIST";
        public static final String AUDITOR = "AUDITOR";
        public static final String ADMIN = "ADMIN";
        public static final String PARTNER = "PARTNER";

        private Names() {}
    }

    /** Whether one with this role works in a district: an officer always does, a specialist where he is told one. */
    public boolean isOfADistrict() {
        return this == OFFICER || this == SPECIALIST;
    }

    /** Whether one with this role works for an institution. */
    public boolean isOfAnInstitution() {
        return switch (this) {
            case ACCOUNT_MANAGER, PRODUCT_OWNER, PRODUCT_APPROVER, PARTNER -> true;
            default -> false;
        };
    }
}
