package disclosuredesk.story;

import disclosuredesk.testing.InFull;
import disclosuredesk.testing.MySqlTestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Import(MySqlTestDatabase.class)
@Tag("whole")
class WalkOnMySqlTests extends WalkStory {

    @Override
    int walks() {
        return InFull.of(8, 20);
    }
}
