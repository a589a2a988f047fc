package disclosuredesk.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.installation.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;

/** A value opens where it was put, under the key it was put under, as it was written; and nowhere else. */
class PersonalCipherTests {

    private static final PersonalColumn PHONE = PersonalColumn.of("disclosure_request", "phone");
    private static final PersonalColumn EMAIL = PersonalColumn.of("disclosure_request", "email");
    private static final String NUMBER = "13900000001";

    private static byte[] secret(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }

    private static PersonalCipher cipher(Algorithm algorithm, int... secrets) {
        return new PersonalCipher(
                Arrays.stream(secrets).mapToObj(PersonalCipherTests::secret).toList(), algorithm);
    }

    @ParameterizedTest
    @EnumSource
    void aValueOpensInItsPlaceAlone(Algorithm algorithm) {
        PersonalCipher cipher = cipher(algorithm, 1);
        String stored = cipher.seal(PHONE, "a", NUMBER);
        assertThat(stored).startsWith(algorithm.word() + ".").doesNotContain(NUMBER);
        assertThat(PersonalCipher.isSealed(stored)).isTrue();
        assertThat(cipher.open(PHONE, "a", stored)).isEqualTo(NUMBER);
        assertThat(cipher.seal(PHONE, "a", NUMBER)).isNotEqualTo(stored);
        assertThatThrownBy(() -> cipher.open(PHONE, "b", stored))
                .isInstanceOf(PersonalCipher.Unopened.class)
                .hasMessageNotContaining(NUMBER);
        assertThatThrownBy(() -> cipher.open(EMAIL, "a", stored)).isInstanceOf(PersonalCipher.Unopened.class);
        assertThatThrownBy(() -> cipher(algorithm, 2).open(PHONE, "a", stored))
                .as("another key")
                .isInstanceOf(PersonalCipher.Unopened.class);
        char last = stored.charAt(stored.length() - 5);
        String changed = stored.substring(0, stored.length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + stored.substring(stored.length() - 4);
        assertThatThrownBy(() -> cipher.open(PHONE, "a", changed)).isInstanceOf(PersonalCipher.Unopened.class);
    }

    @Test
    void aKeyAndACipherAreExchangedWithoutLosingWhatIsThere() {
        String old = cipher(Algorithm.AES, 1).seal(PHONE, "a", NUMBER);
        PersonalCipher both = cipher(Algorithm.SM4, 1, 2);
        assertThat(both.open(PHONE, "a", old)).isEqualTo(NUMBER);
        String anew = both.seal(PHONE, "a", NUMBER);
        assertThat(cipher(Algorithm.AES, 2).open(PHONE, "a", anew)).isEqualTo(NUMBER);
        assertThat(both.indexes("PHONE", NUMBER))
                .contains(
                        cipher(Algorithm.AES, 1).index("PHONE", NUMBER),
                        cipher(Algorithm.SM4, 2).index("PHONE", NUMBER));
        assertThat(both.index("PHONE", NUMBER)).isNotEqualTo(both.index("EMAIL", NUMBER));
    }

    @Test
    void whatIsFromBeforeOrEmptyIsWhatItSays() {
        PersonalCipher cipher = cipher(Algorithm.AES, 1);
        assertThat(cipher.open(PHONE, "a", NUMBER)).isEqualTo(NUMBER);
        assertThat(cipher.open(PHONE, "a", null)).isNull();
        assertThat(cipher.seal(PHONE, "a", null)).isNull();
        assertThat(cipher.seal(PHONE, "a", "")).isEmpty();
        assertThat(cipher.index("PHONE", "")).isNull();
        String forged = "aes.00000000:0123456789abcdef:0123456789abcdef012345";
        String stored = cipher.seal(PHONE, "a", forged);
        assertThat(cipher.open(PHONE, "a", stored)).as("typed like that").isEqualTo(forged);
    }

    /** GB/T 32907 A.1: of one block; counter mode and tag are Bouncy Castle's own. */
    @Test
    void sm4IsTheStandards() {
        byte[] key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        var engine = new org.bouncycastle.crypto.engines.SM4Engine();
        engine.init(true, new org.bouncycastle.crypto.params.KeyParameter(key));
        byte[] out = new byte[16];
        engine.processBlock(key, 0, out, 0);
        assertThat(HexFormat.of().formatHex(out)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void productionNamesItsKeysOrDoesNotStart(@TempDir Path folder) throws Exception {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("prod");
        DataKeys.Settings settings = new DataKeys.Settings();
        assertThatThrownBy(() -> settings.personalCipher(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("没有个人信息加密的密钥");
        Path file = folder.resolve("data.key");
        Files.write(
                file,
                List.of(
                        Base64.getEncoder().encodeToString(secret(1)),
                        "",
                        Base64.getEncoder().encodeToString(secret(2))));
        environment.setProperty("disclosuredesk.data.key-file", file.toString());
        assertThat(settings.personalCipher(environment).newest())
                .as("the last line")
                .isEqualTo(cipher(Algorithm.AES, 2).newest());
        environment.setProperty("disclosuredesk.data.cipher", "des");
        assertThatThrownBy(() -> settings.personalCipher(environment)).isInstanceOf(StartRefused.class);
        environment.setProperty("disclosuredesk.data.cipher", "aes");
        Files.writeString(file, "不是");
        assertThatThrownBy(() -> settings.personalCipher(environment)).hasMessageContaining("应为32字节");
    }
}
