package littlegiant;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import littlegiant.access.SigningKeyStore;
import littlegiant.access.SigningKeys;
import littlegiant.applications.ApplicationProcess;
import littlegiant.engagement.DemoTexts;
import littlegiant.engagement.GatewayTexts;
import littlegiant.engagement.NoTexts;
import littlegiant.engagement.TextSender;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Workdays;
import littlegiant.profile.ProfileReader;
import littlegiant.release.RuleSets;
import littlegiant.release.RuleSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the parts that know nothing of a framework. */
@Factory
final class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    RuleSource ruleSource(@Nullable @Property(name = "lg.rules.dir") String directory) {
        return new RuleSource(directory == null || directory.isBlank() ? null : Path.of(directory));
    }

    /** What the store's own key signed before keys were told is verified still. */
    @Singleton
    SigningKeys signingKeys(@Nullable @Property(name = "lg.signing.keys") String keys, SigningKeyStore store) {
        if (keys == null || keys.isBlank()) {
            return store.keys();
        }
        SigningKeys told = SigningKeys.of(keys);
        return store.made().map(told::alsoVerifying).orElse(told);
    }

    @Singleton
    ProfileReader profileReader(RuleSets ruleSets) {
        return new ProfileReader(() -> ruleSets.current().metrics());
    }

    /** A folder that is broken, or gone, stops no start. */
    @Context
    ApplicationProcess applicationProcess(RuleSource rules) {
        try {
            return process(rules::text);
        } catch (RulesUnusable e) {
            LOG.error("the tables of applications cannot be used, those that ship are: {}", e.faults());
            return process(RuleFolder.packed()::text);
        }
    }

    private static ApplicationProcess process(UnaryOperator<String> file) {
        return ApplicationProcess.of(
                file.apply(ApplicationProcess.STATES),
                file.apply(ApplicationProcess.STEPS),
                Workdays.of(file.apply(Workdays.FILE)));
    }

    @Singleton
    TextSender textSender(
            @Property(name = "lg.mode", defaultValue = "demo") String mode,
            @Nullable @Property(name = "lg.code.url") String url,
            @Nullable @Property(name = "lg.code.token") String token) {
        if (url != null && !url.isBlank()) {
            return new GatewayTexts(url, token);
        }
        return mode.equals("production") ? new NoTexts() : new DemoTexts();
    }
}
