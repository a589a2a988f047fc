package disclosuredesk.story;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class ClockStoryOnH2Tests extends ClockStory {}
