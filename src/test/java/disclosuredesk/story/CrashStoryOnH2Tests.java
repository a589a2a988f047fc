package disclosuredesk.story;

import disclosuredesk.testing.Interruptions;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A statement fails. */
@SpringBootTest
@ActiveProfiles("test")
@Import(Interruptions.class)
@Tag("whole")
class CrashStoryOnH2Tests extends CrashStory {

    @Override
    Interruptions.Kind interruption() {
        return Interruptions.Kind.FAILURE;
    }
}
