package disclosuredesk.statistics;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Tag("whole")
class YearSimulatorOnH2Tests extends YearSimulatorStory {

    @Override
    int seeds() {
        return 20;
    }
}
