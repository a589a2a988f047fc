package disclosuredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Tests {

    /** FIPS 180-4, the example of one block. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheHashEverybodyKnows() throws IOException {
        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
        Sha256 hash = new Sha256();
        try (InputStream read = hash.reading(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)))) {
            read.readAllBytes();
        }
        assertThat(hash.hex()).isEqualTo(OF_ABC);
    }

    @Test
    void noTwoListsReadAlike() {
        assertThat(new Sha256().add("ab", "c").hex())
                .isNotEqualTo(new Sha256().add("a", "bc").hex())
                .isNotEqualTo(new Sha256().add("ab").add("c", "").hex());
        assertThat(new Sha256().add("政", 1L).hex()).isEqualTo(Sha256.of("3:政1:1"));
        assertThat(new Sha256().add("a", null).hex())
                .as("nothing is not an empty text")
                .isEqualTo(Sha256.of("1:a-1:"));
    }
}
