package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import littlegiant.access.AppUser;
import littlegiant.access.Memberships;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;

/** What is kept about somebody who signs in. */
@Serdeable
@Schema(name = "UserData")
public record UserDataView(
        UserView account,
        @Schema(description = "firms by code, and what the user may do for each")
                Map<String, Memberships.Part> enterprises,
        @Schema(description = "what is kept beyond that, and why") String stays) {

    private static final Text STAYS = Text.of(
            "该用户的操作（时间、来源地址、事由）记录在审计日志中；其提交的申请、授权、走访和邀请上留有用户名，依法保存至期满",
            "what the user did, when, from where and why, is in the audit chain, and the user's name stands on applications, consents, visits and invitations, as long as the law has them kept");

    static UserDataView of(AppUser user, Map<String, Memberships.Part> enterprises, Lang lang) {
        return new UserDataView(UserView.of(user), enterprises, STAYS.in(lang));
    }
}
