package littlegiant.http.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.http.MoneyText;
import littlegiant.http.Words;
import littlegiant.http.portal.ProfileDesk.Desk;
import littlegiant.intake.Field;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.FigureText;
import littlegiant.paper.FormBook;
import littlegiant.profile.Enterprise;
import littlegiant.profile.ProfileForm.Item;
import littlegiant.profile.ProfileForm.Step;
import org.jspecify.annotations.Nullable;

/** The profile as a form for a spreadsheet, with what is known filled in; what it says is read back by the same words. */
final class ProfileBook {

    private static final List<Text> NOTES = List.of(
            Messages.of("profile.book.fill"),
            Messages.of("profile.book.units"),
            Messages.of("profile.book.forms"),
            Messages.of("profile.book.years"),
            Messages.of("profile.book.upload"));

    private final Desk desk;
    private final Words words;

    private ProfileBook(Desk desk) {
        this.desk = desk;
        this.words = Words.of(desk.release());
    }

    static byte[] of(Desk desk) {
        return new ProfileBook(desk).bytes();
    }

    private byte[] bytes() {
        Enterprise enterprise = desk.enterprise();
        List<FormBook.Part> parts = new ArrayList<>();
        parts.add(new FormBook.Part(
                both(Messages.of("verify.firm")),
                List.of(
                        new FormBook.Line(
                                "统一社会信用代码",
                                "Unified social credit code",
                                "",
                                enterprise.profile().uscc(),
                                both(Messages.of("profile.book.keep")),
                                List.of()),
                        new FormBook.Line(
                                "企业名称",
                                "Name",
                                "",
                                enterprise.profile().name(),
                                both(Messages.of("profile.book.rename")),
                                List.of()))));
        for (Step step : Step.values()) {
            parts.add(new FormBook.Part(
                    both(Messages.of("profile.step." + step.name())),
                    desk.asked(step).stream().map(this::line).toList()));
        }
        List<String> notes = Stream.of(Lang.ZH, Lang.EN)
                .flatMap(lang -> NOTES.stream().map(note -> note.in(lang)))
                .toList();
        return FormBook.of(parts, notes, desk.day());
    }

    private static String both(Text text) {
        return text.zh() + " " + text.en();
    }

    private FormBook.Line line(Item item) {
        Value told = item.told(desk.enterprise().profile().document());
        return new FormBook.Line(
                item.heading().zh(),
                item.heading().en(),
                unit(item),
                value(item, told),
                note(item),
                choices(item).stream().map(Text::zh).toList());
    }

    private static String unit(Item item) {
        String unit = item.name().equals(item.metric().code()) ? item.metric().unit() : null;
        return item.isMoney() ? "万元" : FigureText.unit(unit).zh();
    }

    private @Nullable Object value(Item item, @Nullable Value told) {
        if (told instanceof Value.Num num) {
            return (item.isMoney() ? MoneyText.Unit.WAN : MoneyText.Unit.YUAN).of(num.number());
        }
        LocalDate day = told instanceof Value.Str str ? Days.parse(str.text()) : null;
        if (day != null) {
            return day;
        }
        boolean worded = !choices(item).isEmpty() || told instanceof Value.Arr;
        return told == null ? null : worded ? inChinese(item, told) : plain(told);
    }

    private static String plain(Value told) {
        return told instanceof Value.Str str ? str.text() : String.valueOf(told.plain());
    }

    private String inChinese(Item item, Value told) {
        if (told instanceof Value.Bool flag) {
            return FigureText.flag(flag.flag()).zh();
        }
        if (told instanceof Value.Arr codes) {
            return FigureText.codes(
                            item.metric(),
                            codes.items().stream().map(ProfileBook::plain).toList())
                    .in(Lang.ZH);
        }
        return item.name().endsWith(".level")
                ? words.of("levels", plain(told)).zh()
                : item.metric().labelOf(plain(told)).zh();
    }

    private List<Text> choices(Item item) {
        if (item.field().kind() == Field.Kind.FLAG) {
            return List.of(FigureText.flag(true), FigureText.flag(false));
        }
        if (item.name().endsWith(".level")) {
            return List.of(
                    words.of("levels", "NATIONAL"), words.of("levels", "PROVINCIAL"), words.of("levels", "MUNICIPAL"));
        }
        return List.copyOf(item.metric().values().values());
    }

    private String note(Item item) {
        String document = item.metric().settledBy();
        if (document == null) {
            return "";
        }
        Text settled = Messages.of("profile.book.by", words.of("documents", document));
        return settled.zh() + " / " + settled.en();
    }
}
