package littlegiant.http.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.answers.Interest;
import littlegiant.catalog.Product;
import littlegiant.engagement.Filling;
import littlegiant.http.MoneyText;
import littlegiant.http.Words;
import littlegiant.http.web.FigureWords;
import littlegiant.http.web.NeedForm;
import littlegiant.intake.Field;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileForm.Item;
import org.jspecify.annotations.Nullable;

/** Puts the fields of a firm's profile into words. */
final class ProfileFields {

    /** More names nobody reads. */
    private static final int NAMES_SHOWN = 4;

    private final Profile profile;
    private final Interest interest;
    private final Map<String, Integer> decides;
    private final Set<String> disputed;
    private final Words words;
    private final Lang lang;

    /**
     * @param decides  by metric: how many products could be judged if it were told
     * @param disputed metrics that the firm objects to
     */
    ProfileFields(
            Profile profile,
            Interest interest,
            Map<String, Integer> decides,
            Set<String> disputed,
            Words words,
            Lang lang) {
        this.profile = profile;
        this.interest = interest;
        this.decides = Map.copyOf(decides);
        this.disputed = Set.copyOf(disputed);
        this.words = words;
        this.lang = lang;
    }

    /** As it is stored. */
    ProfileField stored(Item item) {
        Value told = item.told(profile.document());
        return field(item, shown(item, told, MoneyText.Unit.WAN), MoneyText.Unit.WAN, ProfileField.State.AS_IT_IS);
    }

    /** As it was typed, with what came of it. */
    ProfileField typed(ProfileTyped typed, ProfileField.State state) {
        Item item = typed.item();
        String text = state.saved() ? shown(item, item.told(profile.document()), typed.unit()) : typed.text();
        return field(item, text, typed.unit(), state);
    }

    private ProfileField field(Item item, String value, MoneyText.Unit unit, ProfileField.State state) {
        Metric metric = item.metric();
        Value told = item.told(profile.document());
        List<Product> products = interest.in(metric);
        ProfileField.Why why = new ProfileField.Why(
                products.size(),
                products.stream()
                        .limit(NAMES_SHOWN)
                        .map(product -> product.name().in(lang))
                        .toList(),
                told == null ? decides.getOrDefault(metric.code(), 0) : 0);
        return new ProfileField(
                item.name(),
                item.label().in(lang),
                kind(item),
                value,
                told == null ? "" : inWords(item, told),
                unit == MoneyText.Unit.WAN,
                item.isMoney() ? "" : unit(metric, item),
                options(item, value),
                Filling.was(told),
                why,
                told(metric),
                metric.settledBy() == null
                        ? null
                        : words.of("documents", metric.settledBy()).in(lang),
                disputed.contains(metric.code()) ? metric.code() : null,
                state);
    }

    private static ProfileField.Kind kind(Item item) {
        if (item.isMoney()) {
            return ProfileField.Kind.MONEY;
        }
        return switch (item.field().kind()) {
            case DATE -> ProfileField.Kind.DATE;
            case FLAG -> ProfileField.Kind.CHOICE;
            case NUMBER, PERCENT -> ProfileField.Kind.FIGURE;
            default -> isChoice(item) ? ProfileField.Kind.CHOICE : ProfileField.Kind.TEXT;
        };
    }

    private static boolean isChoice(Item item) {
        boolean listed = item.metric().type() != MetricType.CODE_SET
                && !item.metric().values().isEmpty();
        return listed || item.name().endsWith(".level");
    }

    private String unit(Metric metric, Item item) {
        boolean figure = kind(item) == ProfileField.Kind.FIGURE && item.name().equals(metric.code());
        return figure ? FigureText.unit(metric.unit()).in(lang) : "";
    }

    private List<NeedForm.Option> options(Item item, String value) {
        List<NeedForm.Option> options = new ArrayList<>();
        if (item.field().kind() == Field.Kind.FLAG) {
            options.add(new NeedForm.Option("true", FigureText.flag(true).in(lang), value.equals("true")));
            options.add(new NeedForm.Option("false", FigureText.flag(false).in(lang), value.equals("false")));
        } else if (item.name().endsWith(".level")) {
            for (String level : List.of("NATIONAL", "PROVINCIAL", "MUNICIPAL")) {
                options.add(new NeedForm.Option(level, words.of("levels", level).in(lang), value.equals(level)));
            }
        } else if (isChoice(item)) {
            item.metric()
                    .values()
                    .forEach((code, label) ->
                            options.add(new NeedForm.Option(code, label.in(lang), value.equals(code))));
        }
        return options;
    }

    /** As it is typed. */
    String shown(Item item, @Nullable Value told, MoneyText.Unit unit) {
        if (told instanceof Value.Num num) {
            return (item.isMoney() ? unit : MoneyText.Unit.YUAN)
                    .of(num.number())
                    .toPlainString();
        }
        if (told instanceof Value.Arr codes) {
            return FigureText.codes(item.metric(), texts(codes)).in(lang);
        }
        return told instanceof Value.Str str ? str.text() : told == null ? "" : String.valueOf(told.plain());
    }

    private static List<String> texts(Value.Arr codes) {
        return codes.items().stream()
                .map(code -> code instanceof Value.Str str ? str.text() : String.valueOf(code.plain()))
                .toList();
    }

    /** As it is read. */
    String inWords(Item item, @Nullable Value told) {
        if (told == null) {
            return FigureWords.NOT_TOLD.in(lang);
        }
        if (told instanceof Value.Num num) {
            boolean year = item.name().endsWith("Year");
            return year
                    ? num.number().toPlainString()
                    : (item.isMoney() ? FigureText.money(num.number()) : FigureText.number(item.metric(), num.number()))
                            .in(lang);
        }
        if (told instanceof Value.Bool flag) {
            return FigureText.flag(flag.flag()).in(lang);
        }
        if (told instanceof Value.Arr codes) {
            return FigureText.codes(item.metric(), texts(codes)).in(lang);
        }
        String text = told instanceof Value.Str str ? str.text() : "";
        return item.name().endsWith(".level")
                ? words.of("levels", text).in(lang)
                : item.metric().labelOf(text).in(lang);
    }

    private @Nullable String told(Metric metric) {
        Text told = FigureWords.vouched(profile.provenance().get(metric.code()), words);
        return told == null ? null : told.in(lang);
    }
}
