package littlegiant.http.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.answers.Publishing;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Product;
import littlegiant.http.Words;
import littlegiant.http.api.ImpactView;
import littlegiant.http.console.ProductHeads.Seen;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Availability;
import littlegiant.metric.Metric;
import littlegiant.sweep.Change;
import littlegiant.sweep.Counts;
import org.jspecify.annotations.Nullable;

/** Puts into words what publishing a draft would change. */
final class ImpactText {

    private final Seen seen;
    private final Words words;
    private final Lang lang;
    private final Map<String, Text> drafts = new HashMap<>();
    private final Map<String, Text> predecessors = new HashMap<>();

    ImpactText(Seen seen, Lang lang) {
        this.seen = seen;
        this.words = Words.of(seen.release());
        this.lang = lang;
        texts(seen.reading(seen.newest()).product(), drafts);
        if (seen.published() != null) {
            texts(seen.published().product(), predecessors);
        }
    }

    private static void texts(Product product, Map<String, Text> texts) {
        for (Criterion criterion : product.criteria()) {
            texts.put(criterion.id(), criterion.text());
        }
    }

    /** @param next address of a page of firms, to be continued by its number */
    ImpactPage.@Nullable Found found(ImpactView view, Publishing publishing, String next) {
        ImpactView.CountsView counts = view.counts();
        Availability after = view.availabilityAfter();
        if (counts == null || after == null) {
            return null;
        }
        BigDecimal percent = view.changedPercent();
        Counts all = new Counts(counts.lost(), counts.gained(), counts.newlyUnknown(), counts.unchanged());
        return new ImpactPage.Found(
                List.of(
                        new ImpactPage.Count(Change.GAINED.name(), counts.gained()),
                        new ImpactPage.Count(Change.LOST.name(), counts.lost()),
                        new ImpactPage.Count(Change.NEWLY_UNKNOWN.name(), counts.newlyUnknown())),
                counts.unchanged(),
                percent == null ? null : percent.toPlainString() + "%",
                seen.life().published() > 0 && all.changesMoreThan(publishing.percentMax()),
                view.availabilityBefore() == null ? null : availability(view.availabilityBefore()),
                availability(after),
                deciders(view),
                groups(view, next),
                splits(view));
    }

    private String availability(Availability availability) {
        return words.of("availability", availability.name()).in(lang).replaceAll("（.*）", "");
    }

    private static <T> List<T> told(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private List<ImpactPage.Decider> deciders(ImpactView view) {
        return told(view.deciders()).stream()
                .map(one -> new ImpactPage.Decider(
                        one.change().name(),
                        criterion(one.change(), one.criterionId()),
                        one.decides(),
                        one.takesPart()))
                .toList();
    }

    /** A gain is decided by what the predecessor asked, everything else by the draft, or by the predecessor where the draft does not ask it. */
    private String criterion(Change change, String id) {
        Text none = Messages.of("prod.criterion.of", id);
        Text draft = drafts.get(id);
        Text predecessor = predecessors.get(id);
        Text first = change == Change.GAINED ? predecessor : draft;
        Text second = change == Change.GAINED ? draft : predecessor;
        return (first != null ? first : second != null ? second : none).in(lang);
    }

    private List<ImpactPage.Group> groups(ImpactView view, String next) {
        List<ImpactPage.Group> groups = new ArrayList<>();
        for (ImpactView.FirmsView firms : told(view.firms())) {
            boolean last = (firms.page() + 1L) * firms.size() >= firms.total();
            if (firms.total() > 0) {
                groups.add(new ImpactPage.Group(
                        firms.change().name(),
                        firms.total(),
                        firms.withheld(),
                        firms.items().stream()
                                .map(firm -> firm(firms.change(), firm))
                                .toList(),
                        last ? null : next + (firms.page() + 1)));
            }
        }
        return groups;
    }

    private ImpactPage.Firm firm(Change change, ImpactView.FirmView firm) {
        return new ImpactPage.Firm(
                firm.uscc(),
                firm.name(),
                firm.tier() == null ? null : label("tier", firm.tier()),
                firm.before().name(),
                words.of("outcomes", firm.before().name()).in(lang),
                firm.after().name(),
                words.of("outcomes", firm.after().name()).in(lang),
                firm.deciding().stream().map(id -> criterion(change, id)).toList());
    }

    private String label(String metric, String code) {
        Metric known = seen.release().ruleSet().metrics().get(metric);
        return known.labelOf(code).in(lang);
    }

    private List<ImpactPage.Split> splits(ImpactView view) {
        return List.of(
                new ImpactPage.Split("tier", parts(told(view.byTier()), "tier")),
                new ImpactPage.Split("street", parts(told(view.byStreet()), null)));
    }

    /** @param metric whose codes they are; null = they are names */
    private List<ImpactPage.Part> parts(List<ImpactView.PartView> parts, @Nullable String metric) {
        return parts.stream()
                .map(part -> new ImpactPage.Part(
                        name(part.code(), metric),
                        part.counts().gained(),
                        part.counts().lost(),
                        part.counts().newlyUnknown(),
                        part.counts().unchanged()))
                .toList();
    }

    private String name(@Nullable String code, @Nullable String metric) {
        if (code == null) {
            return Messages.of("not.told").in(lang);
        }
        return metric == null ? code : label(metric, code);
    }
}
