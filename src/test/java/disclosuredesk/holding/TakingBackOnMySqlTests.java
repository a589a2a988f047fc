package disclosuredesk.holding;

import disclosuredesk.testing.OwnSchema;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Import(OwnSchema.class)
@Tag("whole")
class TakingBackOnMySqlTests extends TakingBackStory {}
