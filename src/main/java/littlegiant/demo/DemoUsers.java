package littlegiant.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.audit.By;
import littlegiant.desk.Clients;
import littlegiant.engagement.Assignments;
import littlegiant.engagement.Consent.Purpose;
import littlegiant.engagement.Consents;
import littlegiant.engagement.Contacts;
import littlegiant.engagement.Scope;
import littlegiant.engagement.Specialists;
import littlegiant.kernel.Lang;
import littlegiant.profile.Profile;

/** One user for each role, so that everything can be tried; the password is {@code demo-} and the name. They count in a demo only. */
@Singleton
public class DemoUsers {

    public static final List<String> NAMES =
            List.of("manager", "owner", "approver", "firm", "officer", "specialist", "auditor", "admin");

    /** The institution of those who work for one. */
    static final String BANK = "taihu-demo-bank";

    /** The firm of {@code firm}. */
    static final String FIRM = "913202050000LG017P";

    private static final String DISTRICT = "320205";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2028, 12, 31);
    /** Those with whom the demo's texts tell how it works are among the first. */
    private static final int CLIENTS = 12;

    private static final By DEMO = By.system("demo data");

    private final Users users;
    private final Memberships memberships;
    private final Consents consents;
    private final Assignments assignments;
    private final Contacts contacts;
    private final Clients clients;

    public DemoUsers(
            Users users,
            Memberships memberships,
            Consents consents,
            Assignments assignments,
            Contacts contacts,
            Clients clients) {
        this.users = users;
        this.memberships = memberships;
        this.consents = consents;
        this.assignments = assignments;
        this.contacts = contacts;
        this.clients = clients;
    }

    /**
     * Those that the store does not have yet.
     *
     * @param firms of the demo that are in the store
     */
    public void add(Supplier<List<Profile>> firms) {
        users.demo("manager", Role.ACCOUNT_MANAGER, BANK, List.of(), "示范客户经理");
        users.demo("owner", Role.PRODUCT_OWNER, BANK, List.of(), "示范产品经理");
        users.demo("approver", Role.PRODUCT_APPROVER, BANK, List.of(), "示范产品审批");
        users.demo("officer", Role.OFFICER, null, List.of(DISTRICT), "示范主管部门");
        users.demo("specialist", Role.SPECIALIST, null, List.of(), "示范服务专员");
        users.demo("auditor", Role.AUDITOR, null, List.of(), "示范审计");
        users.demo("admin", Role.ADMIN, null, List.of(), "示范管理员");
        if (users.demo("firm", Role.ENTERPRISE, null, List.of(), "示范企业用户")) {
            memberships.put("firm", FIRM, Part.OWNER, DEMO);
            List<Profile> told = firms.get();
            contacts.putAll(told.stream().map(Profile::uscc).toList(), DemoUsers::contact, DEMO);
            consents.grantAll(
                    told.stream().flatMap(firm -> consents(firm.uscc())).toList(), DEMO);
            assignments.assign(
                    told.stream().filter(Specialists::serves).map(Profile::uscc).toList(), "specialist", DEMO);
            clients.demo(BANK, told.stream().map(Profile::uscc).limit(CLIENTS).toList(), "manager", DEMO);
        }
    }

    private static String contact(String uscc) {
        return "contact@" + uscc.toLowerCase(Locale.ROOT) + ".example";
    }

    /** All of the firm, and apart from it the legal representative. */
    private static Stream<Consents.Wish> consents(String uscc) {
        Set<Scope> ofTheFirm = EnumSet.complementOf(EnumSet.of(Scope.LEGAL_REPRESENTATIVE));
        return Stream.of(ofTheFirm, EnumSet.of(Scope.LEGAL_REPRESENTATIVE))
                .map(scopes ->
                        new Consents.Wish(uscc, BANK, scopes, Purpose.CREDIT_ASSESSMENT, FROM, TO, Lang.ZH, null));
    }
}
