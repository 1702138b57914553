package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import littlegiant.access.Identity;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Masked;
import littlegiant.kernel.Moments;
import littlegiant.profile.Enterprises;

/**
 * The contact that a firm registered with the authorities, as an officer of its district tells it: who gets a code there acts for the firm. Nobody who could gain from
 * being taken for the firm can change it.
 */
@Singleton
public class Contacts {

    /** A mobile number, a number with its area code, or a mail address. */
    public static final Pattern FORM =
            Pattern.compile("1\\d{10}|0\\d{2,3}-\\d{7,8}|[\\w.+-]{1,64}@[\\w-]+(\\.[\\w-]+)+");

    private final ContactRepository contacts;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final Clock clock;

    public Contacts(ContactRepository contacts, Enterprises enterprises, AuditLog audit, Clock clock) {
        this.contacts = contacts;
        this.enterprises = enterprises;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<String> of(String uscc) {
        return contacts.findById(uscc).map(ContactRow::contact);
    }

    /** @throws AppException ENTERPRISE_NOT_FOUND; FORBIDDEN if the firm is not of his district */
    @Transactional
    public void put(Identity officer, String uscc, String contact, By by) {
        enterprises.get(uscc);
        if (!officer.governs(enterprises.region(uscc).orElse(null))) {
            throw new AppException(ErrorCode.FORBIDDEN, "该企业不在您的辖区", "the firm is not of your district");
        }
        putAll(List.of(uscc), firm -> contact, by);
    }

    /** Of many firms. */
    @Transactional
    public void putAll(List<String> usccs, UnaryOperator<String> told, By by) {
        for (String uscc : usccs) {
            ContactRow row = new ContactRow(uscc, told.apply(uscc), by.actor(), Moments.now(clock));
            if (contacts.existsById(uscc)) {
                contacts.update(row);
            } else {
                contacts.save(row);
            }
            audit.append(Act.change("contact.put", uscc, by).with("contact", Masked.contact(row.contact())));
        }
    }
}
