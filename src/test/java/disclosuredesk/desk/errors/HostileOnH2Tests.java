package disclosuredesk.desk.errors;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Tag("whole")
class HostileOnH2Tests extends HostileStory {
    @Override
    int share() {
        return 30;
    }
}
