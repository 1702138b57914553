package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.answers.Impacts;
import littlegiant.audit.Act;
import littlegiant.audit.By;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.portfolio.Change;
import littlegiant.receipt.Ledger;

@Controller("/api/v1/products/{id}/impact")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForProducts
@Tag(name = "products")
class ImpactController {

    private static final int PATIENCE_MAX = 120;
    private static final int PATIENCE_DEFAULT = 60;

    private final Impacts impacts;
    private final Ledger ledger;
    private final Today today;
    private final ProductRights rights;
    private final Sights sights;

    ImpactController(Impacts impacts, Ledger ledger, Today today, ProductRights rights, Sights sights) {
        this.impacts = impacts;
        this.ledger = ledger;
        this.today = today;
        this.rights = rights;
        this.sights = sights;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getProductImpact",
            summary =
                    "For those who signed in: what publishing the draft would change for the stored firms: gained, lost, newly unknown, each with the criterion that decides it")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "change", in = ParameterIn.QUERY, ref = "#/components/parameters/change")
    @Parameter(name = "wait", in = ParameterIn.QUERY, ref = "#/components/parameters/wait")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size.lists")
    @ApiResponse(responseCode = "200", description = "found")
    @ApiResponse(responseCode = "202", description = "under way, or cancelled: state, done and total say how far")
    HttpResponse<ImpactView> impact(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        Set<Change> changes = in.choices("change", Change.class);
        Integer told = in.fields().whole("wait", 0, PATIENCE_MAX);
        int page = in.page();
        int size = in.size();
        in.close();
        rights.require(request, id);
        By by = Caller.of(request);
        Duration patience = Duration.ofSeconds(told == null ? PATIENCE_DEFAULT : told);
        Impacts.Job job = impacts.look(id, asOf, Caller.who(request).institution(), patience);
        Set<String> consents = new TreeSet<>();
        ImpactView view = ImpactView.of(id, job, changes, page, size, codes -> open(request, codes, consents));
        Act act = Act.read("product.impact", id, by).with("draft", job.draft());
        ledger.enter(consents.isEmpty() ? act : act.with("consents", String.join(",", consents)));
        return view.counts() == null ? HttpResponse.accepted().body(view) : HttpResponse.ok(view);
    }

    @Delete
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "cancelProductImpact", summary = "Stop the search that is under way")
    @ApiResponse(responseCode = "204", description = "stopped, or there was none")
    HttpResponse<Void> cancel(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        rights.require(request, id);
        impacts.cancel(id);
        return HttpResponse.noContent();
    }

    /** @param consents gains those under which firms are named */
    private Set<String> open(HttpRequest<?> request, List<String> codes, Set<String> consents) {
        String institution = Caller.who(request).institution();
        Map<String, List<String>> open = institution == null ? Map.of() : sights.open(codes, institution);
        open.values().forEach(consents::addAll);
        return open.keySet();
    }
}
