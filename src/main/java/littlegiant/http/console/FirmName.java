package littlegiant.http.console;

import java.math.BigDecimal;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A firm by what it is called and where it stands.
 *
 * @param completeness percent of what open products ask; null if they ask nothing
 */
public record FirmName(
        String uscc, String name, String street, String tier, String tierCode, @Nullable String completeness) {

    static FirmName of(
            Profile profile, Sheet sheet, MetricDictionary metrics, @Nullable BigDecimal completeness, Lang lang) {
        Metric tier = metrics.get("tier");
        String code = sheet.code(tier.index());
        Text word = code == null ? Messages.of("not.told") : tier.labelOf(code);
        String street = profile.document().at("street") instanceof Value.Str told ? told.text() : "";
        return new FirmName(
                profile.uscc(),
                profile.name(),
                street,
                word.in(lang),
                code == null ? "" : code,
                completeness == null ? null : completeness.toPlainString() + "%");
    }
}
