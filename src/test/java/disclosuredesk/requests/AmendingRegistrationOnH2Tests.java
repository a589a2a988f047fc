package disclosuredesk.requests;

import disclosuredesk.testing.OwnDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import(OwnDatabase.class)
class AmendingRegistrationOnH2Tests extends AmendingRegistrationStory {}
