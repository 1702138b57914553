package littlegiant.http.api;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator tells it.
 *
 * @param password null = not told
 */
record UserBody(AppUser user, @Nullable String password) {

    private static final Pattern REGION = Pattern.compile("\\*|\\d{2}|\\d{4}|\\d{6}");
    private static final int TEXT_MAX = 100;
    private static final int REGIONS_MAX = 50;

    /** @param addressed name of the user in the address; null = the body tells it, with a password */
    static @Nullable UserBody read(Fields in, @Nullable String addressed, LocalDateTime now) {
        in.require("role", "displayName");
        String name = addressed;
        String password = null;
        if (name == null) {
            in.require("name", "password");
            name = in.matching(
                    "name",
                    Users.NAME,
                    "须为小写字母、数字及._@-，以字母或数字开头，最多64个字符",
                    "must be lower-case letters, digits and ._@-, begin with a letter or digit, at most 64 characters");
            password = in.text("password", TEXT_MAX * 2);
        }
        Role role = in.choice("role", Role.class);
        String institution = in.text("institution", 64);
        List<String> regions = in.texts("regions", 6);
        AppUser.State state = in.choice("state", AppUser.State.class);
        String displayName = in.text("displayName", TEXT_MAX);
        String contact = in.text("contact", TEXT_MAX);
        if (role != null) {
            fits(in, role, institution, regions);
        }
        return !in.faults().isEmpty() || name == null || role == null || displayName == null
                ? null
                : new UserBody(
                        new AppUser(
                                name,
                                role,
                                institution,
                                regions == null ? List.of() : regions,
                                displayName,
                                contact,
                                true,
                                state == null ? AppUser.State.ACTIVE : state,
                                false,
                                now),
                        password);
    }

    /** An institution for those who work for one, regions for officers and, where they are told, for specialists, and neither for anybody else. */
    private static void fits(Fields in, Role role, @Nullable String institution, @Nullable List<String> regions) {
        if (role.isOfAnInstitution() && institution == null) {
            in.fault("institution", Fault.Code.REQUIRED, role + "须属于一家机构", role + " must be of an institution");
        }
        if (!role.isOfAnInstitution() && institution != null) {
            in.fault("institution", Fault.Code.CONTRADICTION, role + "不属于机构", role + " is of no institution");
        }
        if (role == Role.PARTNER) {
            in.fault(
                    "role",
                    Fault.Code.DOES_NOT_FIT,
                    "PARTNER是程序，使用API密钥",
                    "a PARTNER is a program and has an API key, no password");
        }
        if (role == Role.OFFICER && (regions == null || regions.isEmpty())) {
            in.fault("regions", Fault.Code.REQUIRED, "OFFICER须有辖区", "an OFFICER must have regions");
        }
        if (!role.isOfADistrict() && regions != null && !regions.isEmpty()) {
            in.fault(
                    "regions",
                    Fault.Code.CONTRADICTION,
                    "只有OFFICER和SPECIALIST有辖区",
                    "only an OFFICER or a SPECIALIST has regions");
        }
        if (regions == null) {
            return;
        }
        if (regions.size() > REGIONS_MAX) {
            in.fault("regions", Fault.Code.TOO_MANY, "最多" + REGIONS_MAX + "项", "at most " + REGIONS_MAX + " items");
        }
        if (regions.contains(Identity.EVERYWHERE) && regions.size() > 1) {
            in.fault(
                    "regions",
                    Fault.Code.CONTRADICTION,
                    Identity.EVERYWHERE + "须单独使用",
                    Identity.EVERYWHERE + " stands alone");
        }
        for (int i = 0; i < regions.size(); i++) {
            if (!REGION.matcher(regions.get(i)).matches()) {
                in.faults()
                        .add(
                                in.pointerTo("regions") + "/" + i,
                                Fault.Code.BAD_FORMAT,
                                "须为2、4或6位行政区划代码，或" + Identity.EVERYWHERE,
                                "must be 2, 4 or 6 digits of a GB/T 2260 code, or " + Identity.EVERYWHERE);
            }
        }
    }
}
