package disclosuredesk.statistics;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class LivedYearsOnH2Tests extends LivedYearsStory {

    @Override
    int requests() {
        return 150;
    }
}
