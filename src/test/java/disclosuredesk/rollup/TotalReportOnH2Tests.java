package disclosuredesk.rollup;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class TotalReportOnH2Tests extends TotalReportStory {}
