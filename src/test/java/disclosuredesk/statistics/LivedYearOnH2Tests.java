package disclosuredesk.statistics;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Tag("whole")
class LivedYearOnH2Tests extends LivedYearStory {

    @Override
    int lives() {
        return 120;
    }
}
