package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords(4);

    @Test
    void aPasswordIsKeptAsASaltedHash() {
        String hash = PASSWORDS.hash("我在无锡的小巨人企业工作");
        String again = PASSWORDS.hash("我在无锡的小巨人企业工作");

        assertThat(hash).matches("\\$2a\\$04\\$.{53}").isNotEqualTo(again);
        assertThat(PASSWORDS.matches("我在无锡的小巨人企业工作", hash)).isTrue();
        assertThat(PASSWORDS.matches("我在无锡的小巨人企业工作 ", hash)).isFalse();
    }

    @Test
    void everyCharacterOfALongOneCounts() {
        String common = "correct horse battery staple ".repeat(4);

        String hash = PASSWORDS.hash(common + "a");

        assertThat(PASSWORDS.matches(common + "a", hash)).isTrue();
        assertThat(PASSWORDS.matches(common + "b", hash)).isFalse();
    }

    @Test
    void nobodyHasAPasswordWhereThereIsNoHash() {
        assertThat(PASSWORDS.matches("nobody has this password", null)).isFalse();
        assertThat(PASSWORDS.matches("", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "小巨人企业的金融服务专员在此", "xK9$mQ2!vL7@"})
    void whatIsLongEnoughAndNotCommonMayBeOne(String password) {
        assertThat(Passwords.fault(password, "manager")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "short, must have 12 to 128 characters",
        "elevenchars, must have 12 to 128 characters",
        "password1234, 'is too common, others would guess it'",
        "PassWord-1234, 'is too common, others would guess it'",
        "aaaaaaaaaaaaaaaa, 'is too common, others would guess it'",
        "121212121212, 'is too common, others would guess it'",
        "zhang.wei-is-my-name, must not hold the user's name"
    })
    void whatOthersWouldGuessMayNot(String password, String why) {
        var fault = Passwords.fault(password, "zhang.wei");

        assertThat(fault).isNotNull();
        assertThat(fault.en()).isEqualTo(why);
    }

    @Test
    void whatIsTooLongToBeTypedMayNot() {
        assertThat(Passwords.fault("ab cd ".repeat(22), "manager")).isNotNull();
    }
}
