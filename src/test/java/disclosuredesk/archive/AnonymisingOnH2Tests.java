package disclosuredesk.archive;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/** A database of their own: the doctor is asked of everything, and every table is searched. */
@SpringBootTest(
        properties =
                "spring.datasource.url=jdbc:h2:mem:anonymising-${random.uuid};MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
class AnonymisingOnH2Tests extends AnonymisingStory {}
