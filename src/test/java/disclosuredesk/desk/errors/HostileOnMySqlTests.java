package disclosuredesk.desk.errors;

import disclosuredesk.testing.MySqlTestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(MySqlTestDatabase.class)
@Tag("whole")
class HostileOnMySqlTests extends HostileStory {
    @Override
    int share() {
        return 60;
    }
}
