package littlegiant.http.web;

import littlegiant.access.Role;
import littlegiant.kernel.Text;

/** What people call the roles. */
final class Roles {

    private Roles() {}

    static Text label(Role role) {
        return switch (role) {
            case ACCOUNT_MANAGER -> Text.of("客户经理", "Account manager");
            case PRODUCT_OWNER -> Text.of("产品经理", "Product owner");
            case PRODUCT_APPROVER -> Text.of("产品审批", "Product approver");
            case ENTERPRISE -> Text.of("企业用户", "Enterprise user");
            case OFFICER -> Text.of("主管部门", "Officer");
            case SPECIALIST -> Text.of("服务专员", "Service specialist");
            case AUDITOR -> Text.of("审计", "Auditor");
            case ADMIN -> Text.of("系统管理员", "Administrator");
            case PARTNER -> Text.of("合作平台", "Partner portal");
        };
    }
}
