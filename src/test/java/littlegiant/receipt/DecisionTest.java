package littlegiant.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.kernel.Lang;
import littlegiant.receipt.Decision.Kind;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Need NEED = need("3000000", 12, "WORKING_CAPITAL", List.of("CREDIT", "PLEDGE_IP"));
    private static final Decision FULL = new Decision(
            Kind.MATCH, "913202050000LG017P", 3, "p", 12, "r", DAY, NEED, "bank", "bank", Lang.EN, "1.0.0+0123", null);
    private static final Decision BARE = new Decision(
            Kind.PLAN,
            "913202050000LG017P",
            null,
            "p",
            1,
            "r",
            DAY,
            Need.NONE,
            null,
            null,
            Lang.ZH,
            "1.0.0+0123",
            null);

    private static Need need(String amount, int months, String purpose, List<String> security) {
        return new Need(
                new BigDecimal(amount),
                months,
                purpose,
                new LinkedHashSet<>(security),
                LocalDate.of(2027, 3, 1),
                new BigDecimal("1E+8"));
    }

    private static Decision asking(Need need) {
        return new Decision(
                FULL.kind(),
                FULL.uscc(),
                FULL.revision(),
                FULL.profileHash(),
                FULL.release(),
                FULL.releaseHash(),
                FULL.asOf(),
                need,
                FULL.scope(),
                FULL.voice(),
                FULL.lang(),
                FULL.engine(),
                FULL.sight());
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        assertThat(Decision.read(FULL.canonical()).canonical()).isEqualTo(FULL.canonical());
        assertThat(Decision.read(BARE.canonical())).isEqualTo(BARE);
        assertThat(FULL.plain()).isEqualTo(FULL.plain().plain());
        assertThat(FULL.plain().id()).isEqualTo(FULL.id()).hasSize(64);
    }

    @Test
    void theOrderOfProductsThatWereChosenIsReadBack() {
        Decision chosen = new Decision(
                Kind.PAPER, "u", 1, "p", 1, "r", DAY, NEED, null, null, Lang.ZH, "e", null, List.of("B", "A"));

        assertThat(Decision.read(chosen.canonical()).products()).containsExactly("B", "A");
        assertThat(FULL.canonical()).doesNotContain("products");
    }

    @Test
    void theOrderInWhichSecuritiesAreNamedDoesNotCount() {
        Decision other = asking(need("3000000", 12, "WORKING_CAPITAL", List.of("PLEDGE_IP", "CREDIT")));

        assertThat(other.id()).isEqualTo(FULL.id());
        assertThat(new ArrayList<>(other.plain().need().security()))
                .isEqualTo(new ArrayList<>(FULL.plain().need().security()))
                .isEqualTo(List.of("CREDIT", "PLEDGE_IP"));
    }

    @Test
    void theSpellingOfAnAmountDoesNotCount() {
        Decision other = asking(need("3000000.00", 12, "WORKING_CAPITAL", List.of("CREDIT", "PLEDGE_IP")));

        assertThat(other.id()).isEqualTo(FULL.id());
        assertThat(other.plain()).isEqualTo(FULL.plain());
    }

    @Test
    void everyPartIsInTheId() {
        Need none = Need.NONE;
        List<Decision> all = new ArrayList<>(List.of(FULL, BARE));
        all.add(new Decision(Kind.PLAN, "u", 1, "p", 1, "r", DAY, none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "p", 1, "r", DAY, none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "v", 1, "p", 1, "r", DAY, none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 2, "p", 1, "r", DAY, none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", null, "p", 1, "r", DAY, none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "q", 1, "r", DAY, none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "p", 2, "r", DAY, none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "p", 1, "s", DAY, none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "p", 1, "r", DAY.plusDays(1), none, null, null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "p", 1, "r", DAY, none, "b", null, Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "p", 1, "r", DAY, none, null, "b", Lang.ZH, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "p", 1, "r", DAY, none, null, null, Lang.EN, "e", null));
        all.add(new Decision(Kind.MATCH, "u", 1, "p", 1, "r", DAY, none, null, null, Lang.ZH, "f", null));
        all.add(new Decision(Kind.PAPER, "u", 1, "p", 1, "r", DAY, none, null, null, Lang.ZH, "e", null));
        for (List<String> chosen : List.of(List.of("A"), List.of("A", "B"), List.of("B", "A"))) {
            all.add(new Decision(Kind.PLAN, "u", 1, "p", 1, "r", DAY, none, null, null, Lang.ZH, "e", null, chosen));
        }
        all.add(asking(new Need(BigDecimal.ONE, null, null, null, null, null)));
        all.add(asking(new Need(null, 1, null, null, null, null)));
        all.add(asking(new Need(null, null, "RD", null, null, null)));
        all.add(asking(new Need(null, null, null, Set.of("CREDIT"), null, null)));
        all.add(asking(new Need(null, null, null, null, DAY, null)));
        all.add(asking(new Need(null, null, null, null, null, BigDecimal.ONE)));

        assertThat(all.stream().map(Decision::id)).doesNotHaveDuplicates();
    }

    @Test
    void aKeptDecisionThatLacksSomethingIsSaid() {
        assertThatThrownBy(() -> Decision.read(BARE.canonical().replace("\"asOf\"", "\"when\"")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a kept decision does not say its asOf");
    }
}
