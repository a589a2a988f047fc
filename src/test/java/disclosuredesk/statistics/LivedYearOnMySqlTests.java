package disclosuredesk.statistics;

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
class LivedYearOnMySqlTests extends LivedYearStory {

    @Override
    int lives() {
        return InFull.of(40, 120);
    }
}
