package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** How passwords are kept. */
class PasswordHashesTests {

    private final PasswordHashes strong = PasswordHashes.strong();

    @Test
    void aPasswordIsKeptAsArgon2idAndCostsAGuesserTime() {
        strong.encode("warm"); // the first pays for the classes
        Instant before = Instant.now();
        String hash = strong.encode("correct horse battery");
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(100));
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=47104,t=8,p=1$").hasSizeLessThan(200);
        assertThat(strong.matches("correct horse battery", hash)).isTrue();
        assertThat(strong.matches("correct horse batterx", hash)).isFalse();
        assertThat(strong.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void whatWasKeptBeforeStillOpensTheDoorAndIsToBeKeptAnew() {
        String old = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("correct horse battery");
        assertThat(old).startsWith("{bcrypt}");
        assertThat(strong.matches("correct horse battery", old)).isTrue();
        assertThat(strong.upgradeEncoding(old)).isTrue();
        assertThat(strong.upgradeEncoding(PasswordHashes.cheap().encode("correct horse battery")))
                .isTrue();
    }

    @Test
    void aLongPasswordCountsToItsEnd() {
        String sentence = "字".repeat(64);
        String hash = PasswordHashes.cheap().encode(sentence + "甲");
        assertThat(strong.matches(sentence + "甲", hash)).isTrue();
        assertThat(strong.matches(sentence + "乙", hash)).isFalse();
    }

    @Test
    void aPublishedPasswordIsKeptAsWhatItIs() {
        String hash = strong.encode(PublishedPasswords.ALL.get(0));
        assertThat(PasswordHashes.ofPublished(hash)).isTrue();
        assertThat(strong.matches(PublishedPasswords.ALL.get(0), hash)).isTrue();
        assertThat(strong.upgradeEncoding(hash)).isFalse();
        assertThat(PasswordHashes.ofPublished(strong.encode("correct horse battery")))
                .isFalse();
        assertThat(PasswordHashes.ofPublished("{bcrypt}$2a$10$x"))
                .as("has to be tried")
                .isNull();
    }

    @Test
    void anAccountWithoutAPasswordIsOpenToNone() {
        assertThat(strong.matches("", "")).isFalse();
        assertThat(strong.matches("anything", "")).isFalse();
    }
}
