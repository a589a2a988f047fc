package disclosuredesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import disclosuredesk.requests.KeepingDrafts;
import disclosuredesk.requests.RegistrationDraft;
import disclosuredesk.testing.KilledChromium;
import disclosuredesk.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Whenever the browser dies, what was typed is on the server but for the last seconds. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class KilledBrowserTests {

    private static final Duration MOST_LOST = Duration.ofSeconds(10);
    private static final String TYPED = "东环路改造项目征收补偿方案及其附图附表".repeat(40);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @TempDir
    private Path profile;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private static boolean keptThePhone(Response answer) {
        String sent = answer.request().postData();
        return answer.status() == 204 && sent != null && sent.contains("13900000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 25, 60, 90, 130})
    void atMostTenSecondsOfTypingAreLostAndNoFinishedField(int characters) {
        List<Long> at = new ArrayList<>();
        long killed;
        try (KilledChromium chromium = new KilledChromium(profile)) {
            Page page = chromium.signedIn(port, world.clerk);
            page.navigate("/requests/new");
            page.fill("#applicantName", "王𬭶");
            page.fill("#phone", "13900000000");
            page.waitForResponse(KilledBrowserTests::keptThePhone, () -> page.focus("#information"));
            for (int i = 0; i < characters; i++) {
                page.keyboard().insertText(TYPED.substring(i, i + 1));
                at.add(System.nanoTime());
                page.waitForTimeout(100);
            }
            chromium.kill();
            killed = System.nanoTime();
        }
        RegistrationDraft draft =
                beans.getBean(KeepingDrafts.class).of(world.clerk).get(0);
        assertThat(draft.fields()).containsEntry("applicantName", "王𬭶").containsEntry("phone", "13900000000");
        String kept = draft.fields().getOrDefault("information", "").strip();
        assertThat(TYPED).startsWith(kept);
        if (kept.length() < characters) {
            assertThat(Duration.ofNanos(killed - at.get(kept.length()))).isLessThanOrEqualTo(MOST_LOST);
        }
    }
}
