package disclosuredesk.desk.once;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.desk.once.FormSender.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Twenty copies of a form at the same moment, and one more later: one effect, and the first one's answer for all. */
abstract class SentTwiceStory {

    private static final int COPIES = 20;

    @Autowired
    private ApplicationContext beans;

    /** The forms to be tried. */
    abstract Map<String, Function<ApplicationContext, Form>> forms();

    @TestFactory
    List<DynamicTest> isDoneOnceAndAnsweredAlike() {
        List<DynamicTest> tests = new ArrayList<>();
        forms().forEach((name, form) -> tests.add(DynamicTest.dynamicTest(name, () -> isDoneOnce(form))));
        return tests;
    }

    private void isDoneOnce(Function<ApplicationContext, Form> made) throws Exception {
        FormSender sender = new FormSender(beans);
        Form single = made.apply(beans);
        Map<String, List<String>> fields = sender.filledIn(single);
        assertThat(fields).as("one-time key").containsKey(SentForm.FIELD);
        Map<String, Long> before = sender.rows();
        Told alone = sender.send(single, fields);
        assertThat(alone.status()).as(alone.html()).isEqualTo(302);
        Map<String, Long> once = sender.addedTo(before);
        assertThat(sender.isKept(single, fields)).as("led to an act").isTrue();

        Form form = made.apply(beans);
        fields = sender.filledIn(form);
        before = sender.rows();
        List<Told> answers = sender.sendAtOnce(form, fields, COPIES);
        assertThat(answers.stream().map(Told::same).collect(Collectors.toSet()))
                .as("one answer")
                .hasSize(1);
        assertThat(answers.get(0).status()).isEqualTo(302);
        assertThat(answers.get(0).flash()).isEqualTo(alone.flash());
        assertThat(sender.addedTo(before)).as("rows added").isEqualTo(once);

        assertThat(sender.send(form, fields).same())
                .as("sent later")
                .isEqualTo(answers.get(0).same());
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put("anything", List.of("else"));
        Told refused = sender.send(form, changed);
        assertThat(refused.status()).as("sent later with other content").isEqualTo(409);
        assertThat(refused.html()).contains("已经提交并办理过一次");
        assertThat(sender.addedTo(before)).as("rows added later").isEqualTo(once);
    }

    /** Forms that open something, where copies meet: those of a case meet at its version. */
    private static final List<String> OPENING = List.of(
            "RegistrationController.register",
            "FilingController.file",
            "FilingController.fileOf",
            "MaterialsController.upload",
            "SettingsController.change",
            "OfficerController.add",
            "DepartmentController.add",
            "SavedFilterController.save",
            "RegistrationDraftController.discard",
            "Table2Controller.enter",
            "HoldingController.claim",
            "DecisionController.draft",
            "SubmissionController.upload",
            "CalendarController.accept",
            "VersionController.freeze");

    /** A page of before, or a script. */
    @TestFactory
    List<DynamicTest> withoutItsKeyItMayBeRefusedButNothingBreaks() {
        List<DynamicTest> tests = new ArrayList<>();
        forms().entrySet().stream()
                .filter(one -> OPENING.contains(one.getKey()))
                .forEach(one -> tests.add(DynamicTest.dynamicTest(one.getKey(), () -> {
                    Function<ApplicationContext, Form> made = one.getValue();
                    FormSender sender = new FormSender(beans);
                    Form form = made.apply(beans);
                    Map<String, List<String>> fields = sender.filledIn(form);
                    fields.remove(SentForm.FIELD);
                    List<Told> answers = sender.sendAtOnce(form, fields, COPIES);
                    assertThat(answers)
                            .filteredOn(answer -> answer.status() >= 500)
                            .extracting(Told::html)
                            .isEmpty();
                    assertThat(answers)
                            .filteredOn(answer -> answer.status() == 302)
                            .isNotEmpty();
                })));
        return tests;
    }
}
