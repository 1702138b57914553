package littlegiant.http;

import java.util.HashMap;
import java.util.Map;
import littlegiant.finance.Fee;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.offers.Offer;
import littlegiant.recognition.Awards;

/** The words people read in place of codes. Source: {@code rules/texts/words.yaml}; labels of metrics stand in the dictionary. */
public final class Words {

    private final Map<String, Text> words;

    private Words(Map<String, Text> words) {
        this.words = words;
    }

    /** @throws RulesUnusable with every fault, if it is not two levels of {@code CODE: {zh, en}} */
    public static Words of(String yaml) {
        Faults faults = new Faults();
        Map<String, Text> words = new HashMap<>();
        Fields groups = Fields.of(DocumentReader.ruleYaml("texts/words.yaml", yaml, faults), "", faults);
        if (groups != null) {
            groups.names()
                    .forEach(group -> groups.object(group, codes -> {
                        codes.names().forEach(code -> read(codes, group, code, words));
                        return codes;
                    }));
        }
        RulesUnusable.throwIfAny("texts/words.yaml", faults);
        return new Words(Map.copyOf(words));
    }

    private static void read(Fields codes, String group, String code, Map<String, Text> words) {
        codes.object(code, word -> {
            word.require("zh", "en");
            String zh = word.text("zh", 500);
            String en = word.text("en", 500);
            return zh == null || en == null ? null : words.put(group + "." + code, Text.of(zh, en));
        });
    }

    /** @throws IllegalArgumentException if there is no such word: every code that is shown has one */
    public Text of(String group, String code) {
        Text word = words.get(group + "." + code);
        if (word == null) {
            throw new IllegalArgumentException("rules/texts/words.yaml has no " + group + "." + code);
        }
        return word;
    }

    /** How an offer was found, with what is missing to reach the rungs above it and the documents that settle that. */
    public Text of(Offer.Basis basis) {
        Text text = basis.found();
        for (int i = 0; i < basis.waitsFor().size(); i++) {
            Metric metric = basis.waitsFor().get(i);
            text = text.then(i == 0 ? Text.of("；待补充：", "; waits for: ") : Text.of("、", ", "))
                    .then(metric.label());
            if (metric.settledBy() != null) {
                text = text.then(Text.of("（", " ("))
                        .then(of("documents", metric.settledBy()))
                        .then(Text.of("）", ")"));
            }
        }
        return text;
    }

    /** What a cost was reckoned with. */
    public Text of(Offer.Assumed assumed) {
        String months = Integer.toString(assumed.months());
        return Text.of("按", "")
                .then(FigureText.money(assumed.amount()))
                .then(Text.of("、" + months + "个月、", ", " + months + " months, "))
                .then(of("repayments", assumed.method().name()))
                .then(Text.of(
                        assumed.method().isByInstalments() ? "（每月30天计息）测算" : "（实际天数/360计息）测算",
                        assumed.method().isByInstalments() ? " (30/360)" : " (actual/360)"));
    }

    /** A fee as a line: what for, how much, when, who bears it. */
    public Text of(Fee fee) {
        Text size = fee.per() == Fee.Per.AMOUNT
                ? FigureText.money(fee.size())
                : Text.of(
                        fee.size().toPlainString() + "%" + (fee.per() == Fee.Per.PERCENT_PER_YEAR ? "/年" : ""),
                        fee.size().toPlainString() + " %" + (fee.per() == Fee.Per.PERCENT_PER_YEAR ? " a year" : ""));
        return of("feeKinds", fee.kind().name())
                .then(" ")
                .then(size)
                .then(Text.of("，", ", "))
                .then(of("charged", fee.charged().name()))
                .then(Text.of("，", ", "))
                .then(of("bearers", fee.bearer().name()));
    }

    /** An award as a sentence: the level, the event, the amount, and how far it is. */
    public Text of(Awards.Award award) {
        return of("levels", award.level().name())
                .then(of("awardEvents", award.event().name()))
                .then(FigureText.money(award.amount()))
                .then(Text.of("（", " ("))
                .then(of("awardStatus", award.status().name()))
                .then(
                        award.from() == null
                                ? Text.same("")
                                : Text.of("，最早" + award.from(), ", not before " + award.from()))
                .then(Text.of("）", ")"));
    }

    public boolean has(String group, String code) {
        return words.containsKey(group + "." + code);
    }
}
