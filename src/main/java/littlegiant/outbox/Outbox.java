package littlegiant.outbox;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Value;

/** What happened, kept for those who want to hear of it: either with what it tells of, or not at all. */
@Singleton
public class Outbox {

    private final WebhookRepository webhooks;
    private final OutboxEventRepository events;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    public Outbox(
            WebhookRepository webhooks, OutboxEventRepository events, DeliveryRepository deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.events = events;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Within the transaction that makes it happen.
     *
     * @param type        such as {@code application.accept}
     * @param institution whose systems are told
     * @param content     what is told of it
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void put(Topic topic, String type, String institution, Map<String, Value> content) {
        List<WebhookRow> wanting = webhooks.findByInstitution(institution).stream()
                .filter(row -> row.webhook().topics().contains(topic))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        LocalDateTime now = Moments.now(clock);
        String id = UUID.randomUUID().toString();
        Map<String, Value> body = new LinkedHashMap<>();
        body.put("id", new Value.Str(id));
        body.put("type", new Value.Str(type));
        body.put("timestamp", new Value.Str(Moments.shown(now)));
        body.put("data", new Value.Obj(content));
        events.save(new OutboxEventRow(id, type, institution, new Value.Obj(body).canonical(), now));
        deliveries.saveAll(wanting.stream()
                .map(row -> new DeliveryRow(
                        UUID.randomUUID().toString(),
                        id,
                        row.id(),
                        Delivery.State.PENDING.name(),
                        0,
                        now,
                        null,
                        null,
                        null))
                .toList());
    }
}
