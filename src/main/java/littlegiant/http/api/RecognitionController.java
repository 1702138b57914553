package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import littlegiant.answers.Answers;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.profile.PublicCodes;
import littlegiant.receipt.Ledger;
import littlegiant.release.Releases;
import littlegiant.release.RuleSet;
import littlegiant.sheet.SizeTable.Measure;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recognition")
class RecognitionController {

    private static final BigDecimal PEOPLE_MAX = BigDecimal.valueOf(10_000_000);

    private final Answers answers;
    private final Releases releases;
    private final Today today;
    private final Ledger ledger;
    private final Sights sights;

    RecognitionController(Answers answers, Releases releases, Today today, Ledger ledger, Sights sights) {
        this.answers = answers;
        this.releases = releases;
        this.today = today;
        this.ledger = ledger;
        this.sights = sights;
    }

    @ForReaders
    @Get("/recognition/{uscc}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getRecognition",
            summary =
                    "How far a firm is from 专精特新 and 小巨人 and from being listed, finding by finding; and what its titles bring")
    @Parameter(name = "edition", in = ParameterIn.QUERY, ref = "#/components/parameters/edition")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "#/components/parameters/lang")
    @ApiResponse(responseCode = "200", description = "every list of that edition, and the listings")
    RecognitionView recognition(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        String edition =
                in.oneOf("edition", releases.active().ruleSet().editions().codes());
        in.close();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Answers.GivenRecognition given = answers.recognise(seen.enterprise(), edition, asOf);
        ledger.enter(Decisions.read("enterprise.recognition", seen, Caller.of(request)));
        return RecognitionView.of(given, Viewer.of(request), in.lang());
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/size-class")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getSizeClass",
            summary =
                    "The size class of figures by 工信部联企业〔2011〕300号: all lower bounds must hold, else the firm drops a class")
    @Parameter(name = "industryCode", in = ParameterIn.QUERY, ref = "#/components/parameters/industryCode")
    @Parameter(name = "employees", in = ParameterIn.QUERY, ref = "#/components/parameters/employees")
    @Parameter(name = "revenue", in = ParameterIn.QUERY, ref = "#/components/parameters/revenue")
    @Parameter(name = "totalAssets", in = ParameterIn.QUERY, ref = "#/components/parameters/totalAssets")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "#/components/parameters/lang")
    @ApiResponse(
            responseCode = "200",
            description = "the class with the row used; null while something missing could still decide")
    SizeClassView sizeClass(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        RuleSet rules = releases.active().ruleSet();
        String industry = PublicCodes.industry(
                in.fields(), "industryCode", rules.metrics().get("industryCode"), today.date());
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        put(figures, Measure.EMPLOYEES, in.fields().decimal("employees", BigDecimal.ZERO, PEOPLE_MAX, 0));
        put(figures, Measure.REVENUE, in.fields().money("revenue"));
        put(figures, Measure.TOTAL_ASSETS, in.fields().money("totalAssets"));
        in.close();
        return SizeClassView.of(rules.sheets().size(industry, figures), in.lang());
    }

    private static void put(Map<Measure, BigDecimal> figures, Measure measure, @Nullable BigDecimal figure) {
        if (figure != null) {
            figures.put(measure, figure);
        }
    }
}
