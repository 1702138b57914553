package littlegiant.engagement;

import java.util.List;
import java.util.Optional;
import littlegiant.kernel.Text;

/** A part of a firm's profile that it allows an institution to see. Each field of the contract's profile is in one of them, or public ({@link #PUBLIC}). */
public enum Scope {
    REGISTRATION(
            Text.of("工商登记信息（行业、成立日期、所有制、资本、街道）", "registration: industry, founding, ownership, capital, street"),
            "establishedOn",
            "street",
            "industryCode",
            "sectors",
            "ownership",
            "registeredCapital",
            "paidInCapital"),
    OPERATIONS(Text.of("人员与经营信息", "staff and operations"), "employees", "insuredEmployees", "rdStaff", "niche"),
    ACCOUNTS(Text.of("财务报表", "accounts"), "fiscalYears", "interim"),
    TAX(Text.of("涉税信息", "tax data"), "tax"),
    CREDIT(Text.of("企业征信与存量贷款", "the firm's credit report and running loans"), "credit", "existingLoans"),
    COMPLIANCE(Text.of("司法、处罚与名录信息", "court, penalty and list records"), "legal", "records", "environment", "safety"),
    INTELLECTUAL_PROPERTY(Text.of("知识产权", "intellectual property"), "ip"),
    EQUITY(Text.of("股权融资与上市信息", "equity and listing"), "equity", "listing"),
    SCORES(Text.of("评价与创新积分", "scores by authorities"), "evaluationScore", "innovationScore"),
    ASSETS(Text.of("抵质押物与应收账款", "collateral and receivables"), "collateral", "receivables"),
    /** Personal data: it needs a consent of its own (《个人信息保护法》 arts. 28-29; domain research 5). */
    LEGAL_REPRESENTATIVE(
            Text.of("法定代表人个人信息（年龄、持股比例、任职起始日）", "personal data of the legal representative: age, share, since when"),
            "legalRepresentative");

    /** Shown to every account manager: what official announcements tell. */
    public static final List<String> PUBLIC = List.of("uscc", "name", "formerNames", "regionCode", "badges");

    private final Text label;
    private final List<String> fields;

    Scope(Text label, String... fields) {
        this.label = label;
        this.fields = List.of(fields);
    }

    public Text label() {
        return label;
    }

    public boolean isPersonal() {
        return this == LEGAL_REPRESENTATIVE;
    }

    /** Of a field of the profile; empty if it is public, or in no scope of its own ({@code attributes}, {@code provenance}). */
    static Optional<Scope> of(String field) {
        for (Scope scope : values()) {
            if (scope.fields.contains(field)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
