package littlegiant.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.intake.Column;
import littlegiant.intake.Columns;
import littlegiant.intake.Field;
import littlegiant.intake.Field.Kind;
import littlegiant.intake.FieldBook;
import littlegiant.intake.Heading;
import littlegiant.kernel.Faults;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * What headings say of a product: the dotted path of a field ({@code termMonths.max}), or its label. Conditions, prices and what else has a shape
 * of its own stand in one cell, as YAML or JSON.
 */
public final class ProductColumns implements Columns {

    private static final Set<String> REQUIRED = Set.of("id");

    private final FieldBook book = new FieldBook();

    public ProductColumns(MetricDictionary metrics) {
        what();
        when();
        forWhom(metrics);
        terms();
        source();
        List.of("criteria", "limits", "rate", "fees", "benefit", "combinesWith")
                .forEach(name -> book.add(Field.of(name, Kind.TREE)));
    }

    @Override
    public @Nullable Column read(Heading heading, Faults faults) {
        return book.column(heading, words -> null, faults);
    }

    @Override
    public Set<String> required() {
        return REQUIRED;
    }

    Collection<Field> fields() {
        return book.fields();
    }

    private void what() {
        add("id", Kind.TEXT, "产品编号", "product id");
        add("kind", Kind.TEXT, "产品类别", "product kind");
        add("provider", Kind.TEXT, "机构编号", "institution id");
        add("provider.id", Kind.TEXT);
        add("provider.kind", Kind.TEXT);
        add("provider.name.zh", Kind.TEXT, "机构名称", "institution");
        add("provider.name.en", Kind.TEXT);
        add("name.zh", Kind.TEXT, "产品名称", "product name");
        add("name.en", Kind.TEXT, "产品英文名称");
        add("summary.zh", Kind.TEXT, "产品简介", "summary");
        add("summary.en", Kind.TEXT, "产品英文简介");
        add("status", Kind.TEXT, "状态");
    }

    private void when() {
        add("effectiveFrom", Kind.DATE, "生效日期", "生效日", "effective from");
        add("window.opensOn", Kind.DATE, "开始日期", "opens on");
        add("window.closesOn", Kind.DATE, "截止日期", "closes on");
        add("quota.total", Kind.MONEY, "总额度", "total quota");
        add("quota.used", Kind.MONEY, "已用额度", "used quota");
        add("investsUntil", Kind.DATE, "投资期截止日", "invests until");
    }

    private void forWhom(MetricDictionary metrics) {
        add("regions", Kind.LIST, "适用地区", "regions");
        add("sectors", Kind.LIST, "适用领域", "sectors");
        listed("stage", metrics, "equity.stage", "投资阶段", "stages");
        listed("purposes", metrics, "need.purpose", "贷款用途", "资金用途", "purposes");
        listed("security", metrics, "need.security", "担保方式", "security");
        add("ticket.min", Kind.MONEY, "单笔最低投资额", "least ticket");
        add("ticket.max", Kind.MONEY, "单笔最高投资额", "largest ticket");
        add("minorityOnly", Kind.FLAG, "只参股", "minority only");
        add("reinvestTimes", Kind.NUMBER, "返投倍数", "reinvestment times");
    }

    private void terms() {
        add("termMonths.min", Kind.NUMBER, "最短期限", "least term");
        add("termMonths.max", Kind.NUMBER, "最长期限", "longest term");
        add("lineMonths", Kind.NUMBER, "额度有效期", "line");
        add("revolving", Kind.FLAG, "可循环", "revolving");
        add("payment", Kind.TEXT, "支付方式", "payment");
        add("decisionDays", Kind.NUMBER, "审批时限", "decision days");
        add("channel.online", Kind.FLAG, "线上办理", "online");
        add("channel.contact.zh", Kind.TEXT, "联系方式", "contact");
        add("channel.contact.en", Kind.TEXT);
        add("features", Kind.LIST, "产品特点", "features");
        add("repayment", Kind.LIST, "还款方式", "repayment");
        add("documents", Kind.LIST, "申请材料", "documents");
        add("benefit.amount", Kind.MONEY, "补助金额", "benefit");
        add("benefit.percentagePoints", Kind.PERCENT, "贴息百分点", "interest points");
        add("benefit.months", Kind.NUMBER, "贴息月数", "subsidised months");
        add("benefit.baseLimit", Kind.MONEY, "贴息本金上限", "largest base");
        add("benefit.cap", Kind.MONEY, "补助上限", "largest benefit");
        add("benefit.paid", Kind.TEXT, "拨付方式");
        add("stacking", Kind.TEXT, "互斥组", "stacking group");
        add("combinesWith.excludes", Kind.LIST, "不可同享", "excludes");
        add("combinesWith.requires", Kind.LIST, "须同时享有", "requires");
        add("combinesWith.clause.zh", Kind.TEXT);
        add("combinesWith.clause.en", Kind.TEXT);
    }

    private void source() {
        add("source.title", Kind.TEXT, "来源", "依据文件", "source");
        add("source.date", Kind.DATE, "发布日期", "source date");
        add("source.address", Kind.TEXT, "来源网址", "source address");
        add("source.evidence", Kind.TEXT);
        add("source.modelledOn", Kind.TEXT);
    }

    private void add(String name, Kind kind, String... labels) {
        book.add(Field.of(name, kind), labels);
    }

    /** A list of codes that the dictionary has labels for. */
    private void listed(String name, MetricDictionary metrics, String metric, String... labels) {
        Map<String, String> words = Field.words(metrics.get(metric).values());
        book.add(Field.of(name, Kind.LIST, words), labels);
    }
}
