package littlegiant.outbox;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Which systems are told of what, and how it went. */
@Singleton
public class Webhooks {

    private final WebhookRepository webhooks;
    private final OutboxEventRepository events;
    private final DeliveryRepository deliveries;
    private final Sender sender;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    public Webhooks(
            WebhookRepository webhooks,
            OutboxEventRepository events,
            DeliveryRepository deliveries,
            Sender sender,
            Secrets secrets,
            AuditLog audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.events = events;
        this.deliveries = deliveries;
        this.sender = sender;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A system and the secret with which what it is sent is signed; nothing shows the secret again.
     *
     * @param secret {@code whsec_} and 256 bits in Base64
     */
    public record Made(Webhook webhook, String secret) {}

    /** What is wrong with an address; null = nothing. Looks the host up. */
    public @Nullable Text fault(String url) {
        return sender.fault(url);
    }

    @Transactional
    public Made make(String name, String institution, String url, Set<Topic> topics, By by) {
        byte[] secret = secrets.fresh();
        Webhook webhook = new Webhook(
                UUID.randomUUID().toString(), name, institution, url, topics, by.actor(), Moments.now(clock));
        webhooks.save(WebhookRow.of(webhook, secrets.encrypted(secret)));
        audit.append(Act.change("webhook.make", webhook.id(), by)
                .with("institution", institution)
                .with("url", url));
        return new Made(webhook, "whsec_" + Base64.getEncoder().encodeToString(secret));
    }

    /** What it was not sent yet it will never be sent. */
    @Transactional
    public void remove(String id, By by) {
        if (!webhooks.existsById(id)) {
            throw unknown(id);
        }
        deliveries.deleteByWebhookId(id);
        webhooks.deleteById(id);
        audit.append(Act.change("webhook.remove", id, by));
    }

    private static AppException unknown(String id) {
        return new AppException(ErrorCode.WEBHOOK_NOT_FOUND, "没有" + id, "no " + id);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Webhook> page(int page, int size) {
        return webhooks.page(size, (long) page * size).stream()
                .map(WebhookRow::webhook)
                .toList();
    }

    @Transactional(readOnly = true)
    public int count() {
        return (int) webhooks.count();
    }

    /**
     * Newest first.
     *
     * @param state null = any
     */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(Delivery.@Nullable State state, int page, int size) {
        List<DeliveryRow> rows = deliveries.page(name(state), size, (long) page * size);
        Map<String, String> types = new HashMap<>();
        events.findByIdIn(rows.stream().map(DeliveryRow::eventId).distinct().toList())
                .forEach(event -> types.put(event.id(), event.type()));
        return rows.stream()
                .map(row -> delivery(row, types.getOrDefault(row.eventId(), "")))
                .toList();
    }

    private static String name(Delivery.@Nullable State state) {
        return state == null ? "" : state.name();
    }

    private static Delivery delivery(DeliveryRow row, String type) {
        return new Delivery(
                row.id(),
                row.eventId(),
                type,
                row.webhookId(),
                Delivery.State.valueOf(row.state()),
                row.attempts(),
                row.nextAt(),
                row.lastStatus(),
                row.lastFault(),
                row.doneAt());
    }

    @Transactional(readOnly = true)
    public int count(Delivery.@Nullable State state) {
        return deliveries.count(name(state));
    }

    /**
     * Sends what was given up from the beginning.
     *
     * @throws AppException WEBHOOK_NOT_FOUND if there is no such delivery; STEP_ILLEGAL if it was not given up
     */
    @Transactional
    public Delivery resend(String id, By by) {
        DeliveryRow row = deliveries.findById(id).orElseThrow(() -> unknown(id));
        if (deliveries.revive(id, Moments.now(clock)) == 0) {
            throw new AppException(
                    ErrorCode.STEP_ILLEGAL,
                    "状态为" + row.state() + "，只能重发DEAD",
                    "it is " + row.state() + "; only what is DEAD is sent again");
        }
        audit.append(Act.change("webhook.resend", row.webhookId(), by).with("delivery", id));
        String type = events.findById(row.eventId()).map(OutboxEventRow::type).orElse("");
        return delivery(deliveries.findById(id).orElseThrow(), type);
    }
}
