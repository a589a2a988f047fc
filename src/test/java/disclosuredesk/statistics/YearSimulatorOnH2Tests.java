package disclosuredesk.statistics;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class YearSimulatorOnH2Tests extends YearSimulatorStory {

    @Override
    int seeds() {
        return 20;
    }
}
