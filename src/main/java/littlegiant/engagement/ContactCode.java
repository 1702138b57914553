package littlegiant.engagement;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Masked;
import littlegiant.kernel.Text;

/** Six digits to the registered contact. */
@Singleton
public class ContactCode implements Proof {

    private static final int CODES = 1_000_000;

    private final Contacts contacts;
    private final TextSender sender;
    private final SecureRandom random = new SecureRandom();

    public ContactCode(Contacts contacts, TextSender sender) {
        this.contacts = contacts;
        this.sender = sender;
    }

    @Override
    public Begun begin(String uscc, String firm, Lang lang) {
        String contact = contacts.of(uscc)
                .orElseThrow(() -> new AppException(
                        ErrorCode.CONTACT_NEEDED,
                        "没有企业登记的联系方式，请主管部门先登记",
                        "no contact of the firm is known; an officer of its district has to tell one"));
        String code = "%06d".formatted(random.nextInt(CODES));
        sender.send(
                contact,
                Text.of(
                                "【小巨人匹配】" + firm + "开通企业账户的验证码：" + code + "，10分钟内有效。如非本企业操作，请勿告知他人。",
                                "Code to open an account for " + firm + ": " + code
                                        + ", valid for ten minutes. If nobody of the firm asked for it, tell it to nobody.")
                        .in(lang));
        String salt = Long.toHexString(random.nextLong());
        return new Begun(salt + ":" + Hash.of(salt + code), Masked.contact(contact));
    }

    @Override
    public boolean holds(String kept, String answer) {
        int colon = kept.indexOf(':');
        String told = Hash.of(kept.substring(0, colon) + answer.strip());
        return Hash.same(told, kept.substring(colon + 1));
    }
}
