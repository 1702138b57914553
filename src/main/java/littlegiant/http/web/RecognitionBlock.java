package littlegiant.http.web;

import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.Recognition;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Verdict;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.recognition.Awards;
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

    public static RecognitionBlock of(
            Recogniser.Recognised one, LocalDate asOf, Viewer viewer, Words words, Lang lang) {
        var list = one.list();
        List<FindingLine> lines = one.findings().stream()
                .map(finding -> FindingLine.of(finding, list.issuer().id(), viewer, words, lang))
                .toList();
        return new RecognitionBlock(
                list.name().in(lang),
                words.of("recognitionStages", list.stage().name()).in(lang),
                one.verdict(),
                sum(one, words).in(lang),
                list.inForce().contains(asOf) ? null : span(list.inForce()).in(lang),
                lines.stream().filter(line -> !line.isMet()).toList(),
                lines.stream().filter(FindingLine::isMet).toList(),
                MatchCard.ways(one.advice(), list.issuer().id(), viewer, words, lang),
                one.notAssessed().stream()
                        .map(shown -> shown.about().text().in(lang))
                        .toList(),
                source(list, words).in(lang));
    }

    private static Text source(Recognition list, Words words) {
        Text source = Text.same(list.source());
        return list.evidence() == null
                ? source
                : source.then(
                        Messages.of("told", words.of("evidence", list.evidence().name())));
    }

    /** Where awards are promised, each once; empty where there are none. */
    public static String sources(List<Awards.Award> awards, Lang lang) {
        return awards.stream()
                .map(award -> Text.same(award.source()))
                .distinct()
                .reduce((one, next) -> Messages.of("clause.semicolon", one, next))
                .map(all -> all.in(lang))
                .orElse("");
    }

    private static Text sum(Recogniser.Recognised one, Words words) {
        int met = one.metCount();
        int unmet = one.unmetCount();
        int unknown = one.unknownCount();
        return words.voiced(Messages.of("recognition.sum", met, unmet, unknown), toFirm(met, unmet, unknown));
    }

    /** Nothing is said of what there is none of. */
    private static Text toFirm(int met, int unmet, int unknown) {
        if (unmet == 0) {
            return unknown == 0
                    ? Messages.of("recognition.sum.firm.met", met, unmet, unknown)
                    : Messages.of("recognition.sum.firm.unknown", met, unmet, unknown);
        }
        return unknown == 0
                ? Messages.of("recognition.sum.firm.unmet", met, unmet, unknown)
                : Messages.of("recognition.sum.firm", met, unmet, unknown);
    }

    private static Text span(DateRange inForce) {
        LocalDate from = inForce.from();
        LocalDate to = inForce.to();
        if (from != null && to != null) {
            return Messages.of("recognition.from.until", from, to);
        }
        return from == null
                ? Messages.of("recognition.until", String.valueOf(to))
                : Messages.of("recognition.from", from);
    }
}
