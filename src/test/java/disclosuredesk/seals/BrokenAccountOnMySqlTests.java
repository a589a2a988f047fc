package disclosuredesk.seals;

import disclosuredesk.testing.OwnSchema;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** On a schema of its own, as on H2. */
@SpringBootTest
@ActiveProfiles("test")
@Import(OwnSchema.class)
@Tag("whole")
class BrokenAccountOnMySqlTests extends BrokenAccountStory {}
