package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.calendar.CalendarVersions;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** A notice is uploaded through a real server: with its token, with and without JavaScript, and too big. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class CalendarBrowserTests {

    private static final String OF_2027 =
            "date,is_workday,name\n2027-01-01,false,元旦\n2027-01-02,false,元旦\n2027-01-03,true,元旦\n";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CalendarVersions versions;

    private World world;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void organ() {
        world = new World(beans);
        world.today(LocalDate.of(2026, 12, 21));
    }

    private Page administrator(boolean javaScript) {
        Page page = Chromium.signIn(chromium.page(port, javaScript), world.administrator);
        page.navigate("/calendar");
        return page;
    }

    private static void upload(Page page, Path file) {
        page.fill("#year", "2027");
        page.fill("#source", "国办发明电〔2026〕9号");
        page.setInputFiles("#file", file);
        page.click("main button");
    }

    /** What it looks like is kept in {@code target}; whoever cannot see it must be able to use it too. */
    private static void look(Page page, String name, boolean javaScript) {
        Pictures.takeWhole(page, name);
        if (javaScript) {
            assertThat(Axe.faults(page)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNoticeIsUploadedPreviewedAndAccepted(boolean javaScript, @TempDir Path folder) throws IOException {
        world.registered();
        Page page = administrator(javaScript);
        assertThat(page.locator("[role=status]")).containsText("2027年的放假通知尚未导入");
        look(page, "calendar", javaScript);
        upload(page, Files.writeString(folder.resolve("2027.csv"), OF_2027));
        assertThat(page.locator("main")).containsText("其中1件的期限会变");
        look(page, "calendar-preview", javaScript);
        page.click("main button");
        assertThat(page.locator("[role=status]")).containsText("2027年的工作日历已采用");
        assertThat(versions.of(world.agency))
                .singleElement()
                .satisfies(version -> assertThat(version.notice().text()).isEqualTo(OF_2027));
        page.close();
    }

    @Test
    void aFileThatIsTooBigIsToldToBe(@TempDir Path folder) throws IOException {
        Page page = administrator(true);
        for (int bytes : new int[] {300_000, 26_000_000}) {
            upload(page, file(folder, bytes));
            assertThat(page.locator("#content-note")).containsText("内容超过200KB");
        }
        for (int bytes : new int[] {215_000_000, 220_000_000}) { // more than the server takes of any form
            page.navigate("/calendar");
            upload(page, file(folder, bytes));
            assertThat(page.locator("main")).containsText("上传的文件过大");
        }
        assertThat(versions.of(world.agency)).isEmpty();
        page.close();
    }

    /** All zeros, and nothing on the disk. */
    private static Path file(Path folder, int bytes) throws IOException {
        Path path = folder.resolve(bytes + ".csv");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
        return path;
    }
}
