package littlegiant;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import littlegiant.access.Users;
import littlegiant.catalog.ProductReader;
import littlegiant.catalog.Recognitions;
import littlegiant.http.Words;
import littlegiant.kernel.RuleFolder;
import littlegiant.matching.Matcher;
import littlegiant.metric.MetricDictionary;
import littlegiant.plan.PlanBook;
import littlegiant.profile.ProfileReader;
import littlegiant.recognition.Awards;
import littlegiant.rules.Rules;
import littlegiant.sheet.Editions;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

/** Makes the parts that know nothing of a framework. */
@Factory
final class Wiring {

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Made when the service starts, so that a broken folder keeps it from starting. */
    @Context
    RuleSet ruleSet(@Nullable @Property(name = "lg.rules.dir") String directory) {
        boolean packed = directory == null || directory.isBlank();
        return RuleSet.load(packed ? RuleFolder.packed() : RuleFolder.of(Path.of(directory)));
    }

    @Singleton
    MetricDictionary metrics(RuleSet rules) {
        return rules.metrics();
    }

    @Singleton
    SheetMaker sheetMaker(RuleSet rules) {
        return rules.sheets();
    }

    @Singleton
    Recognitions recognitions(RuleSet rules) {
        return rules.recognitions();
    }

    @Singleton
    Awards awards(RuleSet rules) {
        return rules.awards();
    }

    @Singleton
    Editions editions(RuleSet rules) {
        return rules.editions();
    }

    @Singleton
    Matcher.Pricing pricing(RuleSet rules) {
        return rules.pricing();
    }

    @Singleton
    Words words(RuleSet rules) {
        return rules.words();
    }

    @Singleton
    Rules rules(RuleSet rules) {
        return rules.rules();
    }

    @Singleton
    PlanBook planBook(RuleSet rules) {
        return rules.rules().plans();
    }

    @Singleton
    ProfileReader profileReader(MetricDictionary metrics) {
        return new ProfileReader(metrics);
    }

    @Singleton
    ProductReader productReader(MetricDictionary metrics) {
        return new ProductReader(metrics);
    }

    @Singleton
    Users users(@Property(name = "lg.mode", defaultValue = "demo") String mode) {
        return mode.equals("production") ? Users.none() : Users.demo();
    }

    @Singleton
    MessageSource messages() {
        return new ResourceBundleMessageSource("i18n.messages");
    }
}
