package disclosuredesk.clock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class CalendarStoryOnH2Tests extends CalendarStory {}
