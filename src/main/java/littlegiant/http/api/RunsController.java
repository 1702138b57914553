package littlegiant.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.access.Role;
import littlegiant.audit.Act;
import littlegiant.bulk.MatchRun;
import littlegiant.bulk.MatchRuns;
import littlegiant.bulk.RunPairs;
import littlegiant.bulk.RunWorker;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.receipt.Ledger;

@Controller("/api/v1/portfolio/runs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Names.OFFICER)
@Tag(name = "portfolio")
class RunsController {

    private static final String CSV = "text/csv";

    private final MatchRuns runs;
    private final RunWorker worker;
    private final RunPairs pairs;
    private final RunFiles files;
    private final Ledger ledger;
    private final Today today;
    private final Idempotency idempotency;

    RunsController(
            MatchRuns runs,
            RunWorker worker,
            RunPairs pairs,
            RunFiles files,
            Ledger ledger,
            Today today,
            Idempotency idempotency) {
        this.runs = runs;
        this.worker = worker;
        this.pairs = pairs;
        this.files = files;
        this.ledger = ledger;
        this.today = today;
        this.idempotency = idempotency;
    }

    @Post
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "startMatchRun",
            summary =
                    "Match all firms of the district with all products, in the background: with the release that is active now, whatever becomes active meanwhile; it goes on after a restart")
    @RequestBody(
            description = "as of which day; default today in Asia/Shanghai",
            content = @Content(schema = @Schema(example = "{\"asOf\": \"2026-11-30\"}")))
    @ApiResponse(
            responseCode = "202",
            description = "begun",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @AsPost
    HttpResponse<?> start(HttpRequest<byte[]> request) {
        Parameters.of(request).close();
        byte[] body = request.getBody().orElse(new byte[0]);
        LocalDate asOf = body.length == 0
                ? today.date()
                : Bodies.read(request, body, in -> Objects.requireNonNullElse(in.date("asOf"), today.date()));
        HttpResponse<?> begun = idempotency.once(request, StepBody.hash(request), () -> HttpResponse.accepted()
                .body(RunView.of(runs.start(Caller.who(request), asOf, Caller.of(request)))));
        worker.wake();
        return begun;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listMatchRuns",
            summary = "Runs over firms of the district, newest first, 200 at the most")
    @ApiResponse(responseCode = "200", description = "all that may be seen")
    List<RunView> list(HttpRequest<?> request) {
        Parameters.of(request).close();
        return runs.all(Caller.who(request)).stream().map(RunView::of).toList();
    }

    @Get("/{id}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getMatchRun", summary = "One run, and how far it is")
    @ApiResponse(responseCode = "200", description = "found")
    RunView get(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        return RunView.of(runs.get(Caller.who(request), id));
    }

    @Post("/{id}/cancel")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "cancelMatchRun", summary = "Stop a run; what is matched already stays")
    @RequestBody(description = "why", content = @Content(schema = @Schema(ref = "#/components/schemas/Step")))
    @ApiResponse(responseCode = "200", description = "as it is now")
    RunView cancel(String id, HttpRequest<byte[]> request) {
        Parameters.of(request).close();
        return RunView.of(
                runs.cancel(Caller.who(request), id, StepBody.of(request).by()));
    }

    @Delete("/{id}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "removeMatchRun", summary = "Remove a run that has ended, with all its rows")
    @ApiResponse(responseCode = "204", description = "removed")
    HttpResponse<Void> remove(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        runs.remove(Caller.who(request), id, Caller.of(request));
        return HttpResponse.noContent();
    }

    @Get("/{id}/pairs")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listMatchPairs",
            summary = "What a run found so far: firm by firm, and in each product by product")
    @Parameter(name = "verdict", in = ParameterIn.QUERY, ref = "#/components/parameters/verdict")
    @Parameter(name = "product", in = ParameterIn.QUERY, ref = "#/components/parameters/product.pairs")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "#/components/parameters/cursor")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page; next is null at the end")
    CursorView<RunView.PairView> pairs(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        MatchRun run = runs.get(Caller.who(request), id);
        RunPairs.Wanted wanted = wanted(in, run);
        RunPairs.Place after = place(in);
        int size = in.size();
        in.close();
        List<RunPairs.Pair> page = pairs.page(run, wanted, after, size);
        ledger.enter(Act.read("run.pairs", id, Caller.of(request)).with("pairs", page.size()));
        String next = page.size() < size ? null : cursor(RunPairs.place(run, page.get(page.size() - 1)));
        return new CursorView<>(page.stream().map(RunView.PairView::of).toList(), next);
    }

    /** With a fault for each product that the run does not have. */
    private static RunPairs.Wanted wanted(Parameters in, MatchRun run) {
        Set<Verdict> verdicts = in.choices("verdict", Verdict.class);
        Set<String> products = in.words("product");
        Set<String> unknown = new TreeSet<>(products);
        run.products().forEach(product -> unknown.remove(product.id()));
        unknown.forEach(product -> in.fields()
                .fault(
                        "product",
                        Fault.Code.UNKNOWN_REFERENCE,
                        "这次匹配没有产品" + product,
                        "the run has no product " + product));
        return new RunPairs.Wanted(verdicts, products);
    }

    private static String cursor(RunPairs.Place place) {
        return place.uscc() + "-" + place.product();
    }

    private static RunPairs.Place place(Parameters in) {
        String told = in.fields().text("cursor", 30);
        if (told == null) {
            return RunPairs.Place.START;
        }
        if (!told.matches("[0-9A-Z]{18}-\\d{1,6}")) {
            in.fields().fault("cursor", Fault.Code.BAD_FORMAT, "须为上一页的next", "must be the next of the page before");
            return RunPairs.Place.START;
        }
        String[] parts = told.split("-");
        return new RunPairs.Place(parts[0], Integer.parseInt(parts[1]));
    }

    @Get("/{id}/pairs.csv")
    @Produces(CSV)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "exportMatchPairs", summary = "The same as a file, 5,000,000 lines at the most")
    @Parameter(name = "verdict", in = ParameterIn.QUERY, ref = "#/components/parameters/verdict")
    @Parameter(name = "product", in = ParameterIn.QUERY, ref = "#/components/parameters/product.pairs")
    @ApiResponse(
            responseCode = "200",
            description = "UTF-8 with a byte order mark; the first line names the columns",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    HttpResponse<StreamedFile> export(String id, HttpRequest<?> request) throws IOException {
        Parameters in = Parameters.of(request);
        MatchRun run = runs.get(Caller.who(request), id);
        RunPairs.Wanted wanted = wanted(in, run);
        in.close();
        return sent(files.pairs(run, wanted), "run.export", run, request);
    }

    @Get("/{id}/findings.csv")
    @Produces(CSV)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "exportMatchFindings",
            summary =
                    "The findings of the pairs of chosen verdicts, a line for each criterion: found again with the release of the run and the revisions that it matched")
    @Parameter(name = "verdict", in = ParameterIn.QUERY, ref = "#/components/parameters/verdict.findings")
    @Parameter(name = "product", in = ParameterIn.QUERY, ref = "#/components/parameters/product.pairs")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "#/components/parameters/lang")
    @ApiResponse(
            responseCode = "200",
            description = "UTF-8 with a byte order mark; the first line names the columns",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    HttpResponse<StreamedFile> findings(String id, HttpRequest<?> request) throws IOException {
        Parameters in = Parameters.of(request);
        MatchRun run = runs.get(Caller.who(request), id);
        RunPairs.Wanted wanted = wanted(in, run);
        Lang lang = in.lang();
        if (in.words("verdict").isEmpty()) {
            in.fields().fault("verdict", Fault.Code.REQUIRED, "须至少选一种匹配结论", "choose one verdict at least");
        }
        in.close();
        return sent(files.findings(run, wanted, Viewer.of(request), lang), "run.findings", run, request);
    }

    private HttpResponse<StreamedFile> sent(
            RunFiles.Written written, String action, MatchRun run, HttpRequest<?> request) throws IOException {
        try {
            ledger.enter(Act.read(action, run.id(), Caller.of(request)).with("lines", written.lines()));
        } catch (RuntimeException e) {
            Files.delete(written.file());
            throw e;
        }
        return HttpResponse.ok(new StreamedFile(
                        Files.newInputStream(written.file(), StandardOpenOption.DELETE_ON_CLOSE), MediaType.of(CSV)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + action.replace('.', '-') + "-" + run.asOf() + ".csv\"");
    }
}
