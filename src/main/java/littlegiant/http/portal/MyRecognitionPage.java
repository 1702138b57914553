package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.HeldTitle;
import littlegiant.http.web.Links;
import littlegiant.http.web.RecognitionBlock;

/** How far a firm is from titles and listings, list by list. */
@Introspected
public record MyRecognitionPage(
        Links links,
        MyFirm firm,
        String release,
        List<Edition> editions,
        List<HeldTitle> titles,
        List<RecognitionBlock> lists,
        List<String> awards,
        String awardsSource,
        String closing) {

    /** An edition of the criteria that can be looked at. */
    public record Edition(String code, boolean chosen) {}
}
