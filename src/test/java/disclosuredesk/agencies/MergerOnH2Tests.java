package disclosuredesk.agencies;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class MergerOnH2Tests extends MergerStory {}
