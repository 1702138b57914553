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
                ? Text.of("发布后立即生效。", "The terms hold at once.")
                : Text.of(
                        "条款自" + from + "起生效，在此之前仍按现行版本。",
                        "The terms hold from " + from + "; until then the present ones do.");
    }

    /** Revisions that were published; that which holds now is none to go back to. */
    private List<NeedForm.Option> earlier(Seen seen, int chosen, Lang lang) {
        int holds = seen.life().published();
        int before = seen.life().standing().isListed() ? holds : holds + 1;
        return catalogue.revisions(seen.life().productId(), before, REVISIONS_MAX).stream()
                .filter(Revision::isPublished)
                .map(one -> new NeedForm.Option(
                        "" + one.number(),
                        Text.of("版本" + one.number(), "Revision " + one.number()).in(lang),
                        one.number() == chosen))
                .toList();
    }

    private List<Text> notes(Seen seen, Shelf.Next next) {
        List<Text> notes = new ArrayList<>();
        boolean approver = seen.who().is(Role.PRODUCT_APPROVER);
        switch (seen.newest().state()) {
            case "DRAFT" -> {
                if (approver) {
                    notes.add(Text.of("草案尚未提交，提交后才能审批。", "The draft is not handed in yet; then it can be approved."));
                }
            }
            case "SUBMITTED" ->
                notes.add(
                        approver && !next.tookPart()
                                ? Text.of(
                                        "四眼原则：起草、提交与审批须为不同的人。您未参与该版本，可以审批。",
                                        "Four eyes: whoever wrote or handed it in does not approve it. You took no part in this revision and may.")
                                : approver
                                        ? fourEyes()
                                        : Text.of(
                                                "等待产品审批人审批。四眼原则：起草人、提交人不能审批自己的版本。",
                                                "It waits for a product approver. Four eyes: whoever wrote or handed it in does not approve it."));
            case "APPROVED" -> {
                if (approver && next.tookPart()) {
                    notes.add(fourEyes());
                }
                String percent = publishing.percentMax().toPlainString();
                notes.add(Text.of(
                        "已有" + next.approvals() + "人审批。如发布后超过" + percent + "%的企业判断会改变，须有2人审批才能发布。",
                        "Approved by " + next.approvals() + ". Where it changes the answer for more than " + percent
                                + " % of all firms, two people must have approved it."));
            }
            default -> notes.add(Text.of("目前没有待发布的草案。", "There is no draft that waits to be published."));
        }
        return notes;
    }

    private static Text fourEyes() {
        return Text.of(
                "四眼原则：您已起草、提交或审批过该版本，须由另一位同事审批。",
                "Four eyes: you wrote, handed in or approved this revision; somebody else has to approve it.");
    }
}
