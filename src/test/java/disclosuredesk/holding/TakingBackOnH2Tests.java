package disclosuredesk.holding;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class TakingBackOnH2Tests extends TakingBackStory {}
