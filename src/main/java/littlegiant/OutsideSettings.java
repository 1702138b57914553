package littlegiant;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings that name other systems: each is whole or not there, and outside a demo spoken to by TLS unless it is on the same machine. */
final class OutsideSettings {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}([.]\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]{1,44}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+]");
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private final Function<String, @Nullable String> told;
    private final boolean production;
    private final List<String> faults;

    private OutsideSettings(Function<String, @Nullable String> told, boolean production, List<String> faults) {
        this.told = told;
        this.production = production;
        this.faults = faults;
    }

    static void check(Function<String, @Nullable String> told, boolean production, List<String> faults) {
        OutsideSettings settings = new OutsideSettings(told, production, faults);
        settings.publicAddress();
        settings.texts();
        settings.each(
                "LG_TRUSTED_PROXIES",
                ADDRESS,
                "each must be an address such as 10.0.0.7; ranges and names do not count");
        settings.each("LG_WEBHOOK_ALLOWED_HOSTS", HOST, "each must be a host such as hooks.example.cn");
        settings.oidc();
    }

    private void publicAddress() {
        String address = told.apply("LG_PUBLIC_URL");
        if (address != null && !address.matches("https?://[^/?#\\s]+/?")) {
            faults.add("LG_PUBLIC_URL is \"" + address + "\"; it must be such as https://match.example.cn");
        } else if (address != null && production && !address.startsWith("https://")) {
            faults.add("LG_PUBLIC_URL is \"" + address + "\"; outside a demo it must be https");
        }
    }

    private void texts() {
        String gateway = told.apply("LG_CODE_URL");
        if (gateway == null) {
            if (told.apply("LG_CODE_TOKEN") != null) {
                faults.add("LG_CODE_TOKEN needs LG_CODE_URL");
            }
        } else if (!gateway.matches("https?://[A-Za-z0-9._-]+(:\\d{1,5})?(/[A-Za-z0-9._~%/-]*)?")) {
            faults.add("LG_CODE_URL is \"" + gateway + "\"; it must be an address such as https://sms.example.cn/send");
        } else if (production && !gateway.startsWith("https://") && !isOfThisMachine(gateway)) {
            faults.add("LG_CODE_URL is \"" + gateway + "\"; outside a demo it must be https, or on this machine");
        }
    }

    private static boolean isOfThisMachine(String url) {
        return Set.of("localhost", "127.0.0.1")
                .contains(String.valueOf(URI.create(url).getHost()));
    }

    private void each(String variable, Pattern form, String must) {
        String all = told.apply(variable);
        for (String one : all == null ? new String[0] : all.trim().split("\\s*,\\s*")) {
            if (!form.matcher(one).matches()) {
                faults.add(variable + " has \"" + one + "\"; " + must);
            }
        }
    }

    private void oidc() {
        String issuer = told.apply("LG_OIDC_ISSUER");
        String client = told.apply("LG_OIDC_CLIENT_ID");
        if (issuer == null && client != null) {
            faults.add("LG_OIDC_CLIENT_ID needs LG_OIDC_ISSUER");
        }
        String algorithm = told.apply("LG_OIDC_ALGORITHM");
        if (algorithm != null && !ALGORITHMS.contains(algorithm)) {
            faults.add("LG_OIDC_ALGORITHM is \"" + algorithm
                    + "\"; it must be one that signs with a key pair, such as RS256");
        }
        if (issuer == null) {
            return;
        }
        if (!issuer.startsWith("https://") && (production || !issuer.startsWith("http://"))) {
            faults.add("LG_OIDC_ISSUER is \"" + issuer + "\"; it must be an https address");
        }
        if (client == null) {
            faults.add("LG_OIDC_ISSUER needs LG_OIDC_CLIENT_ID");
        }
        if (production && told.apply("LG_PUBLIC_URL") == null) {
            faults.add("LG_OIDC_ISSUER needs LG_PUBLIC_URL, to which people come back");
        }
    }
}
