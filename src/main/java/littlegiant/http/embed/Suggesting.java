package littlegiant.http.embed;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.access.EmbedTokens;
import littlegiant.access.Identity;
import littlegiant.answers.Answers;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.engagement.Sights;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.api.Decisions;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.http.embed.SuggestionsPage.Suggestion;
import littlegiant.http.web.Pages;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * The first few of what the holder of a token may suggest to its firm. The firm is seen as the partner's institution sees it, and asked about as its key would ask; what leaves an
 * institution for its clients holds its own products, guarantors, funds and policies, and so does this.
 */
@Singleton
class Suggesting {

    static final int SHOWN_MAX = 5;

    /** What a firm could have, or have soon. */
    private static final Set<Verdict> SHOWN = EnumSet.of(Verdict.ELIGIBLE, Verdict.NEEDS_INFO, Verdict.NEAR_MISS);

    private final Sights sights;
    private final Answers answers;
    private final Decisions decisions;
    private final Catalogue catalogue;
    private final Today today;

    Suggesting(Sights sights, Answers answers, Decisions decisions, Catalogue catalogue, Today today) {
        this.sights = sights;
        this.answers = answers;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * What is shown is kept and stands in the audit chain, as if the key had asked.
     *
     * @param address where the reader is; null = not known
     * @throws littlegiant.kernel.AppException as {@link Sights#see}
     */
    SuggestionsPage page(EmbedTokens.Grant grant, Lang lang, @Nullable String address) {
        Identity who = grant.who();
        Viewer viewer = new Viewer(who.institution());
        Sights.Seen seen = sights.see(who, grant.uscc());
        Question question = question(viewer);
        Answers.Given given = answers.recommend(Decisions.subject(seen), question);
        By by = new By(who.name(), address, null, who.institution());
        decisions.match(
                given.subject(),
                given.release(),
                question,
                new Asker(viewer, lang, by, seen.consents()),
                "embed.match");
        Words words = Words.of(given.release());
        List<Match> shown = given.answer().matches().stream()
                .filter(match -> match.availability() == Availability.OPEN)
                .toList();
        return new SuggestionsPage(
                seen.enterprise().profile().name(),
                institution(who, lang),
                question.asOf(),
                shown.stream()
                        .map(match -> Suggestion.of(match, question.asOf(), viewer, words, lang))
                        .toList(),
                shown.stream()
                        .map(match -> words.of("closing", match.product().kind().name())
                                .in(lang))
                        .distinct()
                        .toList(),
                Pages.PORTAL + "?lang=" + lang.tag());
    }

    private Question question(Viewer viewer) {
        return new Question(
                today.date(),
                Need.NONE,
                SHOWN,
                Set.of(),
                Set.of(),
                viewer.institution(),
                viewer.inside(true),
                Sort.RECOMMENDED,
                0,
                SHOWN_MAX);
    }

    private String institution(Identity who, Lang lang) {
        String id = who.institution() == null ? "" : who.institution();
        return catalogue.institution(id).map(one -> one.name().in(lang)).orElse(id);
    }
}
