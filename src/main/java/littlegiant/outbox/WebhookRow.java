package littlegiant.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** {@code secret} is encrypted. */
@MappedEntity("webhook")
record WebhookRow(
        @Id String id,
        String name,
        String institution,
        String url,
        String topics,
        String secret,
        String createdBy,
        LocalDateTime createdAt) {

    static WebhookRow of(Webhook webhook, String secret) {
        return new WebhookRow(
                webhook.id(),
                webhook.name(),
                webhook.institution(),
                webhook.url(),
                webhook.topics().stream().sorted().map(Topic::name).collect(Collectors.joining(",")),
                secret,
                webhook.createdBy(),
                webhook.createdAt());
    }

    Webhook webhook() {
        return new Webhook(
                id,
                name,
                institution,
                url,
                Arrays.stream(topics.split(","))
                        .map(Topic::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class))),
                createdBy,
                createdAt);
    }
}
