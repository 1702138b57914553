package littlegiant.http;

import littlegiant.finance.Fee;
import littlegiant.kernel.Messages;
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
        return basis.waitsFor().isEmpty()
                ? basis.found()
                : Messages.of(
                        "amount.waits",
                        basis.found(),
                        Text.list(basis.waitsFor().stream().map(this::settled).toList()));
    }

    private Text settled(Metric metric) {
        String document = metric.settledBy();
        return document == null ? metric.label() : metric.label().then(Messages.of("told", of("documents", document)));
    }

    /** What a cost was reckoned with. */
    public Text of(Offer.Assumed assumed) {
        Text amount = FigureText.money(assumed.amount());
        Text method = of("repayments", assumed.method().name());
        return assumed.method().isByInstalments()
                ? Messages.of("cost.assumes.months", amount, assumed.months(), method)
                : Messages.of("cost.assumes.days", amount, assumed.months(), method);
    }

    /** A fee as a line: what for, how much, when, who bears it. */
    public Text of(Fee fee) {
        return Messages.of(
                "fee",
                of("feeKinds", fee.kind().name()),
                size(fee),
                of("charged", fee.charged().name()),
                of("bearers", fee.bearer().name()));
    }

    private static Text size(Fee fee) {
        String size = fee.size().toPlainString();
        return switch (fee.per()) {
            case AMOUNT -> FigureText.money(fee.size());
            case PERCENT_PER_YEAR -> Messages.of("fee.percent.year", size);
            case PERCENT_UP_FRONT -> Messages.of("fee.percent", size);
        };
    }

    /** An award as a sentence: the level, the event, the amount, and how far it is. */
    public Text of(Awards.Award award) {
        Text level = of("levels", award.level().name());
        Text event = of("awardEvents", award.event().name());
        Text amount = FigureText.money(award.amount());
        Text status = of("awardStatus", award.status().name());
        return award.from() == null
                ? Messages.of("awards.line", level, event, amount, status)
                : Messages.of("awards.line.from", level, event, amount, status, award.from());
    }

    public boolean has(String group, String code) {
        return vocabulary.has(group, code);
    }
}
