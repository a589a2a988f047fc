package disclosuredesk.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.Officer;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.desk.once.FormSender;
import disclosuredesk.desk.once.FormSender.Told;
import disclosuredesk.shared.Refused;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is typed into a form is there when its page is opened again, of whatever form; and it is gone once the form is sent. */
@PageTest
public class DraftedFormsTests implements BringsForms {

    private static final String TEXTS = "textarea[name], input[type=text][name], input:not([type])[name]";

    /** One short field in each line of a list: there are many forms of one address on the page. */
    private static final List<String> UNDRAFTED =
            List.of("/departments/\\d+/limit", "/filters", "/statistics/\\d+/(report|total)/acceptance");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private KeepingFormDrafts drafts;

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        return Map.of("FormDraftController.discard", some -> {
            Officer by = new World(some).clerk;
            some.getBean(KeepingFormDrafts.class)
                    .keep(state("/password", "/password", Map.of("x", List.of("写到一半"))), by);
            long id = some.getBean(KeepingFormDrafts.class).of(by).get(0).id();
            return Form.of(by, "/drafts", "/drafts/" + id + "/removal");
        });
    }

    private static FormDraft.State state(String page, String action, Map<String, List<String>> typed) {
        return new FormDraft.State(
                page, action, null, "页面", typed, null, UUID.randomUUID().toString(), 0, 1);
    }

    @TestFactory
    List<DynamicTest> whatIsTypedIsThereWhenThePageIsOpenedAgain() {
        List<DynamicTest> tests = new ArrayList<>();
        EveryForm.all()
                .forEach((name, form) -> tests.add(DynamicTest.dynamicTest(name, () -> isKept(form.apply(beans)))));
        return tests;
    }

    private void isKept(Form form) {
        if (!form.page().startsWith("/") || form.page().equals("/requests/new")) {
            return; // follows a page that is sent itself; registration keeps its own
        }
        FormSender sender = new FormSender(beans);
        Element page = sender.rendered(form);
        if (page.select(TEXTS).isEmpty()) {
            return;
        }
        if (page.hasAttr("data-undrafted")) {
            assertThat(UNDRAFTED).as(form.action()).anyMatch(form.action()::matches);
            return;
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        form.typed().forEach((field, value) -> typed.put(field, List.of(value)));
        page.select(TEXTS).forEach(field -> typed.put(field.attr("name"), List.of("写到一半：" + field.attr("name"))));
        Told kept = sender.send(Form.of(form.by(), "", "/drafts"), sent(form, typed));
        assertThat(kept.status()).as(kept.html()).isEqualTo(204);

        Element again = sender.rendered(form);
        Map<String, List<String>> values = FormSender.values(again);
        page.select(TEXTS)
                .forEach(field -> assertThat(values.get(field.attr("name")))
                        .as("%s of %s on %s".formatted(field.attr("name"), form.action(), form.page()))
                        .containsExactly("写到一半：" + field.attr("name")));
        assertThat(sender.opened(form).html()).contains("已恢复您在");
        assertThat(drafts.of(form.by())).hasSize(1);
    }

    private static Map<String, List<String>> sent(Form form, Map<String, List<String>> typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>(typed);
        fields.put("_draftPage", List.of(form.page()));
        fields.put("_draftAction", List.of(form.action()));
        fields.put("_draftTitle", List.of("页面"));
        fields.put("_draftOpening", List.of(UUID.randomUUID().toString()));
        fields.put("_draftSeen", List.of("0"));
        fields.put("_draftEdit", List.of("3"));
        return fields;
    }

    @TestFactory
    List<DynamicTest> aFormThatIsSentHasNoDraftAnyMoreAndALateSaveDoesNotBringItBack() {
        List<DynamicTest> tests = new ArrayList<>();
        List.of(
                        "NoteController.note",
                        "ReturnController.goBack",
                        "SearchController.propose",
                        "DecisionController.draft")
                .forEach(name -> tests.add(DynamicTest.dynamicTest(
                        name, () -> isSent(EveryForm.all().get(name).apply(beans)))));
        return tests;
    }

    private void isSent(Form form) {
        FormSender sender = new FormSender(beans);
        Map<String, List<String>> draft = sent(form, Map.of("comment", List.of("写到一半")));
        sender.send(Form.of(form.by(), "", "/drafts"), draft);
        assertThat(drafts.of(form.by())).hasSize(1);
        Map<String, List<String>> fields = sender.filledIn(form);
        List.of("_draftPage", "_draftOpening", "_draftEdit").forEach(name -> fields.put(name, draft.get(name)));
        assertThat(sender.send(form, fields).status()).isEqualTo(302);
        assertThat(drafts.of(form.by())).isEmpty();

        draft.put("_draftEdit", List.of("9"));
        assertThat(sender.send(Form.of(form.by(), "", "/drafts"), draft).status())
                .isEqualTo(409);
        assertThat(drafts.of(form.by())).isEmpty();
    }

    @Test
    void twoWindowsOfOneFormAreToldApart() {
        Officer by = new World(beans).clerk;
        FormDraft.State first = state("/password", "/password", Map.of("x", List.of("甲窗口")));
        drafts.keep(first, by);
        assertThatThrownBy(() -> drafts.keep(state("/password", "/password", Map.of("x", List.of("乙窗口"))), by))
                .isInstanceOf(Refused.class);
        assertThat(drafts.of(by).get(0).fields()).containsEntry("x", List.of("甲窗口"));
    }

    @Test
    void nobodyElseSeesADraftOrThrowsItAway() {
        World world = new World(beans);
        drafts.keep(state("/password", "/password", Map.of("x", List.of("我的"))), world.clerk);
        long id = drafts.of(world.clerk).get(0).id();
        assertThat(drafts.of(world.head)).isEmpty();
        assertThatThrownBy(() -> drafts.discard(id, world.head)).isInstanceOf(Refused.class);
        assertThat(drafts.of(world.clerk)).hasSize(1);
    }

    @Test
    void aSecretIsNeverKept() {
        World world = new World(beans);
        FormSender sender = new FormSender(beans);
        Form form = Form.of(world.clerk, "/password", "/password");
        Map<String, List<String>> fields =
                sent(form, Map.of("current", List.of("secret-1"), "chosen", List.of("secret-2")));
        sender.rendered(form)
                .select("input[type=password]")
                .forEach(field -> fields.put(field.attr("name"), List.of("秘密")));
        sender.send(Form.of(world.clerk, "", "/drafts"), fields);
        assertThat(drafts.of(world.clerk).get(0).fields().toString()).doesNotContain("秘密");
    }

    @Test
    void aDraftLeadsToNoOtherServer() {
        World world = new World(beans);
        FormSender sender = new FormSender(beans);
        for (String page : List.of("//other.example", "/\\other.example", "https://other.example/", "javascript:1")) {
            Form form = Form.of(world.clerk, page, "/password");
            assertThat(sender.send(Form.of(world.clerk, "", "/drafts"), sent(form, Map.of()))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void whatCannotBeOpenedAnyMoreCanStillBeReadInTheList() {
        World world = new World(beans);
        drafts.keep(
                state("/requests/gone/search", "/requests/gone/search", Map.of("findings", List.of("检得方案一份"))),
                world.handler);
        assertThat(new FormSender(beans)
                        .opened(Form.of(world.handler, "/drafts", "/drafts"))
                        .html())
                .contains("检得方案一份");
    }
}
