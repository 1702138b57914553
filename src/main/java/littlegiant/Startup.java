package littlegiant;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import littlegiant.demo.DemoData;
import littlegiant.demo.DemoUsers;
import littlegiant.kernel.RulesUnusable;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.release.RuleSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the service ready before its port opens, and says where to look once it is open. */
@Singleton
final class Startup {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private static final int ATTEMPTS = 3;

    /** Each waits for some seconds: a minute in all, which is enough to fill an empty store on a slow machine. */
    private static final int ATTEMPTS_HELD = 12;

    private final DemoData demo;
    private final Releases releases;
    private final RuleSets ruleSets;
    private final DemoUsers demoUsers;
    private final FirstAdmin firstAdmin;
    private final boolean production;

    Startup(
            DemoData demo,
            Releases releases,
            RuleSets ruleSets,
            DemoUsers demoUsers,
            FirstAdmin firstAdmin,
            @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.demo = demo;
        this.releases = releases;
        this.ruleSets = ruleSets;
        this.demoUsers = demoUsers;
        this.firstAdmin = firstAdmin;
        this.production = mode.equals("production");
    }

    @EventListener
    void beforeThePortOpens(StartupEvent event) {
        if (!production && patiently(() -> releases.alone(this::fillEmptyStore))) {
            LOG.info("the store was empty: demo catalogue and firms are in");
        }
        firstAdmin.comeIn();
        patiently(releases::start);
    }

    private boolean fillEmptyStore() {
        boolean wanted = demo.isWanted();
        if (wanted) {
            demo.fillEmptyStore(ruleSets.current().products());
        }
        demoUsers.add(demo::stored);
        return wanted;
    }

    /** Another instance that starts on the same store, or publishes, may hold it for longer than a request would wait. */
    private static <T> T patiently(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RulesUnusable e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt >= (StoreHeld.isWhy(e) ? ATTEMPTS_HELD : ATTEMPTS)) {
                    throw e;
                }
                LOG.warn("the store cannot be made ready yet, tried again: {}", e.toString());
            }
        }
    }

    @EventListener
    void whenThePortIsOpen(ServerStartupEvent event) {
        String at = event.getSource().getURL().toString();
        Release release = releases.active();
        StringBuilder said = new StringBuilder();
        said.append("\n  Little Giant Match · 小巨人匹配 · release ").append(release.id());
        said.append(", ").append(release.size()).append(" products\n\n");
        said.append("  console      ").append(at).append("/console\n");
        said.append("  API          ").append(at).append("/swagger-ui\n");
        said.append("  health       ").append(at).append("/health/readiness\n");
        if (!production) {
            said.append("  users        ")
                    .append(String.join(" ", DemoUsers.NAMES))
                    .append("   (password: demo-<user>)\n");
        }
        LOG.info("{}", said);
    }
}
