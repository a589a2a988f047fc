package disclosuredesk.backup;

import disclosuredesk.testing.OwnSchema;
import disclosuredesk.testing.Starts;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = {"disclosuredesk.ledger.key=" + Starts.KEY, "disclosuredesk.data.key=" + Starts.KEY})
@ActiveProfiles("test")
@Import(OwnSchema.class)
@DirtiesContext
@Tag("whole")
class BackupOnMySqlTests extends BackupStory {

    @Override
    Starts empty() {
        return Starts.onMySql("restored_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    Starts other() {
        return new Starts(
                "jdbc:h2:mem:restored-" + UUID.randomUUID()
                        + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1",
                "sa",
                "");
    }
}
