package littlegiant.catalog;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import littlegiant.audit.By;
import littlegiant.catalog.ProductRevisionRow.State;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The life of a product: draft, submitted, approved, published, suspended or withdrawn. Every change is a new revision or a step that is kept; a revision's
 * document never changes. What is published reaches answers when a release holds it, so steps that change what is published are taken within
 * {@code release.Releases}.
 */
@Singleton
public class Lifecycle {

    private final ProductRepository products;
    private final ProductRevisionRepository revisions;
    private final Steps steps;
    private final Chain chain;

    Lifecycle(ProductRepository products, ProductRevisionRepository revisions, Steps steps, Chain chain) {
        this.products = products;
        this.revisions = revisions;
        this.steps = steps;
        this.chain = chain;
    }

    // --- drafts

    /**
     * Keeps a new draft; one that was open before is replaced by it. The same content as the newest revision changes nothing.
     *
     * @param expected the newest revision as the writer saw it; null = not asked
     * @throws AppException REVISION_STALE if another one is the newest
     */
    @Transactional
    public Catalogue.Revision draft(ProductReader.Reading reading, @Nullable Integer expected, By by) {
        Product product = reading.product();
        Optional<ProductRow> known = products.lock(product.id());
        Optional<ProductRevisionRow> newest = revisions.newest(product.id());
        int before = newest.map(ProductRevisionRow::revision).orElse(0);
        requireSeen(before, expected);
        if (newest.isPresent()
                && Chain.isSame(newest.get(), product)
                && newest.get().state() != State.REJECTED) {
            return Catalogue.revision(newest.get());
        }
        chain.bringIfMissing(reading, by);
        ProductRevisionRow row = chain.add(product, newest, State.DRAFT, by);
        if (known.isEmpty()) {
            products.save(new ProductRow(product.id(), product.provider(), 0, Standing.DRAFT));
        }
        chain.take(row, Step.DRAFT, by);
        return Catalogue.revision(row);
    }

    /** @param expected revision that the one who acts saw as the newest; null = not told */
    private static void requireSeen(int newest, @Nullable Integer expected) {
        if (expected != null && expected != newest) {
            throw new AppException(
                    ErrorCode.REVISION_STALE,
                    "最新版本为" + newest + "（可能是草案，或将来才生效），不是" + expected,
                    "the newest revision is " + newest + ", which may be a draft or hold from a later day, not "
                            + expected);
        }
    }

    /** @throws AppException PRODUCT_EXISTS */
    @Transactional(readOnly = true)
    public void requireNew(String productId) {
        if (products.existsById(productId)) {
            throw new AppException(
                    ErrorCode.PRODUCT_EXISTS,
                    "已有编号为" + productId + "的产品，请用PUT提交新版本",
                    "there is a product " + productId + " already; PUT makes a new revision of it");
        }
    }

    // --- towards publication; expected is always the revision that the one who acts saw as the newest, null = not
    // told: another one is REVISION_STALE

    /** @throws AppException PRODUCT_NOT_FOUND, STEP_ILLEGAL */
    @Transactional
    public Catalogue.Revision submit(String productId, @Nullable Integer expected, By by) {
        ProductRevisionRow open = open(productId, expected, Step.SUBMIT, State.DRAFT);
        return turn(open, State.SUBMITTED, Step.SUBMIT, by);
    }

    /**
     * Approves what was submitted; approves once more what is approved already, where that is asked for.
     *
     * @throws AppException PRODUCT_NOT_FOUND, STEP_ILLEGAL; FOUR_EYES if the same person wrote it, submitted it or approved it before
     */
    @Transactional
    public Catalogue.Revision approve(String productId, @Nullable Integer expected, By by) {
        ProductRevisionRow open = open(productId, expected, Step.APPROVE, State.SUBMITTED, State.APPROVED);
        if (steps.tookPart(productId, open.revision(), by.actor())) {
            throw new AppException(
                    ErrorCode.FOUR_EYES,
                    "起草人、提交人与审批人须为不同的人，" + by.actor() + "已参与该版本",
                    "whoever writes or submits does not approve, and nobody approves twice: " + by.actor()
                            + " took part already");
        }
        return turn(open, State.APPROVED, Step.APPROVE, by);
    }

    /** @throws AppException PRODUCT_NOT_FOUND, STEP_ILLEGAL */
    @Transactional
    public Catalogue.Revision reject(String productId, @Nullable Integer expected, By by) {
        ProductRevisionRow open = open(productId, expected, Step.REJECT, State.SUBMITTED, State.APPROVED);
        return turn(open, State.REJECTED, Step.REJECT, by);
    }

    private Catalogue.Revision turn(ProductRevisionRow open, State state, Step step, By by) {
        ProductRevisionRow now = open.as(state);
        revisions.update(now);
        chain.take(now, step, by);
        return Catalogue.revision(now);
    }

    private ProductRevisionRow open(String productId, @Nullable Integer expected, Step step, State... from) {
        ProductRow product = product(productId, expected);
        ProductRevisionRow newest = revisions.newest(productId).orElseThrow(() -> Catalogue.unknown(productId));
        if (!List.of(from).contains(newest.state())) {
            throw steps.illegal(product, newest, step);
        }
        return newest;
    }

    private ProductRow product(String productId, @Nullable Integer expected) {
        ProductRow product = products.lock(productId).orElseThrow(() -> Catalogue.unknown(productId));
        requireSeen(
                revisions.newest(productId).map(ProductRevisionRow::revision).orElse(0), expected);
        return product;
    }

    // --- what changes what is published

    /**
     * Publishes the approved draft; takes a suspension back where there is none.
     *
     * @param needed how many people must have approved each draft, by its revision
     * @throws AppException PRODUCT_NOT_FOUND, STEP_ILLEGAL; SECOND_APPROVAL_NEEDED if fewer did
     */
    @Transactional
    public void publish(String productId, @Nullable Integer expected, IntUnaryOperator needed, By by) {
        ProductRow product = product(productId, expected);
        ProductRevisionRow newest = revisions.newest(productId).orElseThrow(() -> Catalogue.unknown(productId));
        if (newest.state() == State.APPROVED) {
            requireApprovals(newest, needed.applyAsInt(newest.revision()));
            ProductRevisionRow published = newest.as(State.PUBLISHED);
            revisions.update(published);
            products.update(new ProductRow(
                    product.id(),
                    Catalogue.revision(newest).provider(),
                    newest.revision(),
                    Chain.standing(product.state(), newest)));
            chain.take(published, Step.PUBLISH, by);
        } else if (product.state() == Standing.SUSPENDED) {
            products.update(product.as(Standing.PUBLISHED));
            chain.take(productId, product.revision(), Step.RESUME, by);
        } else if (product.state() != Standing.PUBLISHED || newest.state().isOpen()) {
            throw steps.illegal(product, newest, Step.PUBLISH);
        }
    }

    private void requireApprovals(ProductRevisionRow draft, int needed) {
        int approvals = steps.approvals(draft.productId(), draft.revision());
        if (approvals < needed) {
            throw new AppException(
                    ErrorCode.SECOND_APPROVAL_NEEDED,
                    "该版本影响面超过限值，须" + needed + "人审批，现有" + approvals + "人",
                    "it changes more of the firms than one person may decide: " + needed + " approvals are needed, "
                            + approvals + " given");
        }
    }

    /** @throws AppException PRODUCT_NOT_FOUND, STEP_ILLEGAL */
    @Transactional
    public void suspend(String productId, @Nullable Integer expected, By by) {
        ProductRow product = product(productId, expected);
        if (product.state() != Standing.SUSPENDED) {
            leave(product, Step.SUSPEND, Standing.SUSPENDED, by);
        }
    }

    /** @throws AppException PRODUCT_NOT_FOUND, STEP_ILLEGAL */
    @Transactional
    public void withdraw(String productId, @Nullable Integer expected, By by) {
        ProductRow product = product(productId, expected);
        if (product.state() != Standing.WITHDRAWN) {
            leave(product, Step.WITHDRAW, Standing.WITHDRAWN, by);
        }
    }

    private void leave(ProductRow product, Step step, Standing to, By by) {
        if (!product.state().isListed()) {
            throw steps.illegal(
                    product, revisions.newest(product.id()).orElseThrow(() -> Catalogue.unknown(product.id())), step);
        }
        products.update(product.as(to));
        chain.take(product.id(), product.revision(), step, by);
    }

    /**
     * Publishes again what was published before, as a new revision: it was approved then.
     *
     * @throws AppException PRODUCT_NOT_FOUND, STEP_ILLEGAL if that revision was never published
     */
    @Transactional
    public void rollback(String productId, @Nullable Integer expected, int revision, By by) {
        ProductRow product = product(productId, expected);
        Optional<ProductRevisionRow> newest = revisions.newest(productId);
        ProductRevisionRow then = revisions
                .findById(ProductRevisionRow.idOf(productId, revision))
                .filter(row -> row.state() == State.PUBLISHED)
                .orElseThrow(() -> new AppException(
                        ErrorCode.STEP_ILLEGAL,
                        "版本" + revision + "未曾发布，不能恢复",
                        "revision " + revision + " was never published, so nothing can go back to it"));
        ProductRevisionRow again = chain.again(then, newest, by);
        products.update(new ProductRow(
                productId,
                Catalogue.revision(again).provider(),
                again.revision(),
                Chain.standing(product.state(), again)));
        chain.take(again, Step.ROLLBACK, by);
    }
}
