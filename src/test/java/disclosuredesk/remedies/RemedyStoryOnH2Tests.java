package disclosuredesk.remedies;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class RemedyStoryOnH2Tests extends RemedyStory {}
