package littlegiant.engagement;

import java.util.stream.Collectors;
import littlegiant.kernel.Lang;

/** The wording of a consent. The personal one is another text, because a person agrees and not a firm. */
final class ConsentText {

    private ConsentText() {}

    static String of(Consents.Wish wish, String firm, String grantee) {
        boolean personal = wish.scopes().stream().anyMatch(Scope::isPersonal);
        String scopes = wish.scopes().stream()
                .sorted()
                .map(scope -> scope.label().in(wish.lang()))
                .collect(Collectors.joining(wish.lang() == Lang.EN ? "; " : "；"));
        String purpose = wish.purpose().label().in(wish.lang());
        if (wish.lang() == Lang.EN) {
            String who = personal
                    ? "As legal representative of " + firm + " (" + wish.uscc() + "), I allow "
                    : firm + " (" + wish.uscc() + ") allows ";
            return who + grantee + " to query, from " + wish.from() + " to " + wish.to() + ", for the purpose of "
                    + purpose
                    + " and no other: " + scopes
                    + ". This can be withdrawn at any time; from then on nothing more is shown. What was lawfully done before stays as it is."
                    + (personal
                            ? " It concerns personal information and is given separately; refusing it does not affect what the firm itself has allowed."
                            : "");
        }
        String who = personal ? "本人作为" + firm + "（" + wish.uscc() + "）的法定代表人，单独同意" : firm + "（" + wish.uscc() + "）授权";
        return who + grantee + "在" + wish.from() + "至" + wish.to() + "期间，仅为" + purpose + "之目的，查询下列信息：" + scopes
                + "。可随时撤回；撤回后不再提供查询，不影响撤回前依法已作的处理。"
                + (personal ? "本授权涉及个人信息，与企业授权相互独立，不同意不影响企业已作的授权。" : "");
    }
}
