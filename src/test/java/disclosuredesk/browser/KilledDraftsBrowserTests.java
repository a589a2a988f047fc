package disclosuredesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import disclosuredesk.desk.drafts.FormDraft;
import disclosuredesk.desk.drafts.KeepingFormDrafts;
import disclosuredesk.desk.once.EveryForm;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.testing.KilledChromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * Whenever the browser dies, what was typed into any form is on the server but for the last seconds: {@code -Ddraft-kills=100} random moments, one
 * form after the other. That it stands in the form again is told by {@code DraftedFormsTests}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class KilledDraftsBrowserTests {

    private static final int KILLS = Integer.getInteger("draft-kills", 5);
    private static final long SEED = Long.getLong("draft-seed", 20261130);
    private static final Duration MOST_LOST = Duration.ofSeconds(10);
    private static final int LONGEST_TYPING = 130;
    private static final String TYPED = "经检索本机关未制作该信息理由如下".repeat(20);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @TempDir
    private Path profiles;

    @TestFactory
    List<DynamicTest> atMostTenSecondsOfTypingAreLost() {
        Random random = new Random(SEED);
        List<Map.Entry<String, Function<ApplicationContext, Form>>> all =
                new ArrayList<>(EveryForm.all().entrySet());
        List<DynamicTest> tests = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int from = random.nextInt(all.size());
            int characters = 1 + random.nextInt(LONGEST_TYPING);
            Path profile = profiles.resolve("kill-" + kill);
            tests.add(DynamicTest.dynamicTest(
                    "%d: %s and on, %d characters".formatted(kill, all.get(from).getKey(), characters),
                    () -> isKept(all, from, characters, profile)));
        }
        return tests;
    }

    private void isKept(
            List<Map.Entry<String, Function<ApplicationContext, Form>>> all, int from, int characters, Path profile) {
        List<Long> at = new ArrayList<>();
        Form form;
        String name;
        long killed;
        try (KilledChromium chromium = new KilledChromium(profile)) {
            Page page;
            Locator field;
            int next = from;
            do { // the next form from here on that has a field for a text
                form = all.get(next++ % all.size()).getValue().apply(beans);
                page = chromium.signedIn(port, form.by());
                page.navigate(form.page().startsWith("/") && !form.page().equals("/requests/new") ? form.page() : "/");
                field = page.locator("form[action='%s']:not([data-undrafted]) textarea[name]".formatted(form.action()))
                        .first();
            } while (field.count() == 0);
            name = field.getAttribute("name");
            field.evaluate(
                    "field => { for (let up = field; up; up = up.parentElement) { up.hidden = false; if (up.tagName === 'DETAILS') up.open = true; } }");
            field.fill("");
            field.focus();
            for (int i = 0; i < characters; i++) {
                page.keyboard().insertText(TYPED.substring(i, i + 1));
                at.add(System.nanoTime());
                page.waitForTimeout(100);
            }
            chromium.kill();
            killed = System.nanoTime();
        }
        List<FormDraft> kept = beans.getBean(KeepingFormDrafts.class).of(form.by());
        String text = kept.isEmpty()
                ? ""
                : kept.get(0).fields().getOrDefault(name, List.of("")).get(0);
        assertThat(TYPED).startsWith(text);
        if (text.length() < characters) {
            assertThat(Duration.ofNanos(killed - at.get(text.length())))
                    .as("%s of %s".formatted(name, form.action()))
                    .isLessThanOrEqualTo(MOST_LOST);
        }
    }
}
