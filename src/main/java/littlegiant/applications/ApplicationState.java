package littlegiant.applications;

import littlegiant.kernel.Text;

/** Where an application stands. */
public enum ApplicationState {
    DRAFT("草稿", "草稿（未提交）", "Draft"),
    SENT("待受理", "已提交，等待银行受理", "Sent"),
    ACCEPTED("已受理", "已受理", "Accepted"),
    /** The bank's clock stands still. */
    SUPPLEMENT("待补件（计时暂停）", "请补充材料", "Waiting for documents"),
    IN_DILIGENCE("尽职调查中", "尽职调查中", "In due diligence"),
    IN_APPROVAL("审查审批中", "审批中", "In approval"),
    GRANTED("已授信", "审批通过", "Granted"),
    DECLINED("未通过", "本次未通过", "Declined"),
    WITHDRAWN("企业撤回", "已撤回", "Withdrawn"),
    TIMED_OUT("超时转派", "已转由服务专员协调", "Timed out, passed on"),
    SIGNED("已签约", "合同已签", "Signed"),
    GRANT_LAPSED("授信失效（未提款）", "额度已过期", "Grant lapsed"),
    DRAWN("已放款", "已放款", "Drawn"),
    REPAID("已结清", "已结清", "Repaid"),
    OVERDUE("逾期", "已逾期，请联系银行", "Overdue");

    private final Text label;
    private final Text labelForFirm;

    ApplicationState(String zh, String zhForFirm, String en) {
        this.label = Text.of(zh, en);
        this.labelForFirm = Text.of(zhForFirm, en);
    }

    /** For who works on it. */
    public Text label() {
        return label;
    }

    /** For the firm. */
    public Text labelForFirm() {
        return labelForFirm;
    }

    /** Nothing follows any more. */
    public boolean isOver() {
        return switch (this) {
            case DECLINED, WITHDRAWN, GRANT_LAPSED, REPAID -> true;
            default -> false;
        };
    }
}
