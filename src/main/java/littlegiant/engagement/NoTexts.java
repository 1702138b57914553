package littlegiant.engagement;

import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;

/** Outside a demo, until the operator names what sends texts ({@code LG_CODE_URL}). */
public final class NoTexts implements TextSender {

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public void send(String contact, String text) {
        throw new AppException(
                ErrorCode.CODE_UNAVAILABLE,
                "尚未配置短信网关（LG_CODE_URL）",
                "nothing that sends texts is configured (LG_CODE_URL)");
    }
}
