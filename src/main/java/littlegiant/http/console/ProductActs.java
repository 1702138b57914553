package littlegiant.http.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.answers.Publishing;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Revision;
import littlegiant.catalog.Shelf;
import littlegiant.catalog.Step;
import littlegiant.http.console.ProductHeads.Seen;
import littlegiant.http.web.NeedForm;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Which steps somebody may take with a product now, and why others are not offered. */
@Singleton
class ProductActs {

    private static final int REVISIONS_MAX = 50;

    private static final Set<Step> OF_OWNER = EnumSet.of(Step.SUBMIT);
    private static final Set<Step> OF_APPROVER = EnumSet.of(Step.APPROVE, Step.REJECT);
    private static final Set<Step> OF_BOTH =
            EnumSet.of(Step.PUBLISH, Step.SUSPEND, Step.RESUME, Step.WITHDRAW, Step.ROLLBACK);

    /** Steps whose address has another name. */
    private static final Map<Step, String> PATHS = Map.of(Step.RESUME, "publish");

    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Publishing publishing;

    ProductActs(Shelf shelf, Catalogue catalogue, Publishing publishing) {
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.publishing = publishing;
    }

    /** A step that was refused, with what was told. */
    record Refused(String path, String reason, int revision, Text why) {}

    /**
     * @param acts  those that may be taken
     * @param notes why others may not
     */
    record Offered(List<ProductPage.Act> acts, List<Text> notes) {}

    /** @param refused null = nothing was tried */
    Offered offered(Seen seen, @Nullable Refused refused, Lang lang) {
        if (!seen.works()) {
            return new Offered(List.of(), List.of());
        }
        Shelf.Next next = shelf.next(seen.life().productId(), seen.who().name());
        List<ProductPage.Act> acts = new ArrayList<>();
        for (Step step : next.steps()) {
            if (may(seen, step, next)) {
                ProductPage.Act act = act(seen, step, refused, lang);
                if (step != Step.ROLLBACK || !act.revisions().isEmpty()) {
                    acts.add(act);
                }
            }
        }
        return new Offered(acts, notes(seen, next));
    }

    private static boolean may(Seen seen, Step step, Shelf.Next next) {
        boolean office = OF_BOTH.contains(step)
                || (OF_OWNER.contains(step) && seen.who().is(Role.PRODUCT_OWNER))
                || (OF_APPROVER.contains(step) && seen.who().is(Role.PRODUCT_APPROVER));
        boolean twice = step == Step.APPROVE && next.tookPart();
        boolean same = step == Step.RESUME && next.steps().contains(Step.PUBLISH);
        return office && !twice && !same;
    }

    private ProductPage.Act act(Seen seen, Step step, @Nullable Refused refused, Lang lang) {
        String path = PATHS.getOrDefault(step, step.name().toLowerCase(Locale.ROOT));
        Refused tried = refused != null && refused.path().equals(path) ? refused : null;
        Text detail = detail(seen, step);
        return new ProductPage.Act(
                step.name(),
                path,
                detail == null ? null : detail.in(lang),
                step == Step.REJECT,
                step == Step.ROLLBACK ? earlier(seen, tried == null ? 0 : tried.revision(), lang) : List.of(),
                tried == null ? "" : tried.reason(),
                tried == null ? null : tried.why().in(lang));
    }

    /** From when the terms would hold; for how long others do. */
    private @Nullable Text detail(Seen seen, Step step) {
        if (step != Step.PUBLISH) {
            return null;
        }
        var from = seen.reading(seen.newest()).product().effectiveFrom();
        return from == null || !from.isAfter(seen.asOf())
                ? Messages.of("prod.publish.now")
                : Messages.of("prod.publish.from", from);
    }

    /** Revisions that were published; that which holds now is none to go back to. */
    private List<NeedForm.Option> earlier(Seen seen, int chosen, Lang lang) {
        int holds = seen.life().published();
        int before = seen.life().standing().isListed() ? holds : holds + 1;
        return catalogue.revisions(seen.life().productId(), before, REVISIONS_MAX).stream()
                .filter(Revision::isPublished)
                .map(one -> new NeedForm.Option(
                        "" + one.number(),
                        Messages.of("prod.revision", one.number()).in(lang),
                        one.number() == chosen))
                .toList();
    }

    private List<Text> notes(Seen seen, Shelf.Next next) {
        List<Text> notes = new ArrayList<>();
        boolean approver = seen.who().is(Role.PRODUCT_APPROVER);
        switch (seen.newest().state()) {
            case "DRAFT" -> {
                if (approver) {
                    notes.add(Messages.of("prod.note.draft"));
                }
            }
            case "SUBMITTED" ->
                notes.add(
                        approver && !next.tookPart()
                                ? Messages.of("prod.note.may")
                                : approver ? fourEyes() : Messages.of("prod.note.waits"));
            case "APPROVED" -> {
                if (approver && next.tookPart()) {
                    notes.add(fourEyes());
                }
                String percent = publishing.percentMax().toPlainString();
                notes.add(Messages.of("prod.note.approved", next.approvals(), percent));
            }
            default -> notes.add(Messages.of("prod.note.none"));
        }
        return notes;
    }

    private static Text fourEyes() {
        return Messages.of("prod.note.other");
    }
}
