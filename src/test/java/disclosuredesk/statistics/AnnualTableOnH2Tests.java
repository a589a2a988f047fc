package disclosuredesk.statistics;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class AnnualTableOnH2Tests extends AnnualTableStory {}
