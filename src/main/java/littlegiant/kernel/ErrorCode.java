package littlegiant.kernel;

/** Every way a request can fail. Clients switch on the name, so a name is never reused or reworded. */
public enum ErrorCode {
    BODY_UNREADABLE(400, Text.of("请求内容无法读取", "The body cannot be read")),
    BODY_MISSING(400, Text.of("缺少请求内容", "The body is missing")),
    BODY_TOO_LARGE(413, Text.of("请求内容过大", "The body is too large")),
    MEDIA_TYPE_UNSUPPORTED(415, Text.of("不支持的内容类型", "Unsupported media type")),
    PARAMETERS_INVALID(400, Text.of("请求参数有误", "The parameters are not valid")),
    REQUEST_INVALID(400, Text.of("请求有误", "The request is not valid")),
    UNAUTHENTICATED(401, Text.of("请先登录", "Sign in first")),
    FORBIDDEN(403, Text.of("没有权限", "Not allowed")),
    CONSENT_NEEDED(403, Text.of("须经企业授权", "The firm has to allow it")),
    PASSWORD_CHANGE_NEEDED(403, Text.of("请先修改初始密码", "Change the first password before anything else")),
    NOT_FOUND(404, Text.of("没有这个地址", "No such address")),
    ENTERPRISE_NOT_FOUND(404, Text.of("没有这家企业", "No such enterprise")),
    PRODUCT_NOT_FOUND(404, Text.of("没有这个产品", "No such product")),
    RELEASE_NOT_FOUND(404, Text.of("没有这个规则版本", "No such release")),
    RECEIPT_NOT_FOUND(404, Text.of("没有这份匹配记录", "No such receipt")),
    KEY_NOT_FOUND(404, Text.of("没有这个密钥", "No such key")),
    USER_NOT_FOUND(404, Text.of("没有这个用户", "No such user")),
    CONSENT_NOT_FOUND(404, Text.of("没有这项授权", "No such consent")),
    APPLICATION_NOT_FOUND(404, Text.of("没有这项申请", "No such application")),
    WEBHOOK_NOT_FOUND(404, Text.of("没有这个推送", "No such webhook or delivery")),
    RUN_NOT_FOUND(404, Text.of("没有这次批量匹配", "No such run")),
    OBJECTION_NOT_FOUND(404, Text.of("没有这项异议", "No such objection")),
    METHOD_NOT_ALLOWED(405, Text.of("不支持的方法", "Method not allowed")),
    NOT_ACCEPTABLE(406, Text.of("无法给出所要的格式", "Not acceptable")),
    PRODUCT_EXISTS(409, Text.of("产品编号已存在", "The product exists already")),
    STEP_ILLEGAL(409, Text.of("当前状态不允许这一步", "Not possible at this stage")),
    APPLICATION_OPEN(409, Text.of("同一产品已有在办申请", "An application for this product is open already")),
    CONTACT_NEEDED(409, Text.of("缺少企业登记的联系方式", "No registered contact of the firm")),
    FOUR_EYES(409, Text.of("须由另一人办理", "Another person must do this")),
    SECOND_APPROVAL_NEEDED(409, Text.of("影响面较大，须第二人审批", "So many are affected that a second approval is needed")),
    USER_EXISTS(409, Text.of("用户已存在", "The user exists already")),
    LAST_ADMIN(409, Text.of("至少要有一名管理员", "One administrator at least")),
    KEY_IN_USE(409, Text.of("同一请求正在处理", "The same request is being answered")),
    LAST_OWNER(409, Text.of("企业至少要有一名主用户", "One OWNER at least")),
    EMBED_TOKEN_VOID(410, Text.of("嵌入令牌无效或已过期", "The embed token is void")),
    INVITATION_VOID(410, Text.of("邀请已失效", "The invitation is void")),
    REVISION_STALE(412, Text.of("内容已被他人修改", "Changed by somebody else meanwhile")),
    PROFILE_INVALID(422, Text.of("企业资料有误", "The profile is not valid")),
    PRODUCT_INVALID(422, Text.of("产品条款有误", "The product is not valid")),
    MATCH_INVALID(422, Text.of("匹配请求有误", "The match request is not valid")),
    LOAN_INVALID(422, Text.of("测算请求有误", "The loan to reckon is not valid")),
    RELEASE_REFUSED(422, Text.of("规则版本未通过检查", "The release does not pass its checks")),
    KEY_REUSED(422, Text.of("幂等键已用于另一请求", "The idempotency key belongs to another request")),
    TOO_MANY_REQUESTS(429, Text.of("请求过于频繁，请稍后再试", "Too many requests, try again shortly")),
    TOO_MANY_ATTEMPTS(429, Text.of("尝试次数过多，请稍后再试", "Too many attempts, try again later")),
    BUSY(503, Text.of("系统繁忙，请稍后再试", "Busy, try again shortly")),
    CODE_UNAVAILABLE(503, Text.of("验证码暂时无法发送", "No code can be sent at present")),
    PROVIDER_UNAVAILABLE(503, Text.of("统一身份认证暂时不可用", "The identity provider cannot be reached")),
    STORE_UNAVAILABLE(503, Text.of("数据库暂时不可用", "The store is not available")),
    RECEIPT_DAMAGED(500, Text.of("匹配记录已损坏", "The receipt is damaged")),
    INTERNAL(500, Text.of("系统内部错误", "Internal error"));

    private final int status;
    private final Text title;

    ErrorCode(int status, Text title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status this failure is answered with; it stands nowhere else. */
    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }
}
