package disclosuredesk.story;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class WalkOnH2Tests extends WalkStory {

    @Override
    int walks() {
        return 200;
    }
}
