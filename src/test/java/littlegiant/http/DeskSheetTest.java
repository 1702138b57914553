package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Sessions;
import littlegiant.audit.By;
import littlegiant.desk.DeskSheet;
import littlegiant.desk.LeadList;
import littlegiant.desk.ListDesk;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.release.Releases;
import org.junit.jupiter.api.Test;

/** What stands on the desk, as it is saved to a file. */
class DeskSheetTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final By TEST = By.system("test");

    private static Identity manager() {
        Sessions sessions = SERVER.context().getBean(Sessions.class);
        return sessions.identify(sessions.open("manager")).orElseThrow();
    }

    @Test
    void leadsAreSavedInWordsWithNumbersAndDays() {
        LeadList leads = SERVER.context().getBean(LeadList.class);
        Set<Verdict> near = Set.of(Verdict.NEAR_MISS);
        DeskSheet zh = leads.export(manager(), "TH-LG-CREDIT-01", near, DAY, Lang.ZH, TEST);
        DeskSheet en = leads.export(manager(), "TH-LG-CREDIT-01", near, DAY, Lang.EN, TEST);

        assertThat(zh.headings())
                .startsWith("统一社会信用代码", "企业名称")
                .contains("尚缺什么")
                .doesNotHaveDuplicates();
        assertThat(zh.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(zh.headings()).contains("接近符合"))
                .allSatisfy(row -> assertThat(row.get(4)).isIn(1, 2))
                .allSatisfy(row -> assertThat((String) row.get(6)).isNotBlank());
        assertThat(en.headings()).hasSameSizeAs(zh.headings()).contains("What is lacking");
        assertThat(en.rows()).hasSameSizeAs(zh.rows()).allSatisfy(row -> assertThat(row)
                .contains("One or two steps away"));
    }

    @Test
    void aTableIsSavedWithItsAmountsAsNumbers() {
        ListDesk desk = SERVER.context().getBean(ListDesk.class);
        ListDesk.Table table = desk.table(manager(), List.of(Desk.FIRM), DAY, TEST);
        DeskSheet sheet = DeskSheet.of(
                table,
                SERVER.context().getBean(Releases.class).active().ruleSet().vocabulary(),
                Lang.ZH);

        assertThat(sheet.headings()).hasSize(2 + 2 * table.columns().size()).doesNotHaveDuplicates();
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().get(0))
                .hasSameSizeAs(sheet.headings())
                .startsWith(Desk.FIRM, "示例微纳装备（测试）有限公司")
                .contains("符合条件")
                .hasAtLeastOneElementOfType(BigDecimal.class);
    }
}
