package disclosuredesk.exchange;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class ExchangeOnH2Tests extends ExchangeStory {}
