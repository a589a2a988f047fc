package disclosuredesk.desk.security;

import disclosuredesk.testing.MySqlTestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "disclosuredesk.passkeys.origins=" + PasskeyStory.HERE,
            "disclosuredesk.sessions.idle=15m",
            "disclosuredesk.sessions.proved=5m"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(MySqlTestDatabase.class)
@Tag("whole")
class PasskeyOnMySqlTests extends PasskeyStory {}
