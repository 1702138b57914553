package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.catalog.Catalogue;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import littlegiant.outbox.Delivery;
import littlegiant.outbox.Topic;
import littlegiant.outbox.Webhook;
import littlegiant.outbox.Webhooks;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Names.ADMIN)
@Tag(name = "webhooks")
class WebhooksController {

    private static final int URL_MAX = 500;

    private final Webhooks webhooks;
    private final Catalogue catalogue;

    WebhooksController(Webhooks webhooks, Catalogue catalogue) {
        this.webhooks = webhooks;
        this.catalogue = catalogue;
    }

    /** A partner's system that is told. */
    @Serdeable
    @Schema(name = "Webhook")
    record WebhookView(
            String id,
            @Schema(description = "what it is for") String name,
            @Schema(description = "it is told what concerns this one") String institution,
            String url,
            List<Topic> topics,
            @Schema(description = "whsec_…, in the answer that makes it and never again") @Nullable String secret,
            String createdBy,
            @Schema(description = "RFC 3339") String createdAt) {

        static WebhookView of(Webhook webhook, @Nullable String secret) {
            return new WebhookView(
                    webhook.id(),
                    webhook.name(),
                    webhook.institution(),
                    webhook.url(),
                    webhook.topics().stream().sorted().toList(),
                    secret,
                    webhook.createdBy(),
                    Moments.shown(webhook.createdAt()));
        }
    }

    /** One event on its way to one system. */
    @Serdeable
    @Schema(name = "Delivery")
    record DeliveryView(
            String id,
            @Schema(description = "the header webhook-id") String eventId,
            String type,
            String webhookId,
            Delivery.State state,
            int attempts,
            @Schema(description = "RFC 3339; not before, while it is PENDING") String nextAt,
            @Schema(description = "null = there was no answer") @Nullable Integer lastStatus,
            @Nullable String lastFault,
            @Schema(description = "RFC 3339; taken, or given up") @Nullable String doneAt) {

        static DeliveryView of(Delivery one) {
            return new DeliveryView(
                    one.id(),
                    one.eventId(),
                    one.type(),
                    one.webhookId(),
                    one.state(),
                    one.attempts(),
                    Moments.shown(one.nextAt()),
                    one.lastStatus(),
                    one.lastFault(),
                    one.doneAt() == null ? null : Moments.shown(one.doneAt()));
        }
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listWebhooks",
            summary = "Systems that are told what happens, newest first; never their secrets")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page")
    PageView<WebhookView> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        int page = in.page();
        int size = in.size();
        in.close();
        List<WebhookView> items = webhooks.page(page, size).stream()
                .map(webhook -> WebhookView.of(webhook, null))
                .toList();
        return new PageView<>(items, page, size, webhooks.count());
    }

    /** What is to be made. */
    private record Wish(String name, String institution, String url, Set<Topic> topics) {}

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "makeWebhook",
            summary =
                    "Tells a system of one institution what happens, signed as Standard Webhooks says; the answer shows the secret, and nothing does again")
    @ApiResponse(
            responseCode = "201",
            description = "the webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    HttpResponse<WebhookView> make(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/NewWebhook")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        Wish wish = Bodies.read(request, body, this::wish);
        Webhooks.Made made = webhooks.make(wish.name, wish.institution, wish.url, wish.topics, Caller.of(request));
        return HttpResponse.created(WebhookView.of(made.webhook(), made.secret()));
    }

    private @Nullable Wish wish(Fields in) {
        in.require("name", "institution", "url", "topics");
        String name = in.text("name", 100);
        String institution = in.text("institution", 64);
        String url = in.text("url", URL_MAX);
        List<Topic> topics = in.choices("topics", Topic.class);
        Bodies.requireSome(in, "topics");
        if (institution != null && catalogue.institution(institution).isEmpty()) {
            in.fault("institution", Fault.Code.UNKNOWN_REFERENCE, "没有这家机构", "there is no such institution");
        }
        Text fault = url == null ? null : webhooks.fault(url);
        if (fault != null) {
            in.fault("url", Fault.Code.DOES_NOT_FIT, fault.zh(), fault.en());
        }
        return !in.faults().isEmpty() || name == null || institution == null || url == null || topics == null
                ? null
                : new Wish(name, institution, url, EnumSet.copyOf(topics));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "removeWebhook", summary = "Tells it nothing any more, also not what waits")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "204", description = "it is gone")
    void remove(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        webhooks.remove(id, Caller.of(request));
    }

    @Get("/deliveries")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listDeliveries",
            summary = "What was sent, waits or was given up, newest first; not what it tells")
    @Parameter(name = "state", in = ParameterIn.QUERY, ref = "#/components/parameters/state.deliveries")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page")
    PageView<DeliveryView> deliveries(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String told = in.oneOf(
                "state", Arrays.stream(Delivery.State.values()).map(Enum::name).toList());
        int page = in.page();
        int size = in.size();
        in.close();
        Delivery.State state = told == null ? null : Delivery.State.valueOf(told);
        List<DeliveryView> items = webhooks.deliveries(state, page, size).stream()
                .map(DeliveryView::of)
                .toList();
        return new PageView<>(items, page, size, webhooks.count(state));
    }

    @Post("/deliveries/{id}/resend")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "resend", summary = "Sends what was given up, from the first attempt")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "200", description = "the delivery, waiting again")
    DeliveryView resend(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        return DeliveryView.of(webhooks.resend(id, Caller.of(request)));
    }
}
