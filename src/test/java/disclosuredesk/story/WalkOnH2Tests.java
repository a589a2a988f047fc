package disclosuredesk.story;

import disclosuredesk.testing.InFull;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Tag("whole")
class WalkOnH2Tests extends WalkStory {

    @Override
    int walks() {
        return InFull.of(40, 200);
    }
}
