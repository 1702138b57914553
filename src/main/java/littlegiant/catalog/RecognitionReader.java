package littlegiant.catalog;

import java.util.List;
import java.util.regex.Pattern;
import littlegiant.catalog.Recognition.NotAssessed;
import littlegiant.catalog.Recognition.Stage;
import littlegiant.catalog.Recognition.Title;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Reads a list of criteria with {@code kind: RECOGNITION}, collecting every fault with its place. */
public final class RecognitionReader {

    private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,63}");
    private static final Pattern EDITION = Pattern.compile("\\d{4}");

    private final ConditionReader conditions;

    public RecognitionReader(MetricDictionary metrics) {
        this.conditions = new ConditionReader(metrics);
    }

    /** Null, with faults, if it is none. */
    public @Nullable Recognition read(Value document, Faults faults) {
        Fields fields = Fields.of(document, "", faults);
        if (fields == null) {
            return null;
        }
        Recognition recognition = read(fields);
        fields.close();
        return recognition;
    }

    private @Nullable Recognition read(Fields in) {
        in.require("id", "kind", "provider", "title", "stage", "name", "criteria", "source");
        String id = in.matching("id", ID, "须为大写字母、数字、横线", "must be capital letters, digits and dashes");
        if (in.choice("kind", Product.Kind.class) != Product.Kind.RECOGNITION) {
            in.fault("kind", Fault.Code.DOES_NOT_FIT, "须为RECOGNITION", "must be RECOGNITION");
        }
        Institution issuer = in.object("provider", ProductReader::institution);
        Title title = in.choice("title", Title.class);
        String edition = in.matching("edition", EDITION, "须为年份", "must be a year");
        Stage stage = in.choice("stage", Stage.class);
        Text name = ConditionReader.text(in, "name", 200);
        Text summary = ConditionReader.text(in, "summary", 2000);
        DateRange inForce = ProductReader.window(in);
        ProductReader.Source source = ProductReader.source(in);
        List<Criterion> criteria = conditions.criteria(in, source);
        List<NotAssessed> notAssessed = in.objects("notAssessed", this::notAssessed);
        if (id == null || issuer == null || title == null || stage == null || name == null) {
            return null;
        }
        if ((edition == null) != (stage == Stage.LISTING)) {
            in.fault("edition", Fault.Code.DOES_NOT_FIT, "称号须有版本，上市条件没有", "titles have an edition, listings have none");
        }
        return new Recognition(
                id,
                title,
                edition,
                stage,
                name,
                summary,
                issuer,
                inForce,
                criteria,
                notAssessed == null ? List.of() : notAssessed,
                source.shown(),
                source.evidence());
    }

    private @Nullable NotAssessed notAssessed(Fields entry) {
        entry.require("id", "text");
        String id = entry.text("id", 64);
        Text text = ConditionReader.text(entry, "text", 500);
        var metric = entry.has("metric") ? conditions.metric(entry, "metric") : null;
        return id == null || text == null ? null : new NotAssessed(id, text, metric);
    }
}
