package littlegiant;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import littlegiant.access.SigningKeyStore;
import littlegiant.access.SigningKeys;
import littlegiant.applications.ApplicationProcess;
import littlegiant.engagement.CodeSender;
import littlegiant.engagement.DemoCodes;
import littlegiant.engagement.GatewayCodes;
import littlegiant.engagement.NoCodes;
import littlegiant.kernel.Workdays;
import littlegiant.profile.ProfileReader;
import littlegiant.release.RuleSets;
import littlegiant.release.RuleSource;
import org.jspecify.annotations.Nullable;

/** Makes the parts that know nothing of a framework. */
@Factory
final class Wiring {

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

    @Singleton
    ApplicationProcess applicationProcess(RuleSource rules) {
        return ApplicationProcess.of(
                rules.text(ApplicationProcess.STATES),
                rules.text(ApplicationProcess.STEPS),
                Workdays.of(rules.text(Workdays.FILE)));
    }

    @Singleton
    CodeSender codeSender(
            @Property(name = "lg.mode", defaultValue = "demo") String mode,
            @Nullable @Property(name = "lg.code.url") String url,
            @Nullable @Property(name = "lg.code.token") String token) {
        if (url != null && !url.isBlank()) {
            return new GatewayCodes(url, token);
        }
        return mode.equals("production") ? new NoCodes() : new DemoCodes();
    }

    @Singleton
    MessageSource messages() {
        return new ResourceBundleMessageSource("i18n.messages");
    }
}
