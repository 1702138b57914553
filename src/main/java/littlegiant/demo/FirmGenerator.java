package littlegiant.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;

/**
 * Made-up firms, any number of them, the same for the same seed. Every name carries （测试）, every code is its own and its checks fit; figures agree
 * with each other where the reader asks for it, and many are missing.
 */
public final class FirmGenerator {

    /** The most that have codes of their own. */
    public static final int COUNT_MAX = 1_000_000;

    /** The day up to which figures are told. */
    static final LocalDate TOLD_ON = LocalDate.of(2026, 11, 23);

    private static final List<String> THINGS =
            List.of("精密", "微纳", "柔性", "高温", "特种", "智能", "光学", "氢能", "生物", "纳米", "低空", "海工", "车规", "工业", "绿色", "深冷");
    private static final List<String> TRADES =
            List.of("装备", "轴承", "涂层", "传感", "线缆", "动力", "制剂", "电池", "检测", "电子", "阀门", "模具", "芯片", "材料", "软件", "机器人");
    private static final List<String> REGIONS =
            List.of("320205", "320205", "320205", "320205", "320206", "320213", "320214", "320282", "320505", "310115");
    static final List<String> STREETS =
            List.of("锡北镇", "羊尖镇", "东港镇", "鹅湖镇", "安镇街道", "东亭街道", "云林街道", "厚桥街道", "东北塘街道", "锡山经济技术开发区");
    private static final List<String> INDUSTRIES = List.of(
            "C3562", "C3451", "C2641", "C3983", "C3831", "C3670", "C2761", "C3841", "C4014", "C3463", "I6520", "M7320",
            "C39", "F5179", "D4415");
    static final List<String> OWNERSHIPS =
            List.of("PRIVATE", "PRIVATE", "PRIVATE", "PRIVATE", "STATE", "FOREIGN", "MIXED");
    static final List<String> SECTORS = List.of(
            "NEW_MATERIALS", "NEW_ENERGY", "BIOMEDICINE", "HIGH_END_EQUIPMENT", "ELECTRONIC_INFORMATION", "SOFTWARE");

    private final long seed;

    public FirmGenerator(long seed) {
        this.seed = seed;
    }

    /** @param count from 0 to {@link #COUNT_MAX} */
    public Stream<Value.Obj> firms(int count) {
        if (count < 0 || count > COUNT_MAX) {
            throw new IllegalArgumentException("from 0 to " + COUNT_MAX + " firms, not " + count);
        }
        Dice dice = new Dice(seed);
        return IntStream.range(0, count).mapToObj(number -> firm(number, dice));
    }

    private static Value.Obj firm(int number, Dice dice) {
        LocalDate founded =
                dice.between(LocalDate.of(1998, 1, 1), dice.chance(15) ? TOLD_ON : LocalDate.of(2023, 12, 31));
        String region = dice.of(REGIONS);
        int employees = (int) Math.round(StrictMath.exp(dice.between(10, 73) / 10.0));
        Draft firm = new Draft()
                .put("uscc", uscc(region, String.format("G%07d", number)))
                .put("name", "示例" + dice.of(THINGS) + dice.of(TRADES) + number + "（测试）有限公司")
                .put("establishedOn", dice.told(95, () -> founded))
                .put("regionCode", dice.told(97, () -> region))
                .put("street", region.equals("320205") ? dice.told(80, () -> dice.of(STREETS)) : null)
                .put("industryCode", dice.told(95, () -> dice.of(INDUSTRIES)))
                .put("sectors", dice.told(85, () -> dice.some(SECTORS, 0, 2)))
                .put("ownership", dice.told(90, () -> dice.of(OWNERSHIPS)))
                .put("employees", dice.told(90, () -> employees))
                .put("insuredEmployees", dice.told(70, () -> dice.between(0, employees)))
                .put("rdStaff", dice.told(75, () -> dice.between(0, employees)));
        new FirmAccounts(dice, founded, employees).tell(firm);
        new FirmStanding(dice, founded).tell(firm);
        return firm.value();
    }

    /**
     * Of the form of GB 32100: a registered enterprise (91), its region, an organisation code with its own check (GB 11714), and the check of all.
     *
     * @param organisation eight digits and capital letters, without the check
     */
    static String uscc(String region, String organisation) {
        String first17 = "91" + region + organisation + organisationCheck(organisation);
        return first17 + Uscc.check(first17);
    }

    private static char organisationCheck(String organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * weights[i];
        }
        return "0X987654321".charAt(sum % 11);
    }
}
