package littlegiant.http.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import littlegiant.applications.ApplicationEvent;
import littlegiant.http.Words;
import littlegiant.http.api.ApplicationView;
import littlegiant.http.web.LastDay;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/** Applications in the words of those who work on them. */
final class ApplicationWords {

    /** What has to be done within so many days is marked. */
    private static final int SOON_DAYS = 2;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Words words;
    private final LocalDate today;
    private final Lang lang;

    ApplicationWords(Words words, LocalDate today, Lang lang) {
        this.words = words;
        this.today = today;
        this.lang = lang;
    }

    /** The state with what matters in it: how long is left, what was granted, why not, what is drawn. */
    String state(ApplicationView one) {
        Text beside =
                switch (one.state()) {
                    case SENT, TIMED_OUT -> left(one.workingDaysLeft());
                    case GRANTED -> one.grant() == null ? null : granted(one.grant());
                    case DECLINED ->
                        one.decline() == null
                                ? null
                                : Text.same(one.decline().main().label());
                    case DRAWN, OVERDUE -> one.grant() == null ? null : drawn(one.grant());
                    default -> null;
                };
        return beside == null
                ? one.label()
                : one.label() + Messages.of("told", beside).in(lang);
    }

    private static @Nullable Text left(@Nullable Integer days) {
        if (days == null) {
            return null;
        }
        return days < 0 ? Messages.of("app.late", -days) : Messages.of("app.left", days);
    }

    private Text granted(ApplicationView.GrantView grant) {
        List<Text> parts = new ArrayList<>();
        parts.add(FigureText.money(grant.amount()));
        if (grant.ratePercent() != null) {
            parts.add(Text.same(PriceBlock.percent(grant.ratePercent())));
        }
        grant.security().forEach(code -> parts.add(words.of("securities", code)));
        parts.add(Messages.of("until", grant.validUntil()));
        return joined(parts);
    }

    private static Text drawn(ApplicationView.GrantView grant) {
        return Messages.of("app.drawn", FigureText.money(grant.drawn()), FigureText.money(grant.balance()));
    }

    static Text joined(List<Text> parts) {
        return parts.stream()
                .reduce((one, next) -> Messages.of("clause.comma", one, next))
                .orElse(Text.same(""));
    }

    /** How long whoever has to act has; null = nobody is waited for. */
    @Nullable
    String due(ApplicationView one) {
        return one.dueOn() == null
                ? null
                : LastDay.of(one.dueOn(), today, Messages.of("app.today")).in(lang);
    }

    /** bad: too late; soon: within days; else empty. */
    String mark(ApplicationView one) {
        LocalDate due = one.dueOn();
        if (due == null || due.isAfter(today.plusDays(SOON_DAYS))) {
            return "";
        }
        return due.isBefore(today) ? "bad" : "soon";
    }

    String money(BigDecimal yuan) {
        return FigureText.money(yuan).in(lang);
    }

    /** To the fen, for who looks closer. */
    String full(BigDecimal yuan) {
        return Messages.of("calc.yuan", Comparing.yuan(yuan)).in(lang);
    }

    /** @param rfc3339 as views write points in time */
    static String time(String rfc3339) {
        return MINUTE.format(OffsetDateTime.parse(rfc3339).atZoneSameInstant(Days.SHANGHAI));
    }

    String codes(String group, List<String> codes) {
        return Text.list(
                        codes.stream().map(code -> Text.same(word(group, code))).toList())
                .in(lang);
    }

    /** What was told in free words stays as it was told. */
    String word(String group, String code) {
        return words.has(group, code) ? words.of(group, code).in(lang) : code;
    }

    String label(Metric metric, String code) {
        return metric.labelOf(code).in(lang);
    }

    /** On a button. */
    String event(ApplicationEvent event) {
        String label = event.label().in(lang);
        return lang == Lang.EN ? Character.toUpperCase(label.charAt(0)) + label.substring(1) : label;
    }
}
