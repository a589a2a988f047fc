package disclosuredesk.cooperation;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class CooperationOnH2Tests extends CooperationStory {}
