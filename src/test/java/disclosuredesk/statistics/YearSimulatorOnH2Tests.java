package disclosuredesk.statistics;

import disclosuredesk.testing.InFull;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Tag("whole")
class YearSimulatorOnH2Tests extends YearSimulatorStory {

    @Override
    int seeds() {
        return InFull.of(6, 20);
    }
}
