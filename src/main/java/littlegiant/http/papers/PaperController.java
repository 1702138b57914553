package littlegiant.http.papers;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.http.api.Decisions;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.paper.Report;
import littlegiant.profile.Profile;
import littlegiant.receipt.Ledger;
import littlegiant.release.Release;
import littlegiant.release.Releases;

/** The papers of one firm. What somebody writes on one comes by a form, so that it stands in no address. */
@Controller(Pages.CONSOLE + "/enterprises/{uscc}")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class PaperController {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PLAN = "金融服务方案";
    private static final String FACTS = "尽调资料";
    private static final int NAME_MAX = 60;

    private final Papers papers;
    private final QuestionReader questions;
    private final Forms forms;
    private final Sights sights;
    private final Releases releases;
    private final Ledger ledger;
    private final Today today;

    PaperController(
            Papers papers,
            QuestionReader questions,
            Forms forms,
            Sights sights,
            Releases releases,
            Ledger ledger,
            Today today) {
        this.papers = papers;
        this.questions = questions;
        this.forms = forms;
        this.sights = sights;
        this.releases = releases;
        this.ledger = ledger;
        this.today = today;
    }

    @Get("/plan.pdf")
    HttpResponse<?> pdf(String uscc, HttpRequest<?> request) {
        return pdf(uscc, PaperRequest.read(request, questions), request);
    }

    @Post("/plan.pdf")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pdf(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return pdf(uscc, filled(request, fields), request);
    }

    private HttpResponse<?> pdf(String uscc, PaperRequest asked, HttpRequest<?> request) {
        return file(papers.pdf(uscc, asked, request), PLAN, asked.question().asOf(), ".pdf", PDF);
    }

    @Get("/plan.xlsx")
    HttpResponse<?> book(String uscc, HttpRequest<?> request) {
        return book(uscc, PaperRequest.read(request, questions), request);
    }

    @Post("/plan.xlsx")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> book(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        return book(uscc, filled(request, fields), request);
    }

    private HttpResponse<?> book(String uscc, PaperRequest asked, HttpRequest<?> request) {
        return file(papers.book(uscc, asked, request), PLAN, asked.question().asOf(), ".xlsx", XLSX);
    }

    private PaperRequest filled(HttpRequest<?> request, Map<String, Object> fields) {
        Parameters.langOnly(request);
        forms.of(request, fields);
        Map<String, Object> told = new HashMap<>(fields);
        told.remove(Form.TOKEN);
        return PaperRequest.read(Parameters.ofForm(request, told), questions, Viewer.of(request));
    }

    @Get("/facts.docx")
    HttpResponse<?> facts(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        in.close();
        Lang lang = in.lang();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Release release = releases.active();
        Profile profile = seen.enterprise().profile();
        Answers.Known known = Answers.known(profile, asOf, release);
        ledger.enter(Decisions.read("paper.facts", seen, Caller.of(request)));
        List<String> subtitle = List.of(
                Messages.of("report.as.of", asOf).in(lang),
                Messages.of("report.revision", seen.enterprise().revision(), release.id())
                        .in(lang),
                Messages.of("report.hint").in(lang));
        byte[] bytes = Report.of(new FirmReport(profile, known, release, lang)
                .content(subtitle, papers.author(request), Papers.WATERMARK.in(lang)));
        return file(new Papers.Made(profile.name(), bytes), FACTS, asOf, ".docx", DOCX);
    }

    /** Under a name in any script; what reads no more than ASCII gets one that says the same. */
    private static HttpResponse<?> file(Papers.Made made, String what, LocalDate day, String ending, String type) {
        String firm = made.firm().replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "").strip();
        int end =
                firm.codePointCount(0, firm.length()) > NAME_MAX ? firm.offsetByCodePoints(0, NAME_MAX) : firm.length();
        String name = what + "_" + firm.substring(0, end) + "_" + day + ending;
        String ascii = (what.equals(PLAN) ? "plan-" : "facts-") + day + ending;
        return HttpResponse.ok(made.bytes())
                .contentType(MediaType.of(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
    }
}
