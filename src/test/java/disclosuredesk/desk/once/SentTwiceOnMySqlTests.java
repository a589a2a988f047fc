package disclosuredesk.desk.once;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.testing.MySqlTestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The forms that are sent most, and those that lock most, on MySQL. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import(MySqlTestDatabase.class)
@Tag("whole")
class SentTwiceOnMySqlTests extends SentTwiceStory {

    private static final List<String> SOME = List.of(
            "RegistrationController.register",
            "ExaminationController.examine",
            "AssignmentController.assign",
            "DecisionController.draft",
            "ReviewController.approve",
            "DeliveryController.deliver",
            "MaterialsController.upload",
            "SettingsController.change",
            "RegistrationDraftController.discard",
            "SavedFilterController.save",
            "HoldingController.claim",
            "BatchController.batch",
            "OfficerController.add",
            "CalendarController.accept",
            "Table2Controller.enter",
            "FilingController.file",
            "SubmissionController.upload");

    @Override
    Map<String, Function<ApplicationContext, Form>> forms() {
        Map<String, Function<ApplicationContext, Form>> some = new TreeMap<>(EveryForm.all());
        some.keySet().retainAll(SOME);
        return some;
    }
}
