package littlegiant.http.papers;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.access.SigningKeys.Seal;
import littlegiant.http.web.FigureWords;
import littlegiant.http.web.Links;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.metric.FigureText;
import littlegiant.receipt.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has a paper may compare it with: that there is such a record, whether it is whole, and the lines of the paper.
 *
 * @param firm        masked
 * @param institution who gave it; null = who serves the public
 * @param givenOn     the day in Shanghai
 * @param cost        null if the paper has none
 */
@Introspected
public record VerifyPage(
        Links links,
        Seal seal,
        String firm,
        @Nullable String institution,
        String givenOn,
        String asOf,
        String release,
        String receipt,
        String hash,
        List<Line> lines,
        @Nullable Costs cost) {

    public record Line(String name, String provider, String amount) {}

    public record Costs(String after, String before, String interest, String fees, String subsidy, String paid) {}

    private static final int SHOWN = 2;

    private static final Pattern END =
            Pattern.compile("([（(][^（()）]{1,12}[）)])?(股份有限公司|有限责任公司|有限公司|集团|公司|合伙企业|（有限合伙）|中心|研究院|厂)?$");

    static VerifyPage of(
            Receipt receipt, @Nullable String institution, String givenOn, Value answer, Links links, Lang lang) {
        Value.Obj told = answer instanceof Value.Obj found ? found : new Value.Obj(Map.of());
        List<Line> lines = new ArrayList<>();
        if (told.at("items") instanceof Value.Arr items) {
            for (Value item : items.items()) {
                BigDecimal yuan = number(item, "amount");
                lines.add(new Line(
                        text(item, "name"),
                        text(item, "provider.name"),
                        yuan == null
                                ? FigureWords.NOT_TOLD.in(lang)
                                : FigureText.about(yuan).in(lang)));
            }
        }
        return new VerifyPage(
                links,
                receipt.seal(),
                masked(text(told, "enterprise.name")),
                institution,
                givenOn,
                receipt.decision().asOf().toString(),
                "r-" + receipt.decision().release(),
                receipt.id(),
                receipt.answerHash(),
                lines,
                costs(told, lang));
    }

    private static @Nullable Costs costs(Value.Obj told, Lang lang) {
        BigDecimal after = number(told, "cost.simpleHigh");
        BigDecimal before = number(told, "cost.simpleBeforeSubsidies");
        return after == null || before == null
                ? null
                : new Costs(
                        PriceBlock.percent(after),
                        PriceBlock.percent(before),
                        money(told, "cost.interest", lang),
                        money(told, "cost.fees", lang),
                        money(told, "cost.subsidy", lang),
                        money(told, "cost.paid", lang));
    }

    private static String money(Value.Obj told, String path, Lang lang) {
        BigDecimal yuan = number(told, path);
        return yuan == null
                ? FigureWords.NOT_TOLD.in(lang)
                : FigureText.about(yuan).in(lang);
    }

    private static String text(Value value, String path) {
        return value instanceof Value.Obj obj && obj.at(path) instanceof Value.Str str ? str.text() : "";
    }

    private static @Nullable BigDecimal number(Value value, String path) {
        return value instanceof Value.Obj obj && obj.at(path) instanceof Value.Num num ? num.number() : null;
    }

    /** {@code 示例**（测试）有限公司}: enough to know one's own firm by. */
    static String masked(String name) {
        Matcher end = END.matcher(name);
        String tail = end.find() ? end.group() : "";
        int points = name.codePointCount(0, name.length());
        int head = Math.min(SHOWN, Math.max(1, (points - tail.codePointCount(0, tail.length())) / 2));
        String begin = name.substring(0, name.offsetByCodePoints(0, Math.min(head, points)));
        return begin + "**" + (begin.length() + tail.length() < name.length() ? tail : "");
    }
}
