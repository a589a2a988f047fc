package disclosuredesk.desk.security;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "disclosuredesk.passkeys.origins=" + PasskeyStory.HERE,
            "disclosuredesk.sessions.idle=15m",
            "disclosuredesk.sessions.proved=5m"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PasskeyOnH2Tests extends PasskeyStory {}
