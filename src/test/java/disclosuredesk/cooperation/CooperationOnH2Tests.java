package disclosuredesk.cooperation;

import disclosuredesk.testing.OwnDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Import(OwnDatabase.class)
class CooperationOnH2Tests extends CooperationStory {}
