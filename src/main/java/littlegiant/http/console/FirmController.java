package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.answers.Plans;
import littlegiant.http.Caller;
import littlegiant.http.Words;
import littlegiant.http.api.Decisions;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.http.console.FirmLook.Looked;
import littlegiant.http.web.MatchCard;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.http.web.RunningLoan;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.matching.Answer;
import littlegiant.matching.Match;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.metric.MetricDictionary;
import littlegiant.plan.PricedLoan;
import littlegiant.receipt.Ledger;
import org.jspecify.annotations.Nullable;

/** One firm: what it needs, every product with every reason, and what another figure would change. */
@Controller(Pages.CONSOLE + "/enterprises/{uscc}")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FirmController {

    private static final int QUESTIONS_SHOWN = 5;

    /** More nobody sees side by side. */
    private static final int COMPARED_MAX = 4;

    private final FirmLook look;
    private final FirmHeads heads;
    private final Decisions decisions;
    private final Ledger ledger;
    private final Signatures signatures;
    private final Pages pages;

    FirmController(
            FirmLook look, FirmHeads heads, Decisions decisions, Ledger ledger, Signatures signatures, Pages pages) {
        this.look = look;
        this.heads = heads;
        this.decisions = decisions;
        this.ledger = ledger;
        this.signatures = signatures;
        this.pages = pages;
    }

    @Get
    ModelAndView<Object> firm(String uscc, HttpRequest<?> request) {
        Looked looked = look.look(uscc, request);
        Identity who = Caller.who(request);
        Lang lang = looked.asked().in().lang();
        Question question = looked.question();
        MetricDictionary metrics = looked.release().ruleSet().metrics();
        Answers.Given given = looked.answer();
        Queries asked = Queries.of(request).without("verdict", "product");
        return new ModelAndView<>(
                "firm",
                new FirmPage(
                        pages.links(request),
                        heads.of(who, looked.seen(), given.sheet(), looked.release(), lang),
                        question.asOf(),
                        asked.text(),
                        asked.each(),
                        NeedForm.of(request, looked.asked(), metrics, lang),
                        looked.viewer().institution() == null ? null : question.institution() == null,
                        sorts(question.sort()),
                        WhatIfForm.of(
                                request,
                                looked.asked(),
                                looked.faults(),
                                looked.subject().profile(),
                                metrics,
                                lang),
                        looked.isSound() ? results(looked, given, request) : null));
    }

    /** One product with all its reasons: a page of its own, and what a row of the firm's page opens to. */
    @Get("/products/{productId}")
    ModelAndView<Object> product(String productId, String uscc, HttpRequest<?> request) {
        Looked looked = look.look(uscc, request);
        Lang lang = looked.asked().in().lang();
        looked.requireSound();
        Answers.GivenOne given = looked.one(productId);
        kept(looked, request);
        Words words = Words.of(looked.release());
        return new ModelAndView<>(
                "match",
                new MatchPage(
                        pages.links(request),
                        uscc,
                        looked.subject().profile().name(),
                        looked.question().asOf(),
                        Queries.of(request).without("verdict", "product").text(),
                        MatchCard.of(
                                given.match(),
                                given.foreseen(),
                                looked.question().asOf(),
                                looked.viewer(),
                                words,
                                lang),
                        words.of("closing", given.match().product().kind().name())
                                .in(lang)));
    }

    @Get("/compare")
    ModelAndView<Object> compare(String uscc, HttpRequest<?> request) {
        Looked looked = look.look(uscc, request);
        List<String> products =
                request.getParameters().getAll("product").stream().distinct().toList();
        if (products.isEmpty() || products.size() > COMPARED_MAX) {
            Fields fields = looked.asked().in().fields();
            fields.faults()
                    .add(new Fault(fields.pointerTo("product"), Fault.Code.OUT_OF_RANGE, Messages.of("compare.range")));
        }
        looked.requireSound();
        Lang lang = looked.asked().in().lang();
        Words words = Words.of(looked.release());
        Comparing comparing = new Comparing(words, lang, looked.question().asOf());
        List<Match> matches =
                products.stream().map(id -> looked.one(id).match()).toList();
        List<PricedLoan> loans = looked.priced(products);
        kept(looked, request);
        return new ModelAndView<>(
                "compare",
                new ComparePage(
                        pages.links(request),
                        uscc,
                        looked.subject().profile().name(),
                        looked.question().asOf(),
                        Queries.of(request).without("product").text(),
                        matches.stream()
                                .map(match -> new ComparePage.Column(
                                        MatchCard.of(
                                                match, null, looked.question().asOf(), looked.viewer(), words, lang),
                                        price(match, loans, comparing)))
                                .toList(),
                        loans.stream()
                                .map(loan -> loan.loan().product().name().in(lang))
                                .toList(),
                        comparing.rows(loans),
                        matches.stream()
                                .map(match -> words.of(
                                                "closing",
                                                match.product().kind().name())
                                        .in(lang))
                                .distinct()
                                .toList()));
    }

    private static ComparePage.@Nullable Price price(Match match, List<PricedLoan> loans, Comparing comparing) {
        return loans.stream()
                .filter(loan ->
                        loan.loan().product().id().equals(match.product().id()))
                .findFirst()
                .map(comparing::price)
                .orElse(null);
    }

    private static List<NeedForm.Option> sorts(Sort chosen) {
        List<NeedForm.Option> sorts = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            String code = sort.name().toLowerCase(Locale.ROOT);
            sorts.add(new NeedForm.Option(code, code, sort == chosen));
        }
        return sorts;
    }

    private FirmPage.Results results(Looked looked, Answers.Given given, HttpRequest<?> request) {
        Lang lang = looked.asked().in().lang();
        Words words = Words.of(given.release());
        Answer answer = given.answer();
        Question question = looked.question();
        Groups groups = new Groups(given, looked.viewer(), lang);
        List<FirmPage.Count> counts = new ArrayList<>();
        answer.counts()
                .forEach((verdict, number) -> counts.add(new FirmPage.Count(
                        verdict,
                        groups.word(verdict),
                        number,
                        question.verdicts().contains(verdict))));
        List<Answer.NextQuestion> asked = looked.viewer().asked(answer.nextQuestions());
        return new FirmPage.Results(
                given.release().id(),
                kept(looked, request),
                counts,
                !question.verdicts().isEmpty(),
                asked.stream()
                        .limit(QUESTIONS_SHOWN)
                        .map(next -> question(next, words, lang))
                        .toList(),
                Math.max(0, asked.size() - QUESTIONS_SHOWN),
                FirmLook.changes(looked, lang),
                Plans.existingLoans(given.subject().profile(), question, given.release()).stream()
                        .map(running -> RunningLoan.of(running, words, lang))
                        .toList(),
                groups.sections(question.verdicts().isEmpty()),
                new ChatText(given, looked.viewer().institution()).lines(signatures.of(Caller.who(request)), lang),
                answer.matches().stream()
                        .map(match -> words.of("closing", match.product().kind().name())
                                .in(lang))
                        .distinct()
                        .toList());
    }

    /** The receipt of what is answered about the firm as it is kept; figures that somebody makes up decide nothing. */
    private @Nullable String kept(Looked looked, HttpRequest<?> request) {
        if (looked.made() != null) {
            ledger.enter(Decisions.read("console.whatIf", looked.seen(), Caller.of(request)));
            return null;
        }
        return decisions.match(
                looked.subject(),
                looked.release(),
                looked.question(),
                Asker.of(request, looked.seen()),
                "console.match");
    }

    private static FirmPage.NextQuestion question(Answer.NextQuestion next, Words words, Lang lang) {
        String document = next.metric().settledBy();
        return new FirmPage.NextQuestion(
                next.metric().label().in(lang),
                next.decides(),
                document == null ? null : words.of("documents", document).in(lang));
    }
}
