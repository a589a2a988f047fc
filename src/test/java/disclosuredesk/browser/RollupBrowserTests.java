package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.agencies.Officer;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.rollup.City;
import disclosuredesk.rollup.UnitKind;
import disclosuredesk.rollup.UnitReports;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The roll-up in a real browser without scripts, from the upload of a unit's report to the closed sum; pictures of each page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class RollupBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private static void look(Page page, String name) {
        Pictures.takeWhole(page, "rollup-" + name);
    }

    private static void lookWithAxe(Page page, String name) {
        look(page, name);
        assertThat(Axe.faults(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    /** Counties, bureaus and a zone in each of the states. */
    private static City city(ApplicationContext beans) {
        City city = new City(beans);
        city.received(5, city.world.clerk);
        city.close(city.world.head, 1);
        long bureau = city.organ("示例市自然资源和规划局");
        Officer head = city.head(bureau);
        long linked = city.keeping.add(City.linked(bureau, "示例市自然资源和规划局", UnitKind.DEPARTMENT), city.world.clerk);
        city.close(head, 2);
        city.accept(city.submitting.submit(linked, City.YEAR, ReportScope.OWN, head));
        city.unit("示例市教育局", UnitKind.DEPARTMENT);
        long county = city.unit("东湖区", UnitKind.COUNTY);
        city.keeping.add(City.below(county, "东湖区长江街道办事处", UnitKind.TOWNSHIP), city.world.clerk);
        AnnualReport report = UnitReports.sound("东湖区", City.YEAR, 5);
        city.accept(city.submitting.upload(
                county,
                City.YEAR,
                ReportScope.TOTAL,
                "东湖区.xlsx",
                ReportFiles.of(report, ReportForm.XLSX),
                city.world.clerk));
        city.giveBack(
                city.upload(city.unit("西山县", UnitKind.COUNTY), UnitReports.sound("西山县", City.YEAR, 6), ReportForm.DOCX),
                "表四与你县复议台账不符");
        city.unit("南河县", UnitKind.COUNTY);
        return city;
    }

    @Test
    void aUnitsReportIsTakenAcceptedAndSummedWithoutAnyScript() throws IOException {
        City city = city(beans);
        Path file = Files.write(
                folder.resolve("南河县2025年报.docx"),
                ReportFiles.of(UnitReports.sound("南河县", City.YEAR, 7), ReportForm.DOCX));
        Page page = Chromium.signIn(chromium.page(port, false), city.world.head);
        page.navigate("/statistics/2025");
        page.click("text=各单位报送与汇总");
        look(page, "board");
        page.click("a:text-is('南河县') >> nth=-1");
        look(page, "unit");
        page.check("#scope-OWN");
        page.setInputFiles("#file", file);
        page.click("main form button.btn-primary");
        assertThat(page.locator(".flash").first()).containsText("报告已读入");
        look(page, "submission");
        page.fill("#reason", "第六章未写信息处理费，已电话核实为0");
        page.click("button[value=ACCEPTED]");
        assertThat(page.locator(".flash").first()).containsText("已接受");
        page.navigate("/statistics/2025/total");
        look(page, "total");
        page.click("table.printed td a >> nth=20");
        look(page, "behind");
        page.goBack();
        while (page.locator("#review form").count() > 0) {
            page.locator("#review form input[name=reason]").first().fill("已与各单位核实");
            page.locator("#review form button").first().click();
            assertThat(page.locator(".flash")).containsText("理由已记录");
        }
        page.fill("#signer", "张局长");
        page.fill("#signedOn", "2026-03-01");
        page.fill("#reason", "教育局、西山县尚未报齐");
        page.check("#understood");
        page.click("main form button.btn-primary");
        assertThat(page.locator("main").last()).containsText("复算一致");
        look(page, "version");
    }

    @Test
    void boardEntryAndSumAreFitForEveryone() {
        City city = city(beans);
        Page page = Chromium.signIn(chromium.page(port, true), city.world.head);
        for (String address : new String[] {
            "units",
            "units/new",
            "units/days",
            "total",
            "total/report",
            "report/chapters/1?scope=TOTAL",
            "total/table3.NEW.total"
        }) {
            page.navigate("/statistics/2025/" + address);
            lookWithAxe(page, "axe-" + address.replaceAll("[/?=]", "-"));
        }
        page.navigate("/statistics/2025/units");
        page.click("text=东湖区 >> nth=0");
        lookWithAxe(page, "axe-unit");
        page.click("text=第1次");
        lookWithAxe(page, "axe-submission");
    }
}
