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
import littlegiant.finance.LprTable;
import littlegiant.http.Words;
import littlegiant.kernel.RuleFolder;
import littlegiant.profile.MetricDictionary;
import littlegiant.profile.ProfileReader;
import littlegiant.profile.SheetMaker;
import littlegiant.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Makes the parts that know nothing of a framework. */
@Factory
final class Wiring {

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    RuleFolder ruleFolder(@Nullable @Property(name = "lg.rules.dir") String directory) {
        return directory == null || directory.isBlank() ? RuleFolder.packed() : RuleFolder.of(Path.of(directory));
    }

    @Singleton
    MetricDictionary metrics(RuleFolder folder) {
        return MetricDictionary.of(folder.text("metrics.yaml"));
    }

    @Singleton
    ProfileReader profileReader(MetricDictionary metrics) {
        return new ProfileReader(metrics);
    }

    @Singleton
    SheetMaker sheetMaker(MetricDictionary metrics) {
        return new SheetMaker(metrics);
    }

    @Singleton
    ProductReader productReader(MetricDictionary metrics) {
        return new ProductReader(metrics);
    }

    @Singleton
    LprTable lpr(RuleFolder folder) {
        return LprTable.of(folder.text("tables/lpr.csv"));
    }

    @Singleton
    Words words(RuleFolder folder) {
        return Words.of(folder.text("texts/words.yaml"));
    }

    /** Made when the service starts, so that broken rules keep it from starting. */
    @Context
    Rules rules(RuleFolder folder) {
        return Rules.load(folder);
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
