package littlegiant.applications;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import littlegiant.access.Identity;
import littlegiant.applications.Application.Answered;
import littlegiant.applications.Application.Stage;
import littlegiant.applications.Application.Subject;
import littlegiant.applications.Application.Wanted;
import littlegiant.applications.ApplicationProcess.Step;
import littlegiant.applications.Shelf.Offered;
import littlegiant.audit.By;
import littlegiant.engagement.Consents;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Days;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import org.jspecify.annotations.Nullable;

/** 申请: made by a firm, sent to an institution, answered, granted, drawn. */
@Singleton
public class Applications {

    private final ApplicationStore store;
    private final ApplicationRights rights;
    private final ApplicationProcess process;
    private final Shelf shelf;
    private final Enterprises enterprises;
    private final Consents consents;
    private final Clock clock;

    public Applications(
            ApplicationStore store,
            ApplicationRights rights,
            ApplicationProcess process,
            Shelf shelf,
            Enterprises enterprises,
            Consents consents,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.process = process;
        this.shelf = shelf;
        this.enterprises = enterprises;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * What is applied for.
     *
     * @param follows id of an earlier application of the firm that this one goes on from; null = none
     */
    public record Wish(String uscc, String productId, Wanted wanted, @Nullable String follows) {}

    /**
     * Which applications are looked for.
     *
     * @param institution of this one; null = of any
     * @param states      empty = any
     * @param late        only those whose last day went by
     * @param escalated   only those of which the officer was told
     */
    public record Search(
            @Nullable String uscc,
            @Nullable String productId,
            @Nullable String institution,
            Set<ApplicationState> states,
            boolean late,
            boolean escalated) {}

    /**
     * A draft, or sent at once.
     *
     * @throws AppException FORBIDDEN if the firm is not his to act for; PRODUCT_NOT_FOUND; REQUEST_INVALID if the product takes no applications; as {@link #take}
     */
    @Transactional
    public Application create(Identity who, Wish wish, boolean send, By by) {
        Offered product = offered(wish.productId);
        Subject subject = subject(wish.uscc, product);
        Set<Side> sides = rights.sides(who, subject);
        Side side = sides.contains(Side.FIRM) ? Side.FIRM : Side.SPECIALIST;
        if (!sides.contains(side)) {
            throw new AppException(ErrorCode.FORBIDDEN, "您不能代表这家企业申请", "this firm is not yours to apply for");
        }
        requireOpen(product);
        if (wish.follows != null && !get(who, wish.follows).subject().uscc().equals(wish.uscc)) {
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID,
                    List.of(new Fault(
                            "/follows",
                            Fault.Code.CONTRADICTION,
                            Text.of("不是这家企业的申请", "is an application of another firm"))));
        }
        LocalDateTime now = Moments.now(clock);
        Application made = new Application(
                UUID.randomUUID().toString(),
                subject,
                wish.wanted,
                new Stage(ApplicationState.DRAFT, now, null, null, false, null, null, 0),
                Answered.NOT_SENT,
                null,
                null,
                List.of(),
                wish.follows,
                by.actor(),
                now,
                1);
        store.add(made, side, by);
        return send ? take(who, made.id(), ApplicationEvent.SEND, Told.NOTHING, null, by) : made;
    }

    private Offered offered(String productId) {
        return shelf.find(productId, Days.today(clock))
                .orElseThrow(() -> new AppException(
                        ErrorCode.PRODUCT_NOT_FOUND, "没有编号为" + productId + "的产品", "no product " + productId));
    }

    private static void requireOpen(Offered product) {
        if (!product.isOpen()) {
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID,
                    List.of(new Fault(
                            "/productId",
                            Fault.Code.DOES_NOT_FIT,
                            Text.of("该产品目前不接受申请", "the product takes no applications at present"))));
        }
    }

    /** Whether the firm is known is nobody's business who may not act for it. */
    private Subject subject(String uscc, Offered product) {
        Enterprise firm = enterprises.find(uscc).orElse(null);
        Value.Obj document =
                firm == null ? new Value.Obj(Map.of()) : firm.profile().document();
        return new Subject(
                uscc,
                firm == null ? "" : firm.profile().name(),
                text(document, "regionCode"),
                text(document, "street"),
                product.productId(),
                product.name(),
                product.institution());
    }

    private static @Nullable String text(Value.Obj document, String field) {
        return document.at(field) instanceof Value.Str told ? told.text() : null;
    }

    /**
     * Takes a step.
     *
     * @param expected the version that the one who takes it saw; null = whichever
     * @throws AppException APPLICATION_NOT_FOUND; FORBIDDEN if the step is not his at all; STEP_ILLEGAL, with the legal ones, if it is not possible now;
     *     REVISION_STALE; of SEND: CONSENT_NEEDED if the firm lets the institution see nothing of it, APPLICATION_OPEN if there is another one for the product;
     *     REQUEST_INVALID if what is told does not fit
     */
    @Transactional
    public Application take(
            Identity who, String id, ApplicationEvent event, Told told, @Nullable Integer expected, By by) {
        Application before = store.lock(id).filter(one -> rights.sees(who, one)).orElseThrow(() -> unknown(id));
        if (expected != null && expected != before.version()) {
            throw new AppException(
                    ErrorCode.REVISION_STALE,
                    "申请已有新进展（第" + before.version() + "版）",
                    "the application has moved on to version " + before.version());
        }
        Set<Side> sides = rights.sides(who, before.subject());
        Step step = legal(before, event, sides);
        if (event == ApplicationEvent.SEND) {
            requireSendable(before);
        }
        LocalDateTime now = Moments.now(clock);
        Application after = new Transition(process, now, Days.today(clock)).take(before, step, told);
        Side side = sides.stream().filter(step.who()::contains).findFirst().orElseThrow();
        return store.put(after, event, side, told, now, by);
    }

    private Step legal(Application before, ApplicationEvent event, Set<Side> sides) {
        Optional<Step> step = process.step(event);
        if (step.isEmpty() || step.get().who().stream().noneMatch(sides::contains)) {
            Text detail = Text.of("您不能办理：", "not yours to do: ").then(event.named());
            throw new AppException(ErrorCode.FORBIDDEN, detail, List.of());
        }
        if (!step.get().from().contains(before.state())) {
            throw illegal(before.state(), event, process.legal(before.state(), sides));
        }
        return step.get();
    }

    private static AppException illegal(ApplicationState now, ApplicationEvent event, List<ApplicationEvent> legal) {
        Text detail = Text.of("申请状态为“", "the application is \"")
                .then(now.label())
                .then(Text.of("”，不能", "\"; it is not possible to "))
                .then(event.label())
                .then(Text.of("；您可以：", "; possible for you: "))
                .then(
                        legal.isEmpty()
                                ? Text.of("无", "nothing")
                                : Text.list(legal.stream()
                                        .map(ApplicationEvent::named)
                                        .toList()));
        return new AppException(ErrorCode.STEP_ILLEGAL, detail, List.of());
    }

    private void requireSendable(Application before) {
        Subject subject = before.subject();
        requireOpen(offered(subject.productId()));
        if (!consents.isLive(subject.uscc(), subject.institution())) {
            throw new AppException(
                    ErrorCode.CONSENT_NEEDED,
                    "请先授权该机构查看企业资料（POST /api/v1/consents）",
                    "first allow the institution to see the firm's data (POST /api/v1/consents)");
        }
        String holder = store.claim(before);
        if (!holder.equals(before.id())) {
            throw new AppException(
                    ErrorCode.APPLICATION_OPEN,
                    "该产品已有在办申请" + holder,
                    "there is an open application for the product: " + holder);
        }
    }

    private static AppException unknown(String id) {
        return new AppException(ErrorCode.APPLICATION_NOT_FOUND, "没有申请" + id, "no application " + id);
    }

    /** @throws AppException APPLICATION_NOT_FOUND, also if it is not his to see */
    @Transactional(readOnly = true)
    public Application get(Identity who, String id) {
        return store.find(id).filter(one -> rights.sees(who, one)).orElseThrow(() -> unknown(id));
    }

    /** What became of it, from the beginning. */
    @Transactional(readOnly = true)
    public List<ApplicationStep> history(Application application) {
        return store.history(application.id());
    }

    /** What somebody may do with it now. */
    @Transactional(readOnly = true)
    public List<ApplicationEvent> legal(Identity who, Application application) {
        Set<Side> sides = rights.sides(who, application.subject());
        return process.legal(application.state(), sides);
    }

    /** What has to be done soonest comes first. */
    @Transactional(readOnly = true)
    public List<Application> page(Identity who, Search search, int page, int size) {
        return store.page(rights.within(who), search, Days.today(clock), page, size);
    }

    @Transactional(readOnly = true)
    public int count(Identity who, Search search) {
        return store.count(rights.within(who), search, Days.today(clock));
    }

    /**
     * By firm: in which states there are applications that were sent to the institution he works for; to any if he works for none. Which firms are his is for the
     * caller to know.
     */
    @Transactional(readOnly = true)
    public Map<String, Set<ApplicationState>> states(Identity who) {
        Map<String, Set<ApplicationState>> states = new HashMap<>();
        store.standings(who.institution())
                .forEach(one -> states.computeIfAbsent(one.uscc(), uscc -> EnumSet.noneOf(ApplicationState.class))
                        .add(ApplicationState.valueOf(one.state())));
        return states;
    }
}
