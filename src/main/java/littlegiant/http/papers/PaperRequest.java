package littlegiant.http.papers;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Viewer;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Question;
import org.jspecify.annotations.Nullable;

/**
 * What paper is asked for.
 *
 * @param products that were chosen, in their order; null = those that are proposed
 * @param note     by whoever hands it out; null = none
 * @param phone    under which he is called back; null = as his user says
 */
record PaperRequest(
        Voice voice,
        Question question,
        @Nullable List<String> products,
        @Nullable String note,
        @Nullable String phone,
        Lang lang) {

    private static final int NOTE_MAX = 1_000;

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}(转[0-9]{1,6}|x[0-9]{1,6})?");

    /** For whom it is. */
    enum Voice {
        /** It leaves the house: nothing internal, no other bank. */
        CLIENT,
        /** It stays: all that its reader may see, with a watermark on each page. */
        INTERNAL
    }

    /** @throws littlegiant.kernel.AppException PARAMETERS_INVALID with every fault */
    static PaperRequest read(Parameters in, QuestionReader questions, Viewer viewer) {
        Fields fields = in.fields();
        Voice told = fields.choice("voice", Voice.class);
        Voice voice = told == null ? Voice.CLIENT : told;
        if (voice == Voice.INTERNAL && viewer.institution() == null) {
            fields.faults()
                    .add(new Fault(fields.pointerTo("voice"), Fault.Code.CONTRADICTION, Messages.of("paper.in.sign")));
        }
        Question question = questions.readNeed(in, viewer);
        List<String> products = QuestionReader.products(fields, "product");
        String note = fields.text("note", NOTE_MAX);
        Text wrong = Messages.of("papers.phone.wrong");
        String phone = fields.matching("phone", PHONE, wrong.zh(), wrong.en());
        in.close();
        return new PaperRequest(
                voice, voice == Voice.CLIENT ? ofOwn(question, viewer) : question, products, note, phone, in.lang());
    }

    /** A bank's paper for a client is of its own products, and of guarantors, funds and policies, whatever was asked. */
    private static Question ofOwn(Question asked, Viewer viewer) {
        return new Question(
                asked.asOf(),
                asked.need(),
                asked.verdicts(),
                asked.kinds(),
                asked.providers(),
                viewer.institution(),
                asked.inside(),
                asked.sort(),
                asked.page(),
                asked.size());
    }

    static PaperRequest read(HttpRequest<?> request, QuestionReader questions) {
        return read(Parameters.of(request), questions, Viewer.of(request));
    }

    boolean isInternal() {
        return voice == Voice.INTERNAL;
    }

    /** What it says of how to reach him: what was told now, else what his user says. */
    @Nullable
    String phone(@Nullable String contact) {
        return Optional.ofNullable(phone).orElse(contact);
    }
}
