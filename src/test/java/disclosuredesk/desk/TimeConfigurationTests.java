package disclosuredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;

class TimeConfigurationTests {

    @Test
    void productionHasNoClockThatCanBeMoved() throws NoSuchMethodException {
        assertThat(TimeConfiguration.class
                        .getDeclaredMethod("movableClock")
                        .getAnnotation(Profile.class)
                        .value())
                .containsExactly("!prod");
    }
}
