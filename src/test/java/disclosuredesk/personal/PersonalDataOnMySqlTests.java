package disclosuredesk.personal;

import disclosuredesk.testing.MySqlTestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import(MySqlTestDatabase.class)
@Tag("whole")
class PersonalDataOnMySqlTests extends PersonalDataStory {}
