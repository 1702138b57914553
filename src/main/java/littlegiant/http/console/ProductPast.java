package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import littlegiant.access.AppUser;
import littlegiant.access.Users;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Revision;
import littlegiant.http.api.ChangeView;
import littlegiant.http.api.ProductRevisions;
import littlegiant.http.console.ProductHeads.Seen;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import org.jspecify.annotations.Nullable;

/** Makes the page of a product's revisions, with what changed from each to the next, and of the steps that were taken. */
@Singleton
class ProductPast {

    private static final String SYSTEM = "system";
    private static final int SIZE = 20;
    private static final int CHANGES_SHOWN = 8;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ProductHeads heads;
    private final ProductRevisions revisions;
    private final Users users;
    private final Pages pages;

    ProductPast(ProductHeads heads, ProductRevisions revisions, Users users, Pages pages) {
        this.heads = heads;
        this.revisions = revisions;
        this.users = users;
        this.pages = pages;
    }

    ModelAndView<Object> page(String id, LocalDate asOf, int before, HttpRequest<?> request, Lang lang) {
        Seen seen = heads.see(id, asOf, request);
        Names names = new Names(users, lang);
        List<Revision> all = revisions.list(id, before, SIZE + 1, request).stream()
                .filter(one -> seen.works() || one.isPublished())
                .toList();
        int shown = Math.min(SIZE, all.size());
        List<ProductHistoryPage.Told> told = IntStream.range(0, shown)
                .mapToObj(i -> told(seen, all.get(i), i + 1 < all.size() ? all.get(i + 1) : null, names, request, lang))
                .toList();
        return new ModelAndView<>(
                "product-history",
                new ProductHistoryPage(
                        pages.links(request),
                        heads.head(seen, "history", lang),
                        told,
                        all.size() <= SIZE
                                ? null
                                : Pages.PRODUCTS + "/" + id + "/history?before="
                                        + all.get(SIZE - 1).number() + "&lang=" + lang.tag(),
                        seen.works() ? steps(seen, names) : List.of()));
    }

    private ProductHistoryPage.Told told(
            Seen seen, Revision revision, @Nullable Revision earlier, Names names, HttpRequest<?> request, Lang lang) {
        String id = seen.life().productId();
        List<String> changes = earlier == null
                ? List.of()
                : revisions.changes(id, earlier.number(), revision.number(), request, lang).stream()
                        .map(ChangeView::text)
                        .toList();
        return new ProductHistoryPage.Told(
                revision.number(),
                revision.state(),
                seen.published() != null && seen.published().revision() == revision.number(),
                revision.author() == null ? null : names.of(revision.author()),
                minute(revision.storedAt()),
                revision.reason(),
                changes.subList(0, Math.min(CHANGES_SHOWN, changes.size())),
                changes.subList(Math.min(CHANGES_SHOWN, changes.size()), changes.size()),
                earlier == null);
    }

    private static List<ProductHistoryPage.Taken> steps(Seen seen, Names names) {
        return seen.life().steps().stream()
                .map((Catalogue.Taken taken) -> new ProductHistoryPage.Taken(
                        taken.step().name(),
                        taken.revision(),
                        names.of(taken.actor()),
                        minute(taken.at()),
                        taken.reason()))
                .toList();
    }

    /** In Shanghai, to the minute. */
    private static String minute(LocalDateTime utc) {
        return MINUTE.format(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(Days.SHANGHAI));
    }

    /** What users are called; one who is no user is called as he was kept. */
    private static final class Names {
        private final Users users;
        private final Map<String, String> known = new HashMap<>();

        private Names(Users users, Lang lang) {
            this.users = users;
            known.put(SYSTEM, Messages.of("app.side.SYSTEM").in(lang));
        }

        private String of(String actor) {
            return known.computeIfAbsent(
                    actor, name -> users.find(name).map(AppUser::displayName).orElse(name));
        }
    }
}
