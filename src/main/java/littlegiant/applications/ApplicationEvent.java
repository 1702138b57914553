package littlegiant.applications;

import littlegiant.kernel.Text;

/** What is done with an application. From where to where, and by whom: {@code rules/process/steps.csv}. */
public enum ApplicationEvent {
    CREATE("新建", "create"),
    CHANGE("修改", "change"),
    SEND("提交", "send"),
    ACCEPT("受理", "accept"),
    TIME_OUT("超时转派", "time out"),
    SEND_AGAIN("再次转派", "send again"),
    START_DILIGENCE("开始尽调", "start due diligence"),
    START_APPROVAL("送审", "start approval"),
    ASK_DOCUMENTS("要求补件", "ask for documents"),
    PROVIDE_DOCUMENTS("补件完成", "provide documents"),
    GRANT("授信", "grant"),
    DECLINE("拒绝", "decline"),
    WITHDRAW("撤回", "withdraw"),
    SIGN("签约", "sign"),
    LAPSE("授信失效", "let the grant lapse"),
    DRAW("放款", "draw"),
    PAY_BACK("还款", "pay back"),
    SETTLE("结清", "settle"),
    MARK_OVERDUE("登记逾期", "mark as overdue"),
    CURE("恢复正常", "mark as no longer overdue"),
    /** The service reminds whoever has to act; nothing moves. */
    REMIND("提醒", "remind"),
    /** The last day went by: the officer of the district is told; nothing moves. */
    ESCALATE("上报主管部门", "tell the officer");

    private final Text label;

    ApplicationEvent(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /** With its code, for who calls the interface. */
    Text named() {
        return label.then(Text.same(" (" + name() + ")"));
    }

    /** Whether the table says who may do it; the others come by themselves. */
    boolean isAStep() {
        return this != CREATE && this != REMIND && this != ESCALATE;
    }
}
