package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.answers.Answers;
import littlegiant.catalog.Evidence;
import littlegiant.catalog.Recognition;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Outcome;
import littlegiant.profile.Badge;
import littlegiant.recognition.Awards;
import littlegiant.recognition.Recogniser;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

/** How far a firm is from titles and listings, finding by finding. */
@Serdeable
@Schema(name = "Recognition")
public record RecognitionView(
        AnswerView.EnterpriseRef enterprise,
        LocalDate asOf,
        String release,
        @Schema(description = "of the titles' criteria: the one asked for, else the one in force on asOf")
                String edition,
        @Schema(description = "every badge that was told, with whether it holds on asOf; null = none were told at all")
                @Nullable
                List<TitleView> titles,
        @Schema(description = "one for each list of criteria of that edition, and the listings") List<ListView> items,
        @Schema(description = "what the titles bring; never an entitlement") List<AwardView> awards,
        String disclaimer) {

    /** A badge on a day. */
    @Serdeable
    @Schema(name = "Title")
    public record TitleView(
            Badge.Type type,
            Badge.@Nullable Level level,
            @Schema(description = "MET = it holds on asOf") Outcome holds,
            @Nullable LocalDate validUntil,
            Badge.Review review,
            @Schema(description = "of the criteria it was recognised under; null = what was told does not say")
                    @Nullable
                    String edition) {
        static TitleView of(SheetMaker.Title title) {
            Badge badge = title.badge();
            return new TitleView(
                    badge.type(), badge.level(), title.holds(), badge.validUntil(), badge.review(), title.edition());
        }
    }

    /** One list of criteria. */
    @Serdeable
    @Schema(name = "RecognitionList")
    public record ListView(
            String id,
            String name,
            Recognition.Title title,
            @Nullable String edition,
            Recognition.Stage stage,
            @Schema(description = "whether the list is in force on asOf") boolean inForce,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            Verdict verdict,
            int metCount,
            int unmetCount,
            int unknownCount,
            List<FindingView> findings,
            @Schema(description = "what would change each unmet criterion") List<AdviceView> advice,
            @Schema(description = "what people look for in the list and what it leaves out")
                    List<NotAssessedView> notAssessed,
            String source,
            @Nullable Evidence evidence) {
        static ListView of(Recogniser.Recognised one, LocalDate asOf, Viewer viewer, Words words, Lang lang) {
            Recognition list = one.list();
            return new ListView(
                    list.id(),
                    list.name().in(lang),
                    list.title(),
                    list.edition(),
                    list.stage(),
                    list.inForce().contains(asOf),
                    list.inForce().from(),
                    list.inForce().to(),
                    one.verdict(),
                    one.metCount(),
                    one.unmetCount(),
                    one.unknownCount(),
                    one.findings().stream()
                            .map(finding ->
                                    FindingView.of(finding, list.issuer().id(), viewer, words, lang))
                            .toList(),
                    AdviceView.of(one.advice(), list.issuer().id(), viewer, words, lang),
                    one.notAssessed().stream()
                            .map(shown -> NotAssessedView.of(shown, lang))
                            .toList(),
                    list.source(),
                    list.evidence());
        }
    }

    /** Shown without an outcome. */
    @Serdeable
    @Schema(name = "NotAssessed")
    public record NotAssessedView(String id, String text, @Nullable String metric, @Nullable Object actual) {
        static NotAssessedView of(Recogniser.Shown shown, Lang lang) {
            var metric = shown.about().metric();
            return new NotAssessedView(
                    shown.about().id(),
                    shown.about().text().in(lang),
                    metric == null ? null : metric.code(),
                    shown.actual());
        }
    }

    /** Money that follows from a title. */
    @Serdeable
    @Schema(name = "Award")
    public record AwardView(
            Awards.Event event,
            Badge.Level level,
            @Schema(description = "CNY yuan") BigDecimal amount,
            Awards.Status status,
            @Schema(description = "first day on which it can fall due") @Nullable LocalDate from,
            String text,
            String source) {
        static AwardView of(Awards.Award award, Words words, Lang lang) {
            return new AwardView(
                    award.event(),
                    award.level(),
                    award.amount(),
                    award.status(),
                    award.from(),
                    words.of(award).in(lang),
                    award.source());
        }
    }

    static RecognitionView of(Answers.GivenRecognition found, Viewer viewer, Lang lang) {
        Words words = Words.of(found.release());
        return new RecognitionView(
                AnswerView.EnterpriseRef.of(Answers.Subject.of(found.enterprise())),
                found.asOf(),
                found.release().id(),
                found.edition(),
                found.titles() == null
                        ? null
                        : found.titles().stream().map(TitleView::of).toList(),
                found.lists().stream()
                        .map(list -> ListView.of(list, found.asOf(), viewer, words, lang))
                        .toList(),
                found.awards().stream()
                        .map(award -> AwardView.of(award, words, lang))
                        .toList(),
                words.of("closing", "POLICY").in(lang));
    }
}
