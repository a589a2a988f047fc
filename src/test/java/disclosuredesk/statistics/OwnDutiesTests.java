package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.clock.Duties;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.Refused;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import disclosuredesk.testing.WorldStory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The agency's own duties: its report is out in time, its work is appraised, and months and quarters are counted as years are. */
class OwnDutiesTests implements BringsForms {

    private static final NewAppraisal REVIEW =
            new NewAppraisal(Appraisal.Kind.PUBLIC_REVIEW, World.MONDAY, "示例市政务公开办", "满意度92分", "");

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        Map<String, Function<ApplicationContext, Form>> forms = new TreeMap<>();
        String page = "/statistics/2025/own-duties";
        forms.put(
                "OwnDutiesController.publish",
                beans -> Form.of(
                        new World(beans).clerk,
                        page,
                        page + "/publication",
                        "reportScope",
                        "OWN",
                        "publishedOn",
                        "2026-01-30",
                        "webAddress",
                        "https://www.example.gov.cn/report"));
        forms.put(
                "OwnDutiesController.record",
                beans -> Form.of(
                        new World(beans).clerk,
                        page,
                        page + "/appraisals",
                        "appraisalKind",
                        "ASSESSMENT",
                        "heldOn",
                        "2026-03-02",
                        "organ",
                        "示例市政务公开办",
                        "outcomeText",
                        "优秀"));
        forms.put("OwnDutiesController.voidEntry", beans -> {
            World w = new World(beans);
            beans.getBean(KeepingOwnDuties.class).record(2025, REVIEW, null, w.clerk);
            long id = beans.getBean(Appraisals.class).of(w.agency, 2025).get(0).id();
            return Form.at(w.head, page + "/appraisals/" + id + "/void", "reason", "重复登记", "understood", "true");
        });
        return forms;
    }

    @Nested
    @SpringBootTest
    @AutoConfigureMockMvc(addFilters = false)
    @ActiveProfiles("test")
    class OnH2 extends Story {}

    @Nested
    @SpringBootTest
    @AutoConfigureMockMvc(addFilters = false)
    @ActiveProfiles("test")
    @Import(MySqlTestDatabase.class)
    @Tag("whole")
    class OnMySql extends Story {}

    abstract static class Story extends WorldStory {

        @Autowired
        private KeepingOwnDuties keeping;

        @Autowired
        private Publications publications;

        @Autowired
        private Appraisals appraisals;

        @Autowired
        private AnnualTable table3;

        @Autowired
        private RemedyTable table4;

        @Autowired
        private Duties duties;

        private Pages pages;

        @BeforeEach
        void agency() {
            pages = new Pages(beans);
        }

        private List<String> due() {
            return duties.lines(world.clerk).stream()
                    .map(line -> line.duty().kind() + " " + line.duty().about() + " "
                            + line.duty().due() + " " + line.light())
                    .toList();
        }

        @Test
        void theOwnReportIsRemindedOfUntilItsPublicationIsRecorded() {
            assertThat(due()).as("nothing on file in 2025").isEmpty();
            world.today(day("2025-11-03"));
            world.registered(day("2025-11-03"), ApplicantKind.NATURAL_PERSON);
            assertThat(due()).isEmpty();
            world.today(day("2026-01-05"));
            assertThat(due()).containsExactly("PUBLISH_REPORT 2025 2026-01-31 GREEN");
            world.today(day("2026-01-29"));
            reminding.remind();
            assertThat(reminded(world.head, "PUBLISH_REPORT")).hasSize(1);
            assertThat(pages.get("/", world.head).text()).contains("公布年度报告");
            world.today(day("2026-02-02"));
            assertThat(due()).containsExactly("PUBLISH_REPORT 2025 2026-01-31 RED");
            keeping.publish(
                    2025, ReportScope.OWN, day("2026-02-02"), " https://www.example.gov.cn/2025.html ", world.clerk);
            assertThat(due()).isEmpty();
            assertThat(reminded(world.head, "PUBLISH_REPORT")).isEmpty();
            keeping.publish(2025, ReportScope.OWN, day("2026-01-30"), "https://www.example.gov.cn/b.html", world.clerk);
            assertThat(publications.all(world.agency, 2025, ReportScope.OWN))
                    .extracting(Publication::address)
                    .containsExactly("https://www.example.gov.cn/b.html", "https://www.example.gov.cn/2025.html");
            assertThat(pages.get("/statistics/2025/own-duties", world.clerk).text())
                    .contains("2026-01-30公布", "https://www.example.gov.cn/b.html", "以前的登记1次");
        }

        @Test
        void aPublicationThatCannotBeIsRefused() {
            refused(
                    Refused.Kind.INVALID,
                    "requests.inFuture",
                    () -> keeping.publish(2025, ReportScope.OWN, day("2026-03-03"), "https://a.cn", world.clerk));
            refused(
                    Refused.Kind.INVALID,
                    "statistics.publication.beforeYearsEnd",
                    () -> keeping.publish(2025, ReportScope.OWN, day("2025-12-31"), "https://a.cn", world.clerk));
            for (String address : List.of("", "www.example.cn", "javascript:alert(1)", "http:// a b")) {
                refused(
                        Refused.Kind.INVALID,
                        "statistics.publication.addressMissing",
                        () -> keeping.publish(2025, ReportScope.OWN, day("2026-01-30"), address, world.clerk));
            }
            refused(
                    Refused.Kind.FORBIDDEN,
                    "statistics.report.notYours",
                    () -> keeping.publish(2025, ReportScope.OWN, day("2026-01-30"), "https://a.cn", world.reviewer));
        }

        @Test
        void anAppraisalIsRegisteredWithItsPaperAndVoidedByTheHead() {
            byte[] paper = "通报".getBytes(StandardCharsets.UTF_8);
            keeping.record(2025, REVIEW, InspectedFile.of("通报.txt", paper), world.clerk);
            Appraisal one = appraisals.of(world.agency, 2025).get(0);
            assertThat(one.fileName()).isEqualTo("通报.txt");
            assertThat(appraisals.paper(one.id(), world.agency).orElseThrow().content())
                    .isEqualTo(paper);
            assertThat(appraisals.paper(one.id(), world.clerkOfAnotherAgency.agencyId()))
                    .isEmpty();
            assertThat(pages.get("/statistics/2025/own-duties", world.clerk).text())
                    .contains("社会评议", "满意度92分", "通报.txt");
            refused(
                    Refused.Kind.FORBIDDEN,
                    "statistics.appraisal.headOnly",
                    () -> keeping.voidEntry(one.id(), "重复", world.clerk));
            refused(
                    Refused.Kind.FORBIDDEN,
                    "statistics.report.notYours",
                    () -> keeping.record(2025, REVIEW, null, world.handler));
            refused(
                    Refused.Kind.NOT_FOUND,
                    "statistics.appraisal.notFound",
                    () -> keeping.voidEntry(one.id() + 999, "重复", world.head));
            keeping.voidEntry(one.id(), "重复", world.head);
            assertThat(appraisals.of(world.agency, 2025)).singleElement().matches(Appraisal::isVoid);
            refused(
                    Refused.Kind.CONFLICT,
                    "statistics.appraisal.voidAlready",
                    () -> keeping.voidEntry(one.id(), "重复", world.head));
        }

        @Test
        void monthsAndQuartersAddUpToTheYearAndOpenIntoTheirCases() {
            world.today(day("2025-02-10"));
            world.registered(day("2025-02-10"), ApplicantKind.NATURAL_PERSON);
            world.today(day("2025-05-12"));
            world.registered(day("2025-05-12"), ApplicantKind.NATURAL_PERSON);
            world.today(day("2025-06-03"));
            world.archived(Ground.PROVIDED);
            ReportFormat format = ReportFormat.of(2025);
            Table3 year = table3.derive(world.agency, 2025, format);
            int cameIn = 0;
            int ended = 0;
            Table3 before = null;
            for (int month = 1; month <= 12; month++) {
                Table3 table = table3.derive(world.agency, CountedSpan.month(2025, month), format);
                cameIn += table.number(Table3Row.NEW, Table3.TOTAL);
                ended += table.number(Table3Row.R7, Table3.TOTAL);
                if (before != null) {
                    assertThat(table.number(Table3Row.CARRY_IN, Table3.TOTAL))
                            .as("what month " + month + " began with")
                            .isEqualTo(before.number(Table3Row.CARRY_OUT, Table3.TOTAL));
                }
                before = table;
            }
            assertThat(cameIn).isEqualTo(3).isEqualTo(year.number(Table3Row.NEW, Table3.TOTAL));
            assertThat(ended).isEqualTo(1).isEqualTo(year.number(Table3Row.R7, Table3.TOTAL));
            Table3 spring = table3.derive(world.agency, CountedSpan.quarter(2025, 2), format);
            assertThat(spring.number(Table3Row.NEW, Table3.TOTAL)).isEqualTo(2);
            assertThat(spring.number(Table3Row.CARRY_IN, Table3.TOTAL)).isEqualTo(1);
            assertThat(table4.derive(world.agency, CountedSpan.quarter(2025, 2)))
                    .isEqualTo(table4.derive(world.agency, 2025));
            String page = "/statistics/2025/quarters/2";
            assertThat(pages.get(page, world.clerk).text()).contains("第2季度");
            for (Table3Row row : List.of(Table3Row.NEW, Table3Row.CARRY_IN, Table3Row.R7, Table3Row.CARRY_OUT)) {
                assertThat(pages.get(page + "/" + row + "?kind=", world.clerk).text())
                        .as(row.name())
                        .contains("共" + spring.number(row, Table3.TOTAL) + "件", "2025-04-01至2025-06-30");
            }
            assertThat(pages.get(page + "/remedies/REVIEW/TOTAL", world.clerk).text())
                    .contains("2025-04-01至2025-06-30");
            for (String nowhere : List.of("months/13", "quarters/0", "months/2/NOTHING", "weeks/1")) {
                assertThat(pages.get("/statistics/2025/" + nowhere, world.clerk).status())
                        .as(nowhere)
                        .isEqualTo(404);
            }
            assertThat(pages.get(page, world.handler).status()).isEqualTo(403);
        }
    }
}
