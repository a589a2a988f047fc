package disclosuredesk.personal;

import disclosuredesk.testing.OwnSchema;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** In a schema of its own: other tests put rows there by SQL. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import(OwnSchema.class)
@Tag("whole")
class PersonalDataOnMySqlTests extends PersonalDataStory {}
