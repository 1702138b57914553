package littlegiant.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import org.jspecify.annotations.Nullable;

/** What an identity provider says of somebody, in our words. */
final class OidcClaims {

    private static final int NAME_MAX = 64;
    private static final int DISPLAY_MAX = 100;

    private final OidcSettings settings;
    private final Map<String, Object> claims;

    OidcClaims(OidcSettings settings, Map<String, Object> claims) {
        this.settings = settings;
        this.claims = claims;
    }

    /** Whether the role is told; if not, more may be asked for. */
    boolean sayRole() {
        return !texts(settings.roleClaim()).isEmpty();
    }

    /** @throws AppException FORBIDDEN if it says no role here, or several */
    Arrival arrival(String issuer, String subject) {
        Role role = role();
        String name = text("preferred_username", subject);
        List<String> institution = texts(settings.institutionClaim());
        return new Arrival(
                Hash.of(issuer + "\n" + subject),
                cut(name, NAME_MAX),
                cut(text("name", name), DISPLAY_MAX),
                role,
                role.isOfAnInstitution() && institution.size() == 1 ? institution.get(0) : null,
                role.isOfADistrict() ? regions() : List.of());
    }

    /** A program's role is nobody's. */
    private Role role() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String told : texts(settings.roleClaim())) {
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.PARTNER && role.name().equals(told))
                    .forEach(roles::add);
        }
        if (roles.size() != 1) {
            throw new AppException(
                    ErrorCode.FORBIDDEN,
                    roles.isEmpty() ? "您的统一身份账户没有本系统的角色" : "您的统一身份账户有多个本系统的角色",
                    roles.isEmpty()
                            ? "your account with the identity provider has no role here"
                            : "your account with the identity provider has several roles here");
        }
        return roles.iterator().next();
    }

    private List<String> regions() {
        return texts(settings.regionsClaim()).stream()
                .filter(region -> region.matches("\\d{2}|\\d{4}|\\d{6}|[*]"))
                .toList();
    }

    private String text(String claim, String otherwise) {
        List<String> told = texts(claim);
        return told.isEmpty() || told.get(0).isBlank() ? otherwise : told.get(0);
    }

    /** A text, one with commas, or a list of texts; empty if it is not told. */
    private List<String> texts(String path) {
        Object value = claims.containsKey(path) ? claims.get(path) : at(path);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> texts.add(String.valueOf(item)));
        } else if (value != null) {
            texts.addAll(List.of(value.toString().split(",")));
        }
        return texts;
    }

    private @Nullable Object at(String path) {
        Object value = claims;
        for (String step : path.split("[.]")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
