package littlegiant.http.portal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import littlegiant.answers.Answers;
import littlegiant.answers.Plans;
import littlegiant.catalog.Product;
import littlegiant.catalog.Recognition;
import littlegiant.engagement.Specialists;
import littlegiant.http.portal.MyLook.Looked;
import littlegiant.http.portal.QuestionForm.Refused;
import littlegiant.http.web.FigureWords;
import littlegiant.http.web.HeldTitle;
import littlegiant.http.web.LastDay;
import littlegiant.http.web.Links;
import littlegiant.http.web.RecognitionBlock;
import littlegiant.http.web.RunningLoan;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Answer;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.metric.Metric;
import littlegiant.recognition.Awards;
import littlegiant.recognition.Recogniser;
import littlegiant.sheet.SheetMaker.Title;
import org.jspecify.annotations.Nullable;

/** Puts a firm's own page together. */
@Singleton
class MyPages {

    private static final int OFFERS_SHOWN = 5;
    private static final int STEPS_SHOWN = 3;
    private static final int QUESTIONS_SHOWN = 4;
    private static final int ENDS_SOON_DAYS = 60;

    private final Answers answers;
    private final Specialists specialists;

    MyPages(Answers answers, Specialists specialists) {
        this.answers = answers;
        this.specialists = specialists;
    }

    /** @param told label of the figure that was just told */
    MyPage of(Looked looked, Links links, String receipt, @Nullable String told, @Nullable Refused refused) {
        Answers.Given given = looked.answer();
        Lang lang = looked.lang();
        LocalDate asOf = looked.question().asOf();
        Answers.Known known = Answers.known(looked.profile(), given.sheet(), looked.release());
        List<Match> open = given.answer().matches().stream()
                .filter(match -> match.availability() == Availability.OPEN)
                .toList();
        List<QuestionForm> questions = looked.viewer().asked(given.answer().nextQuestions()).stream()
                .limit(QUESTIONS_SHOWN)
                .map(next -> QuestionForm.of(next, looked, refused))
                .toList();
        Metric tier = looked.release().ruleSet().metrics().get("tier");
        String tierCode = given.sheet().code(tier.index());
        Answers.GivenRecognition newest = answers.recognise(looked.seen().enterprise(), null, asOf);
        Map<Boolean, List<MyOffer>> policies = offers(
                        open,
                        match -> match.verdict() == Verdict.ELIGIBLE && isPolicy(match),
                        Integer.MAX_VALUE,
                        looked,
                        given)
                .stream()
                .collect(Collectors.partitioningBy(MyOffer::promises));
        return new MyPage(
                links,
                looked.firm(),
                looked.release().id(),
                receipt,
                (tierCode == null ? FigureWords.NOT_TOLD : tier.labelOf(tierCode)).in(lang),
                tierCode == null ? "" : tierCode,
                completeness(given.answer()),
                told,
                fault(refused, questions, looked),
                looked.seen().enterprise().revision(),
                count(open, match -> match.verdict() == Verdict.ELIGIBLE),
                count(open, match -> match.verdict() == Verdict.NEAR_MISS),
                count(open, match -> match.verdict() == Verdict.NEEDS_INFO),
                questions.isEmpty() ? null : questions.get(0),
                questions.stream().skip(1).toList(),
                offers(
                        open,
                        match -> match.verdict() == Verdict.ELIGIBLE && !isPolicy(match),
                        OFFERS_SHOWN,
                        looked,
                        given),
                offers(open, match -> match.verdict() == Verdict.NEAR_MISS, STEPS_SHOWN, looked, given),
                policies.getOrDefault(true, List.of()),
                policies.getOrDefault(false, List.of()),
                awards(newest, award -> award.status() != Awards.Status.IF_RECOGNISED, looked),
                awards(newest, award -> award.status() == Awards.Status.IF_RECOGNISED, looked),
                RecognitionBlock.sources(newest.awards(), lang),
                ends(known.titles(), looked),
                HeldTitle.of(known.titles(), looked.words(), lang),
                next(looked, tierCode),
                Plans.existingLoans(looked.profile(), looked.question(), looked.release()).stream()
                        .map(running -> RunningLoan.of(running, looked.words(), lang))
                        .filter(RunningLoan::isPressing)
                        .toList(),
                specialists
                        .of(looked.profile().uscc())
                        .map(one -> new MyPage.Person(one.displayName(), one.contact()))
                        .orElse(null),
                List.of(
                        looked.words().of("closing", "LOAN").in(lang),
                        looked.words().of("closing", "POLICY").in(lang)));
    }

    /** What stands beside no field, as its question is not asked here. */
    private static @Nullable String fault(@Nullable Refused refused, List<QuestionForm> questions, Looked looked) {
        boolean shown = !questions.isEmpty() && questions.get(0).fault() != null;
        return refused == null || shown
                ? null
                : Messages.of(
                                "clause.colon",
                                looked.release()
                                        .ruleSet()
                                        .metrics()
                                        .get(refused.metric())
                                        .label(),
                                refused.fault())
                        .in(looked.lang());
    }

    private static @Nullable String completeness(Answer answer) {
        return answer.profileCompleteness() == null
                ? null
                : answer.profileCompleteness().toPlainString() + "%";
    }

    private static boolean isPolicy(Match match) {
        return match.product().kind() == Product.Kind.POLICY;
    }

    private static int count(List<Match> open, Predicate<Match> which) {
        return (int) open.stream().filter(which).count();
    }

    private static List<MyOffer> offers(
            List<Match> open, Predicate<Match> which, int most, Looked looked, Answers.Given given) {
        return open.stream()
                .filter(which)
                .limit(most)
                .map(match -> MyOffer.of(looked, match, given))
                .toList();
    }

    private static List<String> awards(Answers.GivenRecognition found, Predicate<Awards.Award> which, Looked looked) {
        return found.awards().stream()
                .filter(which)
                .map(award -> looked.words().of(award).in(looked.lang()))
                .toList();
    }

    /** Titles that hold, those that end first. */
    private static List<MyPage.End> ends(@Nullable List<Title> titles, Looked looked) {
        LocalDate asOf = looked.question().asOf();
        return (titles == null ? List.<Title>of() : titles)
                .stream()
                        .filter(title ->
                                title.holds() == Outcome.MET && title.badge().validUntil() != null)
                        .sorted(Comparator.comparing(title -> until(title)))
                        .map(title -> new MyPage.End(
                                looked.words()
                                        .of("badges", title.badge().type().name())
                                        .in(looked.lang()),
                                LastDay.of(until(title), asOf, Messages.of("titles.ends.today"))
                                        .in(looked.lang()),
                                !until(title).isAfter(asOf.plusDays(ENDS_SOON_DAYS))))
                        .toList();
    }

    private static LocalDate until(Title title) {
        LocalDate until = title.badge().validUntil();
        return until == null ? LocalDate.MAX : until;
    }

    /** The title above the one that is held, in every edition of its criteria; its re-review for who stands at the top; and the listings. */
    private List<RecognitionBlock> next(Looked looked, @Nullable String tier) {
        LocalDate asOf = looked.question().asOf();
        List<Recogniser.Recognised> all = new ArrayList<>();
        for (String edition : looked.release().ruleSet().editions().codes()) {
            answers.recognise(looked.seen().enterprise(), edition, asOf).lists().stream()
                    .filter(one -> isNext(one.list(), tier))
                    .filter(one -> all.stream()
                            .noneMatch(had -> had.list().id().equals(one.list().id())))
                    .forEach(all::add);
        }
        return all.stream()
                .sorted(Comparator.comparing(one -> one.list().stage()))
                .map(one -> RecognitionBlock.of(one, asOf, looked.viewer(), looked.words(), looked.lang()))
                .toList();
    }

    private static boolean isNext(Recognition list, @Nullable String tier) {
        boolean national = "NATIONAL".equals(tier);
        Recognition.Title title =
                national || "PROVINCIAL".equals(tier) ? Recognition.Title.LITTLE_GIANT : Recognition.Title.SPECIALIZED;
        return switch (list.stage()) {
            case LISTING -> true;
            case REVIEW -> national && list.title() == title;
            case RECOGNITION -> !national && list.title() == title;
        };
    }
}
