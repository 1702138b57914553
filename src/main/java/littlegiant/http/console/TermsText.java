package littlegiant.http.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.catalog.Condition;
import littlegiant.catalog.ConditionText;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Limit;
import littlegiant.catalog.Product;
import littlegiant.finance.Rate;
import littlegiant.http.Words;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.FigureText;
import littlegiant.release.Release;
import org.jspecify.annotations.Nullable;

/** Puts the terms of a product into words, with the LPR of a day. */
final class TermsText {

    private final Release release;
    private final Words words;
    private final LocalDate asOf;
    private final Lang lang;

    TermsText(Release release, LocalDate asOf, Lang lang) {
        this.release = release;
        this.words = Words.of(release);
        this.asOf = asOf;
        this.lang = lang;
    }

    ProductTerms of(Product product) {
        return new ProductTerms(
                product.summary() == null ? null : product.summary().in(lang),
                facts(product),
                product.criteria().stream().map(this::criterion).toList(),
                product.limits().stream().map(this::limit).toList(),
                product.rates().stream().map(this::rate).toList(),
                product.fees().stream()
                        .map(fee -> new ProductTerms.Rung(
                                when(fee.when()), words.of(fee.fee()).in(lang), null))
                        .toList(),
                product.terms().documents().stream()
                        .map(code -> word("documents", code))
                        .toList(),
                combination(product.combination()),
                product.source());
    }

    private ProductTerms.Criterion criterion(Criterion criterion) {
        return new ProductTerms.Criterion(
                criterion.text().in(lang),
                criterion.internal(),
                criterion.source(),
                criterion.evidence() == null
                        ? null
                        : word("evidence", criterion.evidence().name()));
    }

    private @Nullable String when(List<Condition> when) {
        return when.stream()
                .map(ConditionText::of)
                .reduce((one, next) -> Messages.of("prod.where.and", one, next))
                .map(all -> all.in(lang))
                .orElse(null);
    }

    // --- money

    private ProductTerms.Rung limit(Limit limit) {
        Text figure = amount(limit.amount());
        Text capped =
                limit.cap() == null ? figure : Messages.of("prod.limits.cap", figure, FigureText.money(limit.cap()));
        return new ProductTerms.Rung(when(limit.when()), capped.in(lang), null);
    }

    private static Text amount(Limit.Amount amount) {
        if (amount instanceof Limit.Amount.Fixed fixed) {
            return FigureText.money(fixed.yuan());
        }
        if (amount instanceof Limit.Amount.PercentOf percent) {
            return percent.metric().label().then(" × " + percent.percent().toPlainString() + "%");
        }
        Limit.Amount.PerUnitOf each = (Limit.Amount.PerUnitOf) amount;
        return each.metric().label().then(" × ").then(FigureText.money(each.yuan()));
    }

    private ProductTerms.Rung rate(Product.PricedWhen priced) {
        Rate.Quote quote = priced.rate().on(asOf, release.ruleSet().pricing().lpr());
        BigDecimal low = quote.low();
        BigDecimal high = quote.high();
        Text figure = low == null || high == null ? Messages.of("rate.open") : PriceBlock.range(low, high);
        return new ProductTerms.Rung(
                when(priced.when()), figure.in(lang), quote.basis().in(lang));
    }

    // --- lines

    private List<ProductTerms.Fact> facts(Product product) {
        List<ProductTerms.Fact> facts = new ArrayList<>();
        add(facts, "window", window(product.window()));
        add(facts, "effective", product.effectiveFrom() == null ? null : Text.same("" + product.effectiveFrom()));
        add(facts, "quota", product.quota() == null ? null : quota(product.quota()));
        Product.Terms terms = product.terms();
        add(facts, "term", term(terms));
        add(facts, "line", months(product.document().at("lineMonths")));
        add(facts, "security", words("securities", terms.security()));
        add(facts, "purposes", words("purposes", terms.purposes()));
        add(facts, "repayment", words("repayments", names(terms.repayment())));
        add(facts, "features", words("features", names(terms.features())));
        add(
                facts,
                "payment",
                product.document().at("payment") instanceof Value.Str code ? words.of("payments", code.text()) : null);
        add(facts, "decision", terms.decisionDays() == null ? null : days(terms.decisionDays()));
        if (product.fund() != null) {
            add(facts, "ticket", ticket(product.fund()));
            LocalDate until = product.fund().investsUntil();
            add(facts, "invests", until == null ? null : Text.same(until.toString()));
        }
        if (product.benefit() != null) {
            add(facts, "benefit", benefit(product.benefit()));
        }
        return facts;
    }

    private void add(List<ProductTerms.Fact> facts, String key, @Nullable Text text) {
        if (text != null) {
            facts.add(new ProductTerms.Fact(key, text.in(lang)));
        }
    }

    private static List<String> names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private @Nullable Text words(String group, List<String> codes) {
        return codes.isEmpty()
                ? null
                : Text.list(codes.stream().map(code -> words.of(group, code)).toList());
    }

    /** Of what is published with a product; a code without a word is shown as it is told, and was warned of. */
    private String word(String group, String code) {
        return words.has(group, code) ? words.of(group, code).in(lang) : code;
    }

    static Text window(DateRange window) {
        LocalDate from = window.from();
        LocalDate to = window.to();
        if (from == null) {
            return to == null ? Messages.of("prod.t.window.always") : Messages.of("until", to);
        }
        return to == null ? Messages.of("prod.t.window.from", from) : Messages.of("prod.t.window.both", from, to);
    }

    static Text quota(Product.Quota quota) {
        BigDecimal left = quota.total().subtract(quota.used()).max(BigDecimal.ZERO);
        return Messages.of("prod.t.quota.left", FigureText.money(left), FigureText.money(quota.total()));
    }

    private static @Nullable Text term(Product.Terms terms) {
        if (terms.termMonthsMax() == null) {
            return null;
        }
        Text most = FigureText.number("MONTH", BigDecimal.valueOf(terms.termMonthsMax()));
        return terms.termMonthsMin() == 0 || terms.termMonthsMin() == terms.termMonthsMax()
                ? most
                : Messages.of("range", terms.termMonthsMin(), most);
    }

    private static @Nullable Text months(@Nullable Value told) {
        return told instanceof Value.Num months ? FigureText.number("MONTH", months.number()) : null;
    }

    private static Text days(int days) {
        return days == 1 ? Messages.of("prod.t.decision.day", days) : Messages.of("prod.t.decision.days", days);
    }

    private static @Nullable Text ticket(Product.Fund fund) {
        BigDecimal least = fund.ticketMin();
        BigDecimal most = fund.ticketMax();
        if (least == null || most == null) {
            return most == null ? null : Messages.of("prod.t.ticket.most", FigureText.money(most));
        }
        return Messages.of("range", FigureText.money(least), FigureText.money(most));
    }

    private Text benefit(Product.Benefit benefit) {
        if (benefit.subsidy() != null) {
            return PriceBlock.subsidy(benefit, words);
        }
        Text award = benefit.amount() == null ? Messages.of("prod.t.benefit.open") : FigureText.money(benefit.amount());
        return benefit.paid() == null
                ? award
                : Messages.of(
                        "clause.comma",
                        award,
                        words.of("benefitPaid", benefit.paid().name()));
    }

    // --- what it may stand beside

    private List<String> combination(Product.Combination combination) {
        List<String> lines = new ArrayList<>();
        if (combination.group() != null) {
            lines.add(Messages.of("prod.combination.one", name(combination.group()))
                    .in(lang));
        }
        combination
                .excludes()
                .forEach(code -> lines.add(
                        Messages.of("prod.combination.not", name(code)).in(lang)));
        combination
                .requires()
                .forEach(code -> lines.add(
                        Messages.of("prod.combination.only", name(code)).in(lang)));
        if (combination.clause() != null) {
            lines.add(combination.clause().in(lang));
        }
        return lines;
    }

    /** A kind, a product, or all products of a stacking group, by name. */
    private Text name(String code) {
        if (words.has("kinds", code)) {
            return words.of("kinds", code);
        }
        List<Text> names = release.on(asOf).products().stream()
                .filter(one -> one.product().id().equals(code)
                        || code.equals(one.product().combination().group()))
                .map(one -> one.product().name())
                .toList();
        return names.isEmpty() ? Messages.of("prod.combination.none") : Text.list(names);
    }
}
