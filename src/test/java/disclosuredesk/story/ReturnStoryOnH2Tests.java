package disclosuredesk.story;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class ReturnStoryOnH2Tests extends ReturnStory {}
