package disclosuredesk.desk.once;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.testing.InFull;
import disclosuredesk.testing.MySqlTestDatabase;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import(MySqlTestDatabase.class)
@Tag("whole")
class HostileFieldsOnMySqlTests extends HostileFieldsStory {

    @Override
    Map<String, Function<ApplicationContext, Form>> forms() {
        return EveryForm.all();
    }

    @Override
    int share() {
        return InFull.of(18, 1);
    }
}
