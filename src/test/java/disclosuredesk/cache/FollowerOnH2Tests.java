package disclosuredesk.cache;

import disclosuredesk.testing.CountedStatements;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Import(CountedStatements.class)
class FollowerOnH2Tests extends FollowerStory {}
