package littlegiant.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * Made-up products, any number of them, the same for the same seed. Each brings its provider, whose name carries 示范, and says that it is generated;
 * together they use every test, kind of rate, shape of limit, fee, repayment and security.
 */
public final class ProductGenerator {

    /** The most that have ids of their own. */
    public static final int COUNT_MAX = 1_000_000;

    private static final List<String> KINDS = List.of(
            "LOAN",
            "LOAN",
            "LOAN",
            "LOAN",
            "LOAN",
            "LOAN",
            "TRADE",
            "FUND",
            "FUND",
            "GUARANTEE",
            "LEASE",
            "INSURANCE",
            "POLICY");
    private static final List<String> PLACES = List.of("太湖", "运河", "二泉", "锡惠", "姑苏", "锡东", "芙蓉", "云林", "安镇", "宛山");
    private static final List<List<String>> REGIONS = List.of(
            List.of(), List.of("32"), List.of("3202"), List.of("320205"), List.of("320205", "320206"), List.of("3205"));
    private static final List<String> PURPOSES =
            List.of("WORKING_CAPITAL", "FIXED_ASSET", "RD", "REFINANCE", "MERGER", "ORDER");
    private static final List<String> SECURITIES = List.of(
            "CREDIT",
            "CREDIT_WITH_PERSONAL_GUARANTEE",
            "CO_BORROWER",
            "GUARANTEE_COMPANY",
            "CORPORATE_GUARANTEE",
            "MORTGAGE_PROPERTY",
            "MORTGAGE_EQUIPMENT",
            "PLEDGE_IP",
            "PLEDGE_RECEIVABLES",
            "PLEDGE_EQUITY",
            "RISK_POOL");
    private static final List<String> REPAYMENTS = List.of(
            "ANNUITY",
            "EQUAL_PRINCIPAL",
            "INTEREST_MONTHLY_PRINCIPAL_AT_END",
            "INTEREST_QUARTERLY_PRINCIPAL_AT_END",
            "BULLET");
    private static final List<String> DOCUMENTS = List.of(
            "BUSINESS_LICENCE",
            "AUDIT_3Y",
            "INTERIM_STATEMENTS",
            "TAX_AUTHORISATION",
            "CREDIT_AUTHORISATION",
            "BADGE_PROOF",
            "PATENT_REGISTER",
            "PURPOSE_PROOF",
            "BOARD_RESOLUTION");
    private static final List<String> STAGES =
            List.of("SEED", "ANGEL", "PRE_A", "A", "B", "C", "PRE_IPO", "MERGER", "SECONDARY");

    private final long seed;

    public ProductGenerator(long seed) {
        this.seed = seed;
    }

    /** @param count from 0 to {@link #COUNT_MAX} */
    public Stream<Value.Obj> products(int count) {
        if (count < 0 || count > COUNT_MAX) {
            throw new IllegalArgumentException("from 0 to " + COUNT_MAX + " products, not " + count);
        }
        Dice dice = new Dice(seed);
        return IntStream.range(0, count).mapToObj(number -> product(number, dice));
    }

    private static Value.Obj product(int number, Dice dice) {
        String kind = dice.of(KINDS);
        String word = word(kind);
        ProductCriteria criteria = new ProductCriteria(dice);
        ProductPrices prices = new ProductPrices(dice, criteria);
        Draft product = new Draft()
                .put("id", String.format("GEN-%06d", number))
                .put("kind", kind)
                .put("provider", provider(kind, dice))
                .put(
                        "name",
                        text("示范" + word + number + "号", "Demo " + kind.toLowerCase(Locale.ROOT) + " no. " + number))
                .put("status", dice.told(20, () -> dice.chance(80) ? "PUBLISHED" : "SUSPENDED"))
                .put("regions", dice.told(80, () -> dice.of(REGIONS)))
                .put("window", dice.told(40, () -> window(dice)))
                .put("criteria", criteria.list())
                .put("decisionDays", dice.told(60, () -> dice.between(1, 60)))
                .put("documents", dice.told(80, () -> dice.some(DOCUMENTS, 1, 6)))
                .put(
                        "source",
                        new Draft()
                                .put("title", "生成的示范产品" + number)
                                .put("date", "2026-11-23")
                                .put("evidence", "MODELLED")
                                .put("modelledOn", "nothing: generated for tests"));
        switch (kind) {
            case "FUND" -> fund(product, dice);
            case "POLICY" -> policy(product, dice);
            case "INSURANCE" -> product.put("limits", prices.limits()).put("fees", prices.fees());
            default -> lending(product, prices, dice, kind);
        }
        return product.value();
    }

    private static void lending(Draft product, ProductPrices prices, Dice dice, String kind) {
        int termMax = dice.of(List.of(3, 6, 12, 12, 24, 36, 60, 120));
        product.put("quota", dice.told(20, () -> quota(dice)))
                .put("limits", dice.told(95, prices::limits))
                .put("rate", kind.equals("GUARANTEE") ? null : dice.told(95, prices::rate))
                .put("fees", dice.told(50, prices::fees))
                .put(
                        "termMonths",
                        new Draft()
                                .put("min", dice.told(70, () -> dice.between(0, 3)))
                                .put("max", termMax))
                .put("lineMonths", dice.told(40, () -> dice.of(List.of(12, 24, 36))))
                .put("revolving", dice.told(60, () -> dice.chance(50)))
                .put("purposes", dice.told(80, () -> dice.some(PURPOSES, 1, 3)))
                .put("features", dice.told(40, () -> dice.some(List.of("FLEXIBLE", "RENEWAL"), 1, 2)))
                .put("payment", dice.told(50, () -> dice.of(List.of("ENTRUSTED", "SELF_DIRECTED", "BOTH"))))
                .put("channel", dice.told(50, () -> new Draft()
                        .put("online", dice.chance(50))
                        .put("contact", text("示范网点", "Demo branch"))))
                .put("repayment", dice.told(90, () -> dice.some(REPAYMENTS, 1, 3)))
                .put("security", dice.told(90, () -> dice.some(SECURITIES, 1, 3)));
    }

    private static void fund(Draft product, Dice dice) {
        BigDecimal ticket = dice.money(500_000, 50_000_000);
        product.put("stage", dice.told(90, () -> dice.some(STAGES, 1, 3)))
                .put("sectors", dice.told(80, () -> dice.some(FirmGenerator.SECTORS, 1, 4)))
                .put("ticket", dice.told(90, () -> new Draft()
                        .put("min", ticket)
                        .put("max", ticket.multiply(BigDecimal.valueOf(dice.between(1, 10))))))
                .put("investsUntil", dice.told(80, () -> day(2026, 2031, dice)))
                .put("minorityOnly", dice.told(70, () -> dice.chance(80)))
                .put("reinvestTimes", dice.told(50, () -> dice.tenths(1, 2)));
    }

    private static void policy(Draft product, Dice dice) {
        Draft benefit = dice.chance(50)
                ? new Draft().put("amount", dice.money(50_000, 2_000_000))
                : new Draft()
                        .put("percentagePoints", dice.tenths(1, 2))
                        .put("months", dice.told(90, () -> dice.of(List.of(12, 24))))
                        .put("baseLimit", dice.told(50, () -> dice.money(1_000_000, 50_000_000)))
                        .put("cap", dice.told(50, () -> dice.money(100_000, 2_000_000)));
        product.put("benefit", benefit.put("paid", dice.of(List.of("DEDUCTED", "REIMBURSED"))))
                .put("purposes", dice.told(50, () -> dice.some(PURPOSES, 1, 2)))
                .put("stacking", dice.told(40, () -> "GENERATED_GROUP_" + dice.between(1, 5)))
                .put("combinesWith", dice.told(30, () -> new Draft()
                        .put("excludes", List.of())
                        .put("requires", List.of("LOAN"))));
    }

    private static Draft provider(String kind, Dice dice) {
        String institution =
                switch (kind) {
                    case "FUND" -> "FUND_MANAGER";
                    case "GUARANTEE" -> "GUARANTOR";
                    case "LEASE" -> "LESSOR";
                    case "INSURANCE" -> "INSURER";
                    case "POLICY" -> "GOVERNMENT";
                    default -> "BANK";
                };
        int place = dice.between(0, PLACES.size() - 1);
        String id = "generated-" + institution.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + place;
        return new Draft()
                .put("id", id)
                .put("kind", institution)
                .put("name", text(PLACES.get(place) + "示范" + provides(institution), "Demo " + id));
    }

    private static String provides(String institution) {
        return switch (institution) {
            case "FUND_MANAGER" -> "创投";
            case "GUARANTOR" -> "担保";
            case "LESSOR" -> "租赁";
            case "INSURER" -> "保险";
            case "GOVERNMENT" -> "服务中心";
            default -> "银行";
        };
    }

    private static String word(String kind) {
        return switch (kind) {
            case "FUND" -> "基金";
            case "GUARANTEE" -> "担保";
            case "LEASE" -> "租赁";
            case "INSURANCE" -> "保险";
            case "POLICY" -> "政策";
            case "TRADE" -> "贸易融资";
            default -> "贷款";
        };
    }

    private static Draft text(String zh, String en) {
        return new Draft().put("zh", zh).put("en", en);
    }

    private static Draft quota(Dice dice) {
        BigDecimal total = dice.money(10_000_000, 1_000_000_000);
        return new Draft().put("total", total).put("used", dice.chance(15) ? total : dice.partOf(total, 0, 99));
    }

    /** A third have closed or not opened yet on the day of the demo. */
    private static Draft window(Dice dice) {
        LocalDate opens = day(2025, 2026, dice);
        return new Draft().put("opensOn", dice.told(80, () -> opens)).put("closesOn", closes(opens, dice));
    }

    private static @Nullable LocalDate closes(LocalDate opens, Dice dice) {
        return dice.told(80, () -> opens.plusMonths(dice.between(1, 24)));
    }

    private static LocalDate day(int fromYear, int toYear, Dice dice) {
        return dice.between(LocalDate.of(fromYear, 1, 1), LocalDate.of(toYear, 12, 31));
    }
}
