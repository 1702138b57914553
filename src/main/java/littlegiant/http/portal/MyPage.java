package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.HeldTitle;
import littlegiant.http.web.Links;
import littlegiant.http.web.RecognitionBlock;
import littlegiant.http.web.RunningLoan;
import org.jspecify.annotations.Nullable;

/**
 * What a firm can get, what is one step away and what is missing.
 *
 * @param told     label of the figure that was just told; null = none was
 * @param fault    of a figure that was told and is not asked any more; null = none
 * @param revision of the profile, so that nobody writes over somebody else
 * @param question the missing figure that decides most; null = nothing is missing
 * @param policies that the firm is entitled to and that say what they give, or until when
 * @param services that other policies give it
 * @param awards   that its titles bring
 * @param wouldBring what a title that it does not have would bring
 * @param next     how far it is to the next title and to a listing
 * @param loans    about which something can be done
 */
@Introspected
public record MyPage(
        Links links,
        MyFirm firm,
        String release,
        String receipt,
        String tier,
        String tierCode,
        @Nullable String completeness,
        @Nullable String told,
        @Nullable String fault,
        int revision,
        int eligible,
        int near,
        int missing,
        @Nullable QuestionForm question,
        List<QuestionForm> questions,
        List<MyOffer> now,
        List<MyOffer> steps,
        List<MyOffer> policies,
        List<MyOffer> services,
        List<String> awards,
        List<String> wouldBring,
        String awardsSource,
        List<End> ends,
        List<HeldTitle> titles,
        List<RecognitionBlock> next,
        List<RunningLoan> loans,
        @Nullable Person specialist,
        List<String> closings) {

    /** A title that ends soon. */
    public record End(String name, String left, boolean soon) {}

    /** Who looks after the firm. */
    public record Person(String name, @Nullable String contact) {}
}
