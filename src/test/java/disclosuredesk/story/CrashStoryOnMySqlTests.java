package disclosuredesk.story;

import disclosuredesk.testing.InFull;
import disclosuredesk.testing.Interruptions;
import disclosuredesk.testing.MySqlTestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The connection breaks: what a database server sees when the JVM is killed. */
@SpringBootTest
@ActiveProfiles("test")
@Import({Interruptions.class, MySqlTestDatabase.class})
@Tag("whole")
class CrashStoryOnMySqlTests extends CrashStory {

    @Override
    Interruptions.Kind interruption() {
        return Interruptions.Kind.LOST_CONNECTION;
    }

    @Override
    int everySoMany() {
        return InFull.of(5, 1);
    }
}
