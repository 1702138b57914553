package littlegiant.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.kernel.Vocabulary;
import littlegiant.metric.Metric;
import littlegiant.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * What stands on somebody's desk as a sheet to be saved: in words, numbers as numbers, days as days.
 *
 * @param rows as many cells as headings: a {@code String}, {@code Integer}, {@code BigDecimal} or {@code LocalDate}; null = empty
 */
public record DeskSheet(List<String> headings, List<List<@Nullable Object>> rows) {

    private static final Text CODE = Text.of("统一社会信用代码", "Unified social credit code");
    private static final Text NAME = Text.of("企业名称", "Enterprise");

    /** Firms that are worth a call, one in each row. */
    static DeskSheet of(LeadList.Page page, Lang lang) {
        Release release = page.found().release();
        Metric tier = release.ruleSet().metrics().get("tier");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LeadList.Lead lead : page.leads()) {
            rows.add(Arrays.asList(
                    lead.uscc(),
                    lead.name(),
                    lead.tier() == null ? null : tier.labelOf(lead.tier()).in(lang),
                    word(release.ruleSet().vocabulary(), lead.verdict(), lang),
                    lead.unmet(),
                    lead.unknown(),
                    lacking(lead.lacking(), lang),
                    lead.trueFrom()));
        }
        List<Text> headings = List.of(
                CODE,
                NAME,
                tier.label(),
                Text.of("匹配结果", "Verdict"),
                Text.of("不满足项数", "Conditions not met"),
                Text.of("待补充项数", "Conditions not known"),
                Text.of("尚缺什么", "What is lacking"),
                Text.of("自动满足日", "Comes true by itself on"));
        return new DeskSheet(in(headings, lang), rows);
    }

    /** Firms beside products, one in each row; of each product the verdict and, in yuan, what it could lend or pay. */
    public static DeskSheet of(ListDesk.Table table, Vocabulary words, Lang lang) {
        List<String> headings = new ArrayList<>(in(List.of(CODE, NAME), lang));
        for (ListDesk.Column column : table.columns()) {
            headings.add(column.name().in(lang));
            headings.add(column.name()
                    .then(Text.of("：预计额度（元）", ": estimated limit (CNY)"))
                    .in(lang));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ListDesk.Row row : table.rows()) {
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(row.uscc(), row.name()));
            for (ListDesk.Cell cell : row.cells()) {
                cells.add(word(words, cell.verdict(), lang));
                cells.add(cell.amountMax());
            }
            rows.add(cells);
        }
        return new DeskSheet(headings, rows);
    }

    private static List<String> in(List<Text> texts, Lang lang) {
        return texts.stream().map(text -> text.in(lang)).toList();
    }

    /** Without the counts, which have cells of their own. */
    private static String word(Vocabulary words, Verdict verdict, Lang lang) {
        return words.of("verdicts", verdict.name()).in(lang).replaceFirst("（.*", "");
    }

    private static String lacking(List<Finding> lacking, Lang lang) {
        String between = lang == Lang.ZH ? "；" : "; ";
        return String.join(
                between,
                lacking.stream().map(finding -> finding.text().in(lang)).toList());
    }
}
