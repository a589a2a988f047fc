package disclosuredesk.desk.once;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.desk.once.FormSender.Told;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/** What becomes of the key of a form: when nothing was done, when the node died, when it is old. */
@PageTest
class OneTimeKeysTests {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FormSubmissions submissions;

    private World world;
    private FormSender sender;

    @BeforeEach
    void organ() {
        world = new World(beans);
        sender = new FormSender(beans);
    }

    private Map<String, List<String>> withdrawal(Form form, String day) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sender.filledIn(form));
        fields.put("withdrawnOn", List.of(day));
        return fields;
    }

    private Form form() {
        return Form.at(
                world.clerk, "/requests/" + world.assigned() + "/withdrawal", "note", "来函撤回", "understood", "true");
    }

    private long kept() {
        return world.jdbc
                .sql("select count(*) from form_submission where officer_id = :clerk")
                .param("clerk", world.clerk.id())
                .query(Long.class)
                .single();
    }

    /** Written in another way, a form would have no key. */
    @Test
    void everyPostedFormIsWrittenSoThatItGetsAKey() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher form = FORM.matcher(Files.readString(template));
                while (form.find()) {
                    if (form.group().contains("method=\"post\"")) {
                        assertThat(form.group()).as(template.toString()).contains(" th:action=\"");
                    } else {
                        assertThat(form.group()).as(template.toString()).contains("method=\"get\"");
                    }
                }
            }
        }
    }

    @Test
    void aFormThatWasRefusedIsLookedAtAgainWithTheSameKey() {
        Form form = form();
        Map<String, List<String>> fields = withdrawal(form, "");
        assertThat(sender.send(form, fields).status()).isEqualTo(422);
        assertThat(kept()).isZero();
        fields.put("withdrawnOn", List.of(world.today().toString()));
        assertThat(sender.send(form, fields).status()).isEqualTo(302);
        assertThat(kept()).isOne();
    }

    @Test
    void whoseFirstAnswerNobodyKnowsIsToldThatItIsDoneAndWhereToLook() {
        Form form = form();
        Map<String, List<String>> fields = withdrawal(form, world.today().toString());
        assertThat(sender.send(form, fields).status()).isEqualTo(302);
        // as a node killed between the commit and its answer leaves it
        world.jdbc
                .sql(
                        "update form_submission set location = null, flash = null, claimed_at = :then where officer_id = :clerk")
                .param("then", submissions.now().minusMinutes(5))
                .param("clerk", world.clerk.id())
                .update();
        Told told = sender.send(form, fields);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.html())
                .contains("已经收到并办理，没有重复办理")
                .contains("href=\"" + form.action().replace("/withdrawal", "") + "\"");
    }

    @Test
    void theKeyOfOneOfficerIsNothingToAnother() {
        Form form = form();
        Map<String, List<String>> fields = withdrawal(form, world.today().toString());
        assertThat(sender.send(form, fields).status()).isEqualTo(302);
        Form others = new Form(world.handler, form.page(), form.action(), form.typed(), "", new byte[0], "");
        Told told = sender.send(others, fields);
        assertThat(told.status()).as(told.html()).isIn(403, 409);
        assertThat(told.html()).doesNotContain("没有重复办理");
    }

    @Test
    void aKeyThatIsNoKeyIsNone() {
        for (String key :
                List.of("", "x", "1-1-1-1-1", UUID.randomUUID().toString().toUpperCase(Locale.ROOT), "'".repeat(36))) {
            Form form = form();
            Map<String, List<String>> fields = withdrawal(form, world.today().toString());
            fields.put(SentForm.FIELD, List.of(key));
            assertThat(sender.send(form, fields).status()).as(key).isEqualTo(302);
        }
        assertThat(kept()).isZero();
    }

    @Test
    void aCopyWaitsForTheFirstAndNotForEver() throws Exception {
        Running running = new Running();
        SentForm form = sent(UUID.randomUUID());
        assertThat(running.begin(form, Duration.ofMillis(20))).isTrue();
        assertThat(running.begin(form, Duration.ofMillis(20))).isFalse();
        assertThat(running.begin(sent(UUID.randomUUID()), Duration.ofMillis(20)))
                .isTrue();
        Thread first = new Thread(() -> running.end(form));
        first.start();
        assertThat(running.begin(form, Duration.ofMinutes(1))).isTrue();
        first.join();
    }

    private static SentForm sent(UUID key) {
        var request = new MockHttpServletRequest("POST", "/requests");
        request.setParameter(SentForm.FIELD, key.toString());
        return SentForm.sentWith(request, name -> false).orElseThrow();
    }

    @Test
    void whatIsOldIsForgotten() {
        Form form = form();
        assertThat(sender.send(form, withdrawal(form, world.today().toString())).status())
                .isEqualTo(302);
        submissions.forgetOld();
        assertThat(kept()).isOne();
        world.jdbc
                .sql("update form_submission set claimed_at = :then where officer_id = :clerk")
                .param("then", submissions.now().minus(FormSubmissions.KEPT).minusSeconds(1))
                .param("clerk", world.clerk.id())
                .update();
        submissions.forgetOld();
        assertThat(kept()).isZero();
    }
}
