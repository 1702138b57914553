package littlegiant.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Draws one document from its sketch. Its parts are told or not by chance; what the totals hang on is always told. */
final class DrawnFirm {

    static final LocalDate DAY = FirmGenerator.TOLD_ON;

    private static final List<String> FIRST =
            List.of("砺", "岑", "昀", "泓", "沐", "岫", "翎", "屹", "皓", "棠", "湛", "珩", "骁", "铄", "漪");
    private static final List<String> SECOND = List.of("川", "桁", "舟", "禾", "弦", "翊", "岚", "序", "衡", "维", "榆", "汀", "策");

    private final Sketch sketch;
    private final Dice dice;

    DrawnFirm(Sketch sketch, Dice dice) {
        this.sketch = sketch;
        this.dice = dice;
    }

    Value.Obj document() {
        char section = sketch.trade().section();
        boolean thinks = section == 'I' || section == 'M';
        int employees = sketch.employees();
        Draft firm = new Draft()
                .put("uscc", FirmGenerator.uscc("320205", organisation()))
                .put("name", name())
                .put("establishedOn", told(97, sketch::founded))
                .put("regionCode", "320205")
                .put("street", told(95, () -> dice.of(FirmGenerator.STREETS)))
                .put("industryCode", told(98, sketch.trade()::industry))
                .put("sectors", told(93, sketch.trade()::sectors))
                .put("ownership", told(92, () -> dice.of(FirmGenerator.OWNERSHIPS)))
                .put("employees", told(94, () -> employees))
                .put("insuredEmployees", told(85, () -> employees * dice.between(90, 100) / 100))
                .put(
                        "rdStaff",
                        told(85, () -> employees * (thinks ? dice.between(32, 70) : dice.between(8, 34)) / 100));
        new DrawnAccounts(sketch, this, dice).tell(firm);
        DrawnBorrowing borrowing = new DrawnBorrowing(sketch, this, dice);
        borrowing.tell(firm);
        new DrawnTitles(sketch, this, dice).tell(firm, borrowing.pledgesPatents());
        new DrawnRecords(sketch, this, dice).tell(firm);
        new DrawnAttributes(sketch, this, dice).tell(firm);
        return firm.value();
    }

    /** Tells it in so many of a hundred cases, and always where the sketch asks for a firm that told everything; else null. */
    <T> @Nullable T told(int percent, Supplier<T> value) {
        return dice.told(sketch.number() == Sketch.ONE_RULE_FAILS ? 100 : percent, value);
    }

    /** No two are alike: the two lists have no common factor in length, and together more pairs than there are firms. */
    private String name() {
        int number = sketch.number();
        return "示例" + FIRST.get(number % FIRST.size()) + SECOND.get(number % SECOND.size())
                + dice.of(sketch.trade().things()) + "（测试）" + (sketch.isListed() ? "股份" : "") + "有限公司";
    }

    /** As those of the hand-written firms begin: LG and the number. */
    private String organisation() {
        String number = "LG" + sketch.number();
        return "0".repeat(8 - number.length()) + number;
    }
}
