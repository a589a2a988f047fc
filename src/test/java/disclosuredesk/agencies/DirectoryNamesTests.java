package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guesses at one name of the directory have one count, however it is spelled. */
class DirectoryNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZHANG san",
                " zhang  san ",
                "ｚｈａｎｇ san",
                "zhāng sān",
                "zha\u00adng san",
                "zhang\u3000san",
                "zh\u200bang\tsan"
            })
    void spellingsOfOneNameAreCountedTogether(String spelled) {
        assertThat(Directory.guessed(spelled)).isEqualTo(Directory.guessed("zhang san"));
    }

    @Test
    void longNamesThatDifferAtTheirEndsAreCountedApart() {
        String long60 = "a".repeat(60);
        assertThat(Directory.guessed(long60 + "1").substring(0, 60))
                .isNotEqualTo(Directory.guessed(long60 + "2").substring(0, 60));
    }
}
