package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.audit.Act;
import littlegiant.engagement.Scope;
import littlegiant.engagement.Sights;
import littlegiant.engagement.Writing;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.matching.Inside;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.Search;
import littlegiant.receipt.Ledger;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/enterprises")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "enterprises")
class EnterprisesController {

    private final Enterprises enterprises;
    private final Releases releases;
    private final Today today;
    private final Ledger ledger;
    private final Sights sights;
    private final Writing writing;

    EnterprisesController(
            Enterprises enterprises, Releases releases, Today today, Ledger ledger, Sights sights, Writing writing) {
        this.enterprises = enterprises;
        this.releases = releases;
        this.today = today;
        this.ledger = ledger;
        this.sights = sights;
        this.writing = writing;
    }

    @ForReaders
    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listEnterprises",
            summary = "Firms by part of a name or code, region, tier, industry, or a badge that ends")
    @Parameter(name = "q", in = ParameterIn.QUERY, ref = "#/components/parameters/q")
    @Parameter(name = "region", in = ParameterIn.QUERY, ref = "#/components/parameters/region")
    @Parameter(name = "industry", in = ParameterIn.QUERY, ref = "#/components/parameters/industry")
    @Parameter(name = "tier", in = ParameterIn.QUERY, ref = "#/components/parameters/tier")
    @Parameter(
            name = "badgeExpiringBefore",
            in = ParameterIn.QUERY,
            ref = "#/components/parameters/badgeExpiringBefore")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "#/components/parameters/cursor.firms")
    @ApiResponse(responseCode = "200", description = "one page, by code")
    EnterprisePageView list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        Identity who = Caller.who(request);
        String industry = in.text("industry");
        Sights.Within within = sights.within(who, industry == null ? null : Scope.REGISTRATION);
        Search search = new Search(in.text("q"), in.text("region"), industry, within.regions(), within.usccs());
        Release release = releases.active();
        Inside inside = Viewer.of(request).inside(true);
        Set<String> tiers = tiers(in, release);
        LocalDate endsBefore = in.date("badgeExpiringBefore");
        int page = in.page();
        int size = in.size();
        String cursor = in.text("cursor");
        in.close();
        ledger.enter(Act.read("enterprise.list", Objects.toString(search.word(), ""), Caller.of(request)));
        Predicate<Profile> also =
                profile -> isOf(tiers, profile, asOf, release) && ends(profile, asOf, endsBefore, release);
        if (cursor != null) {
            List<EnterpriseSummaryView> behind =
                    sights.each(who, enterprises.after(search, also, cursor, size)).stream()
                            .map(enterprise -> summary(enterprise.profile(), asOf, release, inside))
                            .toList();
            return EnterprisePageView.of(behind, 0, size, null);
        }
        boolean stored = tiers.isEmpty() && endsBefore == null;
        Enterprises.Found found =
                stored ? enterprises.search(search, page, size) : enterprises.search(search, also, page, size);
        List<EnterpriseSummaryView> items = sights.each(who, found.page()).stream()
                .map(enterprise -> summary(enterprise.profile(), asOf, release, inside))
                .toList();
        return EnterprisePageView.of(items, page, size, found.total());
    }

    private static Set<String> tiers(Parameters in, Release release) {
        Set<String> known = release.ruleSet().metrics().get("tier").values().keySet();
        Set<String> tiers = in.words("tier");
        tiers.stream()
                .filter(tier -> !known.contains(tier))
                .forEach(tier ->
                        Fields.unknownValue(tier, known, "/tier", in.fields().faults()));
        return tiers;
    }

    private static boolean isOf(Set<String> tiers, Profile profile, LocalDate asOf, Release release) {
        return tiers.isEmpty() || tiers.contains(code("tier", Answers.sheet(profile, asOf, release), release));
    }

    private static @Nullable String code(String metric, Sheet sheet, Release release) {
        return sheet.code(release.ruleSet().metrics().get(metric).index());
    }

    private static boolean ends(Profile profile, LocalDate asOf, @Nullable LocalDate before, Release release) {
        if (before == null) {
            return true;
        }
        List<SheetMaker.Title> titles = release.ruleSet().sheets().titles(profile, asOf);
        return titles != null
                && titles.stream()
                        .anyMatch(title -> title.holds() == Outcome.MET
                                && title.badge().validUntil() != null
                                && title.badge().validUntil().isBefore(before));
    }

    private static EnterpriseSummaryView summary(Profile profile, LocalDate asOf, Release release, Inside inside) {
        Sheet sheet = Answers.sheet(profile, asOf, release);
        return EnterpriseSummaryView.of(
                profile,
                code("tier", sheet, release),
                code("sizeClass", sheet, release),
                release.on(asOf).matcher().completeness(sheet, inside));
    }

    @ForReaders
    @Get("/{uscc}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getEnterprise", summary = "One firm's profile, with what is derived from it on asOf")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @ApiResponse(
            responseCode = "200",
            description = "the profile; the ETag carries its revision",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Enterprise")))
    HttpResponse<Map<String, @Nullable Object>> get(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        in.close();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Enterprise enterprise = seen.enterprise();
        ledger.enter(
                Decisions.read("enterprise.read", seen, Caller.of(request)).with("revision", enterprise.revision()));
        Release release = releases.active();
        return Etags.ok(
                EnterpriseView.of(
                        enterprise,
                        Answers.known(enterprise.profile(), asOf, release),
                        release.ruleSet().metrics(),
                        in.lang()),
                enterprise.revision());
    }

    @AsPut
    @Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.ENTERPRISE, Role.Names.OFFICER, Role.Names.SPECIALIST})
    @Put("/{uscc}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "putEnterprise",
            summary = "Store a new revision of a firm's profile; If-Match carries the ETag that was read")
    @ApiResponse(
            responseCode = "200",
            description = "the stored profile, with warnings",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Enterprise")))
    HttpResponse<Map<String, @Nullable Object>> put(
            String uscc,
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Profile")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        in.close();
        Integer expected = Etags.expected(request);
        Faults faults = new Faults();
        Value document = EnterpriseView.told(Bodies.json(request, body, faults));
        if (document instanceof Value.Obj obj
                && obj.at("uscc") instanceof Value.Str told
                && !told.text().equals(uscc)) {
            faults.add(
                    "/uscc",
                    Fault.Code.CONTRADICTION,
                    "与地址中的编号" + uscc + "不同",
                    "is not the code in the address, " + uscc);
        }
        Enterprise stored = writing.put(
                Caller.who(request),
                uscc,
                document,
                new Writing.When(expected, today.date()),
                faults,
                Caller.of(request));
        Release release = releases.active();
        return Etags.ok(
                EnterpriseView.stored(
                        stored,
                        Answers.known(stored.profile(), today.date(), release),
                        release.ruleSet().metrics(),
                        in.lang()),
                stored.revision());
    }
}
