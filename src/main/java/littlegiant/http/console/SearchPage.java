package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Firms found by a part of their name or code.
 *
 * @param page     from 0
 * @param pages    how many there are
 * @param previous the page before; null if this is the first
 * @param next     the page after; null if this is the last
 */
@Introspected
public record SearchPage(
        Links links,
        String word,
        LocalDate asOf,
        List<Row> rows,
        int total,
        int page,
        int pages,
        int size,
        @Nullable Integer previous,
        @Nullable Integer next) {

    static SearchPage of(Links links, String word, LocalDate asOf, List<Row> rows, int total, int page, int size) {
        int pages = Math.max(1, (total + size - 1) / size);
        return new SearchPage(
                links,
                word,
                asOf,
                rows,
                total,
                page,
                pages,
                size,
                page > 0 ? Math.min(page, pages) - 1 : null,
                page + 1 < pages ? page + 1 : null);
    }

    /** One firm. */
    public record Row(
            String uscc, String name, String street, String tier, String tierCode, @Nullable String completeness) {

        static Row of(
                Profile profile, Sheet sheet, MetricDictionary metrics, @Nullable BigDecimal completeness, Lang lang) {
            Metric tier = metrics.get("tier");
            String code = sheet.code(tier.index());
            Text word = code == null ? Text.of("待补充", "not told") : tier.labelOf(code);
            String street = profile.document().at("street") instanceof Value.Str told ? told.text() : "";
            return new Row(
                    profile.uscc(),
                    profile.name(),
                    street,
                    word.in(lang),
                    code == null ? "" : code,
                    completeness == null ? null : completeness.toPlainString() + "%");
        }
    }
}
