package littlegiant.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.advice.Advice;
import littlegiant.http.TestServer;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.release.Releases;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may read which advice. */
class AdviceViewTest {

    private static final Words WORDS =
            Words.of(TestServer.shared().context().getBean(Releases.class).active());

    private static Advice advice(boolean internal, String zh) {
        return new Advice(
                "lenders",
                Advice.Kind.CHANGE,
                Text.of(zh, "repay loans of 1 lender"),
                internal,
                new Advice.Change(
                        RulesFixtures.metrics().get("credit.lenders"),
                        new BigDecimal("5"),
                        new BigDecimal("4"),
                        null,
                        LocalDate.of(2027, 1, 1)));
    }

    private static List<AdviceView> seen(@Nullable String institution, Lang lang, Advice... advice) {
        return AdviceView.of(List.of(advice), "own-bank", new Viewer(institution), WORDS, lang);
    }

    private static final AdviceView.ChangeView CHANGE = new AdviceView.ChangeView(
            "credit.lenders", new BigDecimal("5"), new BigDecimal("4"), null, LocalDate.of(2027, 1, 1));

    @Test
    void theOwnBankReadsItsInternalThreshold() {
        assertThat(seen("own-bank", Lang.EN, advice(true, "减少1家")))
                .containsExactly(new AdviceView("lenders", Advice.Kind.CHANGE, "repay loans of 1 lender", CHANGE));
    }

    @Test
    void anotherBankReadsThatThereIsAnInternalConditionAndNoMore() {
        assertThat(seen("other-bank", Lang.ZH, advice(true, "减少1家")))
                .containsExactly(new AdviceView("lenders", Advice.Kind.NEVER, "他行内部条件", null));
        assertThat(seen("other-bank", Lang.EN, advice(true, "减少1家")))
                .containsExactly(new AdviceView("lenders", Advice.Kind.NEVER, "a lender's internal condition", null));
    }

    @Test
    void aFirmReadsWhatToDoNextAndNoMore() {
        assertThat(seen(null, Lang.ZH, advice(true, "减少1家")))
                .containsExactly(new AdviceView("lenders", Advice.Kind.NEVER, "该机构有一项内部条件暂未满足，可咨询客户经理", null));
        assertThat(seen(null, Lang.EN, advice(true, "减少1家")))
                .containsExactly(new AdviceView(
                        "lenders",
                        Advice.Kind.NEVER,
                        "an internal condition of the lender's is not met; ask the account manager",
                        null));
    }

    /** How many ways there are would tell what is asked for. */
    @Test
    void severalWaysOutOfAnInternalConditionAreOneToOthers() {
        assertThat(seen(null, Lang.ZH, advice(true, "增资"), advice(true, "转增"), advice(true, "收回")))
                .hasSize(1);
    }

    @Test
    void whatIsNotInternalEverybodyReads() {
        assertThat(seen(null, Lang.ZH, advice(false, "减少1家")))
                .containsExactly(new AdviceView("lenders", Advice.Kind.CHANGE, "减少1家", CHANGE));
    }
}
