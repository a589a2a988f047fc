package disclosuredesk.backup;

import disclosuredesk.testing.Starts;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:backup;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "disclosuredesk.ledger.key=" + Starts.KEY,
            "disclosuredesk.data.key=" + Starts.KEY
        })
@ActiveProfiles("test")
@DirtiesContext
@Tag("whole")
class BackupOnH2Tests extends BackupStory {

    @Override
    Starts empty() {
        return new Starts(
                "jdbc:h2:mem:restored-" + UUID.randomUUID()
                        + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1",
                "sa",
                "");
    }

    @Override
    Starts other() {
        return Starts.onMySql("restored_" + UUID.randomUUID().toString().substring(0, 8));
    }
}
