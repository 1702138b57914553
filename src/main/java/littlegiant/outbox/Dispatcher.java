package littlegiant.outbox;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import littlegiant.kernel.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, each system on its own so that a slow one holds up no other. Each event is sent at least once: a receiver that gets one twice knows it by its id.
 * Several instances may do this at the same time.
 */
@Singleton
public class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Half a minute after the first failure, twice as long after each further one, six hours at most: more than a day in all. */
    static final int ATTEMPTS_MAX = 14;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Longer than one attempt can take. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PORTION = 50;

    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final OutboxEventRepository events;
    private final Sender sender;
    private final Secrets secrets;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor;
    private final Clock clock;

    Dispatcher(
            DeliveryRepository deliveries,
            WebhookRepository webhooks,
            OutboxEventRepository events,
            Sender sender,
            Secrets secrets,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.events = events;
        this.sender = sender;
        this.secrets = secrets;
        this.executor = executor;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "20s")
    void often() {
        try {
            for (String webhook : deliveries.systems(now())) {
                if (busy.add(webhook)) {
                    executor.execute(() -> alone(webhook));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("what waits for webhooks could not be sent, tried again shortly: {}", e.toString());
        }
    }

    private void alone(String webhook) {
        try {
            serve(webhook);
        } catch (RuntimeException e) {
            LOG.warn("webhook {} could not be served, tried again shortly: {}", webhook, e.toString());
        } finally {
            busy.remove(webhook);
        }
    }

    /**
     * Sends what is due, and waits for it.
     *
     * @return how many were taken
     */
    public int run() {
        return deliveries.systems(now()).stream().mapToInt(this::serve).sum();
    }

    private int serve(String webhook) {
        return inTurn(deliveries.due(webhook, now(), PORTION));
    }

    /** Once one fails the others wait for the next time. */
    private int inTurn(List<DeliveryRow> rows) {
        int taken = 0;
        for (DeliveryRow row : rows) {
            if (!send(row)) {
                break;
            }
            taken++;
        }
        return taken;
    }

    private boolean send(DeliveryRow row) {
        if (deliveries.claim(row.id(), row.attempts(), now().plus(CLAIM)) == 0) {
            return false;
        }
        Sender.Outcome outcome = attempt(row);
        int attempts = row.attempts() + 1;
        LocalDateTime now = now();
        if (outcome.fault() == null) {
            deliveries.end(row.id(), attempts, Delivery.State.DELIVERED.name(), now, outcome.status(), null, now);
            return true;
        }
        boolean dead = attempts >= ATTEMPTS_MAX;
        deliveries.end(
                row.id(),
                attempts,
                (dead ? Delivery.State.DEAD : Delivery.State.PENDING).name(),
                now.plus(pause(attempts)),
                outcome.status(),
                outcome.fault(),
                dead ? now : null);
        LOG.info(
                "delivery {} failed ({}), attempt {}{}", row.id(), outcome.fault(), attempts, dead ? ", given up" : "");
        return false;
    }

    private Sender.Outcome attempt(DeliveryRow row) {
        Optional<WebhookRow> webhook = webhooks.findById(row.webhookId());
        Optional<OutboxEventRow> event = events.findById(row.eventId());
        if (webhook.isEmpty() || event.isEmpty()) {
            return new Sender.Outcome(null, "the webhook was removed");
        }
        byte[] secret = secrets.decrypted(webhook.get().secret());
        return secret == null
                ? new Sender.Outcome(null, "its secret was made under another LG_JWT_SECRET; make the webhook anew")
                : sender.send(
                        webhook.get().url(),
                        secret,
                        event.get().id(),
                        event.get().body());
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    @Scheduled(fixedDelay = "24h", initialDelay = "13m")
    void forget() {
        try {
            deliveries.forget(now().minus(KEPT));
            events.forget(now().minus(KEPT));
        } catch (RuntimeException e) {
            LOG.warn("what was sent long ago could not be taken away, tried again tomorrow: {}", e.toString());
        }
    }

    private LocalDateTime now() {
        return Moments.now(clock);
    }
}
