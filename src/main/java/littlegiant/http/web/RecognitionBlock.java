package littlegiant.http.web;

import java.time.LocalDate;
import java.util.List;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.recognition.Recogniser;
import org.jspecify.annotations.Nullable;

/** One list of criteria of a title or a listing, and how far a firm is. */
public record RecognitionBlock(
        String name,
        String stage,
        Verdict verdict,
        String sum,
        @Nullable String notInForce,
        List<FindingLine> open,
        List<FindingLine> met,
        List<MatchCard.Way> ways,
        List<String> notAssessed,
        String source) {

    /** Nothing is said of what there is none of. */
    private static String some(String word, int number) {
        return number == 0 ? "" : word + number + "项";
    }

    public static RecognitionBlock of(
            Recogniser.Recognised one, LocalDate asOf, Viewer viewer, Words words, Lang lang) {
        var list = one.list();
        List<FindingLine> lines = one.findings().stream()
                .map(finding -> FindingLine.of(finding, list.issuer().id(), viewer, words, lang))
                .toList();
        String en = one.metCount() + " met, " + one.unmetCount() + " not met, " + one.unknownCount() + " not told";
        Text sum = words.voiced(
                Text.of("符合" + one.metCount() + "项，不符合" + one.unmetCount() + "项，待补充" + one.unknownCount() + "项", en),
                Text.of(
                        "已符合" + one.metCount() + "项" + some("，还差", one.unmetCount()) + some("，待补充", one.unknownCount()),
                        en));
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
        return new RecognitionBlock(
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
