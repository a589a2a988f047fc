package disclosuredesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.agencies.Officer;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A story in a real browser that looks at each page whole: wide and narrow, and as somebody hears it. */
abstract class LookingStory {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    ApplicationContext beans;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    Page signedIn(Officer officer, boolean javaScript) {
        return Chromium.signIn(chromium.page(port, javaScript), officer);
    }

    static void look(Page page, String name, boolean javaScript) {
        Pictures.takeWhole(page, javaScript ? name : name + "-no-script");
        if (javaScript) { // axe is a script itself
            page.setViewportSize(390, 844);
            Pictures.takeWhole(page, name + "-390");
            assertThat(page.evaluate("[...document.querySelectorAll('.panel *, .alert')].every((e) =>"
                            + " e.getBoundingClientRect().right <= window.innerWidth + 1 || e.closest('.scroll'))"))
                    .as(name + " at 390")
                    .isEqualTo(true);
            page.setViewportSize(1366, 768);
            assertThat(Axe.faults(page)).as(name).isEmpty();
        }
    }
}
