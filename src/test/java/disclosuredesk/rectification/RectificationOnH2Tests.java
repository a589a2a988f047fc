package disclosuredesk.rectification;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class RectificationOnH2Tests extends RectificationStory {}
