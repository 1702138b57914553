package littlegiant.http;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Money as people type or paste it: {@code 500}, {@code 1,000万}, {@code 0.1亿元}, {@code ￥10,000,000}. */
public final class MoneyText {

    private static final Pattern FORM =
            Pattern.compile("(?:[¥$]|CNY|RMB)?(-?\\d{1,20}(?:\\.\\d{1,10})?)(万|亿)?元?", Pattern.CASE_INSENSITIVE);

    private MoneyText() {}

    /** What a bare figure counts. */
    public enum Unit {
        YUAN(0),
        WAN(4);

        private final int zeros;

        Unit(int zeros) {
            this.zeros = zeros;
        }

        /** So many of this unit. */
        public BigDecimal of(BigDecimal yuan) {
            return yuan.movePointLeft(zeros).stripTrailingZeros();
        }
    }

    /** @return yuan; null if it is no amount of money. What has a unit of its own, or begins with a sign of yuan, is not counted in {@code unit} */
    public static @Nullable BigDecimal yuan(String text, Unit unit) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s,，]", "")
                .replace('￥', '¥')
                .replace('億', '亿')
                .replace('萬', '万');
        Matcher told = FORM.matcher(plain);
        if (!told.matches()) {
            return null;
        }
        int zeros = told.group(2) != null ? (told.group(2).equals("万") ? 4 : 8) : inYuan(plain) ? 0 : unit.zeros;
        return new BigDecimal(told.group(1)).movePointRight(zeros);
    }

    private static boolean inYuan(String plain) {
        boolean signed = !Character.isDigit(plain.charAt(0)) && plain.charAt(0) != '-';
        return signed || plain.endsWith("元");
    }
}
