package disclosuredesk.desk.board;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Tag("whole")
class BoardOnTwoNodesOnH2Tests extends BoardOnTwoNodesStory {}
