package disclosuredesk.requests;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class SameApplicantOnH2Tests extends SameApplicantStory {}
