package disclosuredesk.requests;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class FilledSnapshotsOnH2Tests extends FilledSnapshotsStory {}
