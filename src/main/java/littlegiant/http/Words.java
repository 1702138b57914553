package littlegiant.http;

import littlegiant.finance.Fee;
import littlegiant.kernel.Text;
import littlegiant.kernel.Vocabulary;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.offers.Offer;
import littlegiant.recognition.Awards;
import littlegiant.release.Release;

/** A release's vocabulary, and the sentences that are made of it. */
public final class Words {

    private final Vocabulary vocabulary;
    private final Voice voice;

    /** To whom it is said. */
    private enum Voice {
        /** 行内: to who serves the firm. */
        HOUSE,
        /** 企业: to the firm itself. */
        FIRM
    }

    public Words(Vocabulary vocabulary) {
        this(vocabulary, Voice.HOUSE);
    }

    private Words(Vocabulary vocabulary, Voice voice) {
        this.vocabulary = vocabulary;
        this.voice = voice;
    }

    public static Words of(Release release) {
        return new Words(release.ruleSet().vocabulary());
    }

    /** As the firm itself is spoken to. */
    public static Words toFirm(Release release) {
        return new Words(release.ruleSet().vocabulary(), Voice.FIRM);
    }

    /** Of a group that has two voices. */
    public Text voiced(String group, String code) {
        return of(voice == Voice.FIRM ? group + "Firm" : group, code);
    }

    /** One of two ways to say it. */
    public Text voiced(Text toHouse, Text toFirm) {
        return voice == Voice.FIRM ? toFirm : toHouse;
    }

    /** @throws IllegalArgumentException if there is no such word: every code that is shown has one */
    public Text of(String group, String code) {
        return vocabulary.of(group, code);
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
        return vocabulary.has(group, code);
    }
}
