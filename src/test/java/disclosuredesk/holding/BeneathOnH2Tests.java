package disclosuredesk.holding;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A database of their own: the doctor is asked, and other tests leave made-up entries behind. */
@SpringBootTest(
        properties =
                "spring.datasource.url=jdbc:h2:mem:beneath;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1")
@ActiveProfiles("test")
class BeneathOnH2Tests extends BeneathStory {}
