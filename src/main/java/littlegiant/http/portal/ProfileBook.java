package littlegiant.http.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.http.MoneyText;
import littlegiant.http.Words;
import littlegiant.http.portal.ProfileDesk.Desk;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
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

    private static final List<String> NOTES = List.of(
            "1. 只填“填写”一列；不知道的空着，空着的不会改动已有资料。",
            "2. 金额按“单位”一列的单位填写；单位可改为 元、千元、万元、百万元、亿元。",
            "3. 是否类填 是 或 否；日期如 2026-01-05。公式不会被计算，请粘贴为数值。",
            "4. 会计年度为公历年度；营业收入、研发费用等按审计报告口径。",
            "5. 上传后先显示读到的内容与现有资料的对照，确认后才保存。",
            "1. Fill in the column Value only. Leave empty what you do not know; what is empty changes nothing.",
            "2. Amounts are in the unit beside them, which may be changed to 元, 千元, 万元, 百万元 or 亿元.",
            "3. Yes or no: 是 or 否 (yes, no). Days such as 2026-01-05. Formulas are not computed; paste values.",
            "4. Fiscal years are calendar years; figures are those of the audit report.",
            "5. After the upload you check what was read against what is stored; nothing is saved before.");

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
                "企业 Firm",
                List.of(
                        new FormBook.Line(
                                "统一社会信用代码",
                                "Unified social credit code",
                                "",
                                enterprise.profile().uscc(),
                                "请勿改动 Do not change",
                                List.of()),
                        new FormBook.Line(
                                "企业名称",
                                "Name",
                                "",
                                enterprise.profile().name(),
                                "更名请联系服务专员 Ask your specialist to change it",
                                List.of()))));
        for (Step step : Step.values()) {
            parts.add(new FormBook.Part(
                    title(step), desk.asked(step).stream().map(this::line).toList()));
        }
        return FormBook.of(parts, NOTES, desk.day());
    }

    private static String title(Step step) {
        return switch (step) {
            case BASICS -> "基本情况 Basics";
            case PEOPLE -> "人员 People";
            case ACCOUNTS -> "三年财务 Three years' accounts";
            case INNOVATION -> "研发与知识产权 R&D and IP";
            case TITLES -> "称号 Titles";
            case TAX_CREDIT -> "纳税与信用 Tax and credit";
            case LEGAL -> "合规 Compliance";
        };
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
        return item.isMoney()
                ? "万元"
                : unit == null
                        ? ""
                        : FigureText.number(unit, java.math.BigDecimal.valueOf(2))
                                .zh()
                                .replaceAll("^第?2(\\.0)?", "");
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
        if (item.field().kind() == littlegiant.intake.Field.Kind.FLAG) {
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
        Text settled = document == null ? Text.same("") : Text.of("依据：", "by: ").then(words.of("documents", document));
        return settled.zh() + (settled.en().isEmpty() ? "" : " / " + settled.en());
    }
}
