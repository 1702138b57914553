package littlegiant.http.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.engagement.Filling;
import littlegiant.http.MoneyText;
import littlegiant.http.web.Form;
import littlegiant.intake.Typed;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Value;
import littlegiant.profile.ProfileForm;
import littlegiant.profile.ProfileForm.Item;
import org.jspecify.annotations.Nullable;

/**
 * One field as it was typed.
 *
 * @param text  as it stands in the field
 * @param unit  what a bare amount counts
 * @param was   how the field stood when the page was made
 * @param sure  whether he was asked and confirmed it
 * @param value null = nothing is told, or it cannot be read
 * @param fault null = it could be read
 */
record ProfileTyped(
        Item item,
        String text,
        MoneyText.Unit unit,
        String was,
        boolean sure,
        @Nullable Value value,
        @Nullable Fault fault) {

    private static final String VALUE = "v.";
    private static final String UNIT = "u.";
    private static final String WAS = "w.";
    private static final String SURE = "ok.";
    private static final int LENGTH_MAX = 500;

    /** Every field of the form that a page of ours sent; one that nobody asks is none. */
    static List<ProfileTyped> of(Form form, Map<String, ?> fields, ProfileForm asked) {
        List<ProfileTyped> typed = new ArrayList<>();
        for (Item item : asked.items()) {
            if (fields.containsKey(WAS + item.name())) {
                typed.add(of(form, item));
            }
        }
        return typed;
    }

    private static ProfileTyped of(Form form, Item item) {
        String text = form.text(VALUE + item.name()).strip();
        MoneyText.Unit unit = form.text(UNIT + item.name()).equals(MoneyText.Unit.YUAN.name())
                ? MoneyText.Unit.YUAN
                : MoneyText.Unit.WAN;
        Faults faults = new Faults();
        Value value = value(item, text, unit, faults);
        return new ProfileTyped(
                item,
                text,
                unit,
                form.text(WAS + item.name()),
                !form.text(SURE + item.name()).isEmpty(),
                value,
                faults.isEmpty() ? null : faults.list().get(0));
    }

    private static @Nullable Value value(Item item, String text, MoneyText.Unit unit, Faults faults) {
        if (text.length() > LENGTH_MAX) {
            faults.add(new Fault("", Fault.Code.TOO_LONG, Messages.of("fault.long", LENGTH_MAX)));
            return null;
        }
        if (!item.isMoney()) {
            return Typed.read(text, item.field(), "", faults);
        }
        BigDecimal yuan = text.isEmpty() ? null : MoneyText.yuan(text, unit);
        if (yuan == null && !text.isEmpty()) {
            faults.add(new Fault("", Fault.Code.WRONG_TYPE, Messages.of("profile.amount")));
        }
        return yuan == null ? null : new Value.Num(yuan);
    }

    Filling.Told told() {
        return new Filling.Told(item, was, value, sure);
    }
}
