package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.answers.Answers;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.web.HeldTitle;
import littlegiant.http.web.Links;
import littlegiant.http.web.RecognitionBlock;
import littlegiant.kernel.Lang;

/** How far one firm is from titles and listings. */
@Introspected
public record RecognitionPage(
        Links links,
        String uscc,
        String name,
        LocalDate asOf,
        String release,
        List<Edition> editions,
        List<HeldTitle> titles,
        List<RecognitionBlock> lists,
        List<String> awards,
        String awardsSource,
        String closing) {

    /** An edition of the criteria that can be looked at. */
    public record Edition(String code, boolean chosen) {}

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
                HeldTitle.of(found.titles(), words, lang),
                found.lists().stream()
                        .map(one -> RecognitionBlock.of(one, found.asOf(), viewer, words, lang))
                        .toList(),
                found.awards().stream().map(award -> words.of(award).in(lang)).toList(),
                RecognitionBlock.sources(found.awards(), lang),
                words.of("closing", "POLICY").in(lang));
    }
}
