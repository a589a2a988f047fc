package disclosuredesk.archive;

import disclosuredesk.testing.OwnSchema;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties =
                "spring.application.name=anonymising-tests") // it asks the doctor of everything: a schema of its own
// alone
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import(OwnSchema.class)
@Tag("whole")
class AnonymisingOnMySqlTests extends AnonymisingStory {}
