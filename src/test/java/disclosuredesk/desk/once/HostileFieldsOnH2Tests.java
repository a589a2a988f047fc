package disclosuredesk.desk.once;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.testing.InFull;
import disclosuredesk.testing.PageTest;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ApplicationContext;

@PageTest
@Tag("whole")
class HostileFieldsOnH2Tests extends HostileFieldsStory {

    @Override
    Map<String, Function<ApplicationContext, Form>> forms() {
        return EveryForm.all();
    }

    @Override
    int share() {
        return InFull.of(12, 1);
    }
}
