package disclosuredesk.desk.docket;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class DocketOnH2Tests extends DocketStory {}
