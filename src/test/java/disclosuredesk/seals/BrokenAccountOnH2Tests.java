package disclosuredesk.seals;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** On a database of its own: the chain of the seals is the installation's. */
@SpringBootTest(properties = "spring.application.name=broken-account-tests")
@ActiveProfiles("test")
class BrokenAccountOnH2Tests extends BrokenAccountStory {}
