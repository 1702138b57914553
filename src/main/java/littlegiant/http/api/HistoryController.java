package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.engagement.Sight;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.receipt.Ledger;
import littlegiant.release.Releases;
import littlegiant.release.RuleSet;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/enterprises/{uscc}/revisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForReaders
@Tag(name = "enterprises")
class HistoryController {

    private final Enterprises enterprises;
    private final Releases releases;
    private final Ledger ledger;
    private final Sights sights;

    HistoryController(Enterprises enterprises, Releases releases, Ledger ledger, Sights sights) {
        this.enterprises = enterprises;
        this.releases = releases;
        this.ledger = ledger;
        this.sights = sights;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listEnterpriseRevisions",
            summary = "Every revision of a firm's profile, newest first: who, when, why, and what changed")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "#/components/parameters/cursor")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page; next is null at the end")
    CursorView<RevisionView> list(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Long before = in.cursor();
        int size = in.size();
        in.close();
        Sight sight = seen(uscc, request);
        int from = before == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, before);
        List<Enterprises.Revision> found = enterprises.revisions(uscc, from, size + 1);
        List<RevisionView> items = new ArrayList<>();
        for (int i = 0; i < Math.min(size, found.size()); i++) {
            items.add(view(found.get(i), i + 1 < found.size() ? found.get(i + 1) : null, sight, in.lang()));
        }
        return new CursorView<>(
                items,
                found.size() <= size ? null : String.valueOf(found.get(size - 1).number()));
    }

    private RevisionView view(
            Enterprises.Revision revision, Enterprises.@Nullable Revision before, Sight sight, Lang lang) {
        List<ChangeView> changes = before == null
                ? List.of()
                : Changes.of(sight.seen(before.document()), sight.seen(revision.document()), rules(), lang);
        return RevisionView.of(revision, changes, sight.isAll());
    }

    private RuleSet rules() {
        return releases.active().ruleSet();
    }

    @Get("/{revision}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getEnterpriseRevision", summary = "A firm's profile as it was told at one revision")
    @ApiResponse(responseCode = "200", description = "the document; the ETag carries the revision")
    HttpResponse<Map<String, @Nullable Object>> get(String uscc, int revision, HttpRequest<?> request) {
        Parameters.of(request).close();
        Sight sight = seen(uscc, request);
        Enterprise then = sights.through(sight, at(uscc, revision));
        return Etags.ok(EnterpriseView.plain(then), revision);
    }

    @Get("/{revision}/changes")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "compareEnterpriseRevisions", summary = "What changed between two revisions of a profile")
    @Parameter(name = "since", in = ParameterIn.QUERY, ref = "#/components/parameters/since")
    @ApiResponse(responseCode = "200", description = "every difference, with words")
    List<ChangeView> changes(String uscc, int revision, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Integer since = in.fields().whole("since", 0, Integer.MAX_VALUE);
        in.close();
        Sight sight = seen(uscc, request);
        int earlier = since == null ? revision - 1 : since;
        Value.Obj is = sight.seen(at(uscc, revision).profile().document());
        Value.Obj was = earlier == 0
                ? new Value.Obj(Map.of())
                : sight.seen(at(uscc, earlier).profile().document());
        return Changes.of(was, is, rules(), in.lang());
    }

    /** @throws AppException CONSENT_NEEDED: who a firm is may be public, how that changed is not */
    private Sight seen(String uscc, HttpRequest<?> request) {
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        if (seen.sight().isPublicOnly()) {
            throw new AppException(ErrorCode.CONSENT_NEEDED, ErrorCode.CONSENT_NEEDED.title(), List.of());
        }
        ledger.enter(Decisions.read("enterprise.history", seen, Caller.of(request)));
        return seen.sight();
    }

    private Enterprise at(String uscc, int revision) {
        return enterprises
                .at(uscc, revision)
                .orElseThrow(() -> new AppException(
                        ErrorCode.ENTERPRISE_NOT_FOUND,
                        uscc + "没有版本" + revision,
                        "enterprise " + uscc + " has no revision " + revision));
    }
}
