package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.engagement.Objection;
import littlegiant.engagement.Objections;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.web.FigureWords;
import littlegiant.http.web.ObjectionTexts;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** 异议: what firms say is told wrongly of them. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "enterprises")
class ObjectionsController {

    private final Objections objections;
    private final Sights sights;
    private final Releases releases;
    private final Today today;
    private final Idempotency idempotency;

    ObjectionsController(
            Objections objections, Sights sights, Releases releases, Today today, Idempotency idempotency) {
        this.objections = objections;
        this.sights = sights;
        this.releases = releases;
        this.today = today;
        this.idempotency = idempotency;
    }

    @Secured({Role.Names.ENTERPRISE, Role.Names.OFFICER, Role.Names.SPECIALIST})
    @Get("/enterprises/{uscc}/objections")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listObjections", summary = "What a firm objected to, newest first, with the answers")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page")
    PageView<ObjectionView> list(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        int page = in.page();
        int size = in.size();
        in.close();
        Identity who = Caller.who(request);
        List<ObjectionView> items = objections.page(who, uscc, page, size).stream()
                .map(ObjectionView::of)
                .toList();
        return new PageView<>(items, page, size, objections.count(who, uscc));
    }

    @Secured(Role.Names.ENTERPRISE)
    @Post("/enterprises/{uscc}/objections")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "fileObjection", summary = "Says that a figure told of the firm is wrong")
    @ApiResponse(
            responseCode = "201",
            description = "the objection, open, with the figure as it was shown",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @AsPost
    HttpResponse<?> file(
            String uscc,
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/NewObjection")))
                    @Body
                    byte[] body) {
        Lang lang = Parameters.langOnly(request);
        Release release = releases.active();
        Claimed told =
                Bodies.read(request, body, in -> claimed(in, release.ruleSet().metrics()));
        Identity who = Caller.who(request);
        return idempotency.once(request, Hash.of(body), () -> {
            Text shown = FigureWords.told(
                    told.metric,
                    Answers.sheet(sights.see(who, uscc).enterprise().profile(), today.date(), release));
            Objection.Claim claim = new Objection.Claim(
                    told.metric.code(), shown == null ? null : shown.in(lang), told.shouldBe, told.reason);
            return HttpResponse.<ObjectionView>status(HttpStatus.CREATED)
                    .body(ObjectionView.of(objections.file(who, uscc, claim, Caller.of(request))));
        });
    }

    private record Claimed(Metric metric, String shouldBe, String reason) {}

    private static @Nullable Claimed claimed(Fields in, MetricDictionary metrics) {
        in.require("metric", "shouldBe", "reason");
        String code = in.text("metric", 100);
        String shouldBe = in.text("shouldBe", ObjectionTexts.SHOULD_BE_MAX);
        String reason = in.text("reason", ObjectionTexts.TEXT_MAX);
        Metric metric = code == null ? null : metrics.find(code);
        if (code != null && (metric == null || metric.isNeed())) {
            Fields.unknownValue(code, metrics.codes(), "/metric", in.faults());
            return null;
        }
        return metric == null || shouldBe == null || reason == null ? null : new Claimed(metric, shouldBe, reason);
    }

    @Secured({Role.Names.OFFICER, Role.Names.SPECIALIST})
    @Post("/objections/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "answerObjection",
            summary = "Says what was found: the figure is corrected, or kept and why. It changes no figure itself")
    @ApiResponse(
            responseCode = "200",
            description = "the objection, answered",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @AsPost
    HttpResponse<?> answer(
            String id,
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/ObjectionAnswer")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        Objection.Answer answer = Bodies.read(request, body, ObjectionsController::answer);
        return idempotency.once(
                request,
                Hash.of(body),
                () -> HttpResponse.ok(
                        ObjectionView.of(objections.answer(Caller.who(request), id, answer, Caller.of(request)))));
    }

    private static Objection.@Nullable Answer answer(Fields in) {
        in.require("outcome", "text");
        Objection.Outcome outcome = in.choice("outcome", Objection.Outcome.class);
        String text = in.text("text", ObjectionTexts.TEXT_MAX);
        return outcome == null || text == null ? null : new Objection.Answer(outcome, text);
    }

    @Secured(Role.Names.ENTERPRISE)
    @Post("/objections/{id}/withdraw")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "withdrawObjection", summary = "The firm takes it back; an answered one stays")
    @ApiResponse(
            responseCode = "200",
            description = "the objection, withdrawn",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @AsPost
    HttpResponse<?> withdraw(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        return idempotency.once(
                request,
                Hash.of(new byte[0]),
                () -> HttpResponse.ok(
                        ObjectionView.of(objections.withdraw(Caller.who(request), id, Caller.of(request)))));
    }
}
