package littlegiant.http.api;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** What may be a partner's site: an origin as a browser writes it, over https; in a demo also one on this machine. */
@Singleton
class Origins {

    private static final String PORT = "(:[1-9]\\d{0,4})?";
    private static final Pattern SITE = Pattern.compile("https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?" + PORT);
    private static final Pattern THIS_MACHINE = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)" + PORT);

    /** Ports that go without saying, which no browser writes. */
    private static final Pattern IMPLIED = Pattern.compile("https://.*:443|http://.*:80");

    private final boolean demo;

    Origins(@Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.demo = !mode.equals("production");
    }

    boolean isOne(String told) {
        boolean site = SITE.matcher(told).matches()
                || (demo && THIS_MACHINE.matcher(told).matches());
        return site && !IMPLIED.matcher(told).matches();
    }
}
