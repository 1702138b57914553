package littlegiant.catalog;

import littlegiant.kernel.Text;

/** What can happen to a product. */
public enum Step {
    DRAFT(Text.of("起草", "draft")),
    SUBMIT(Text.of("提交", "submit")),
    APPROVE(Text.of("审批", "approve")),
    REJECT(Text.of("退回", "reject")),
    PUBLISH(Text.of("发布", "publish")),
    SUSPEND(Text.of("暂停", "suspend")),
    RESUME(Text.of("恢复发布", "resume (publish)")),
    WITHDRAW(Text.of("下架", "withdraw")),
    ROLLBACK(Text.of("回退", "rollback"));

    private final Text label;

    Step(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }
}
