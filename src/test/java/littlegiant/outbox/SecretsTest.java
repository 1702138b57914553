package littlegiant.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets("0123456789abcdef0123456789abcdef");

    @Test
    void whatWasEncryptedIsReadAgain() {
        byte[] secret = secrets.fresh();
        String encrypted = secrets.encrypted(secret);

        assertThat(secrets.decrypted(encrypted)).isEqualTo(secret);
        assertThat(secrets.encrypted(secret)).isNotEqualTo(encrypted);
        assertThat(secret).hasSize(32).isNotEqualTo(secrets.fresh());
    }

    @Test
    void underAnotherKeyOrChangedItIsNotRead() {
        String encrypted = secrets.encrypted(secrets.fresh());
        String changed = (encrypted.charAt(0) == 'A' ? 'B' : 'A') + encrypted.substring(1);

        assertThat(new Secrets("another0another0another0another0").decrypted(encrypted))
                .isNull();
        assertThat(secrets.decrypted(changed)).isNull();
    }
}
