package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import littlegiant.answers.Answers;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.web.FindingLine;
import littlegiant.http.web.Links;
import littlegiant.http.web.MatchCard;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.profile.Badge;
import littlegiant.recognition.Awards;
import littlegiant.recognition.Recogniser;
import littlegiant.sheet.SheetMaker.Title;
import org.jspecify.annotations.Nullable;

/** How far one firm is from titles and listings. */
@Introspected
public record RecognitionPage(
        Links links,
        String uscc,
        String name,
        LocalDate asOf,
        String release,
        List<Edition> editions,
        List<Held> titles,
        List<Block> lists,
        List<String> awards,
        String awardsSource,
        String closing) {

    /** An edition of the criteria that can be looked at. */
    public record Edition(String code, boolean chosen) {}

    /** A title that was told. */
    public record Held(String name, Outcome outcome, String word, String note) {}

    /** One list of criteria. */
    public record Block(
            String name,
            String stage,
            Verdict verdict,
            String sum,
            @Nullable String notInForce,
            List<FindingLine> open,
            List<FindingLine> met,
            List<MatchCard.Way> ways,
            List<String> notAssessed,
            String source) {}

    static RecognitionPage of(
            Answers.GivenRecognition found, List<String> editions, Links links, Viewer viewer, Lang lang) {
        Words words = Words.of(found.release());
        return new RecognitionPage(
                links,
                found.enterprise().profile().uscc(),
                found.enterprise().profile().name(),
                found.asOf(),
                found.release().id(),
                editions.stream()
                        .map(code -> new Edition(code, code.equals(found.edition())))
                        .toList(),
                held(found.titles(), words, lang),
                found.lists().stream()
                        .map(one -> block(one, found.asOf(), viewer, words, lang))
                        .toList(),
                found.awards().stream().map(award -> words.of(award).in(lang)).toList(),
                found.awards().stream().map(Awards.Award::source).distinct().collect(Collectors.joining("；")),
                words.of("closing", "POLICY").in(lang));
    }

    private static List<Held> held(@Nullable List<Title> titles, Words words, Lang lang) {
        if (titles == null) {
            String notTold = words.of("outcomesFirm", "UNKNOWN").in(lang);
            return List.of(new Held(Text.of("称号", "Titles").in(lang), Outcome.UNKNOWN, notTold, ""));
        }
        return titles.stream().map(title -> held(title, words, lang)).toList();
    }

    private static Held held(Title title, Words words, Lang lang) {
        Badge badge = title.badge();
        boolean pending = badge.review() == Badge.Review.PENDING;
        Text word =
                switch (title.holds()) {
                    case MET -> Text.of("有效", "holds");
                    case UNMET ->
                        pending
                                ? Text.of("有效期已过，复核结果待公布", "ended, the re-review is not decided yet")
                                : Text.of("无效", "does not hold");
                    case UNKNOWN -> Text.of("待补充", "cannot be said");
                };
        Text note = badge.validUntil() == null
                ? Text.of("有效期待补充", "last day not told")
                : Text.of("有效期至" + badge.validUntil(), "valid until " + badge.validUntil());
        if (badge.review() != Badge.Review.NONE) {
            note = note.then(Text.of("，", ", re-review: "))
                    .then(words.of("reviews", badge.review().name()));
        }
        if (title.edition() != null) {
            note = note.then(Text.of("，" + title.edition() + "年标准", ", edition " + title.edition()));
        }
        Text level = badge.level() == null
                ? Text.same("")
                : words.of("levels", badge.level().name()).then(" ");
        return new Held(
                level.then(words.of("badges", badge.type().name())).in(lang),
                title.holds(),
                word.in(lang),
                note.in(lang));
    }

    private static Block block(Recogniser.Recognised one, LocalDate asOf, Viewer viewer, Words words, Lang lang) {
        var list = one.list();
        List<FindingLine> lines = one.findings().stream()
                .map(finding -> FindingLine.of(finding, list.issuer().id(), viewer, words, lang))
                .toList();
        Text sum = Text.of(
                "符合" + one.metCount() + "项，不符合" + one.unmetCount() + "项，待补充" + one.unknownCount() + "项",
                one.metCount() + " met, " + one.unmetCount() + " not met, " + one.unknownCount() + " not told");
        Text span = Text.of(
                (list.inForce().from() == null ? "" : list.inForce().from() + "起")
                        + (list.inForce().to() == null
                                ? ""
                                : "至" + list.inForce().to()) + "施行，当日不适用",
                "in force"
                        + (list.inForce().from() == null
                                ? ""
                                : " from " + list.inForce().from())
                        + (list.inForce().to() == null
                                ? ""
                                : " until " + list.inForce().to())
                        + ", not on this day");
        Text source = Text.same(list.source())
                .then(
                        list.evidence() == null
                                ? Text.same("")
                                : Text.of("（", " (")
                                        .then(words.of(
                                                "evidence", list.evidence().name()))
                                        .then(Text.of("）", ")")));
        return new Block(
                list.name().in(lang),
                words.of("recognitionStages", list.stage().name()).in(lang),
                one.verdict(),
                sum.in(lang),
                list.inForce().contains(asOf) ? null : span.in(lang),
                lines.stream().filter(line -> !line.isMet()).toList(),
                lines.stream().filter(FindingLine::isMet).toList(),
                MatchCard.ways(one.advice(), list.issuer().id(), viewer, words, lang),
                one.notAssessed().stream()
                        .map(shown -> shown.about().text().in(lang))
                        .toList(),
                source.in(lang));
    }
}
