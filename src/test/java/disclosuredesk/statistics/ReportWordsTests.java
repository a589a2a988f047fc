package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.Complaint;
import disclosuredesk.remedies.ComplaintChannel;
import disclosuredesk.remedies.ComplaintId;
import disclosuredesk.remedies.ComplaintResult;
import disclosuredesk.remedies.ComplaintSide;
import disclosuredesk.remedies.HandlingComplaints;
import disclosuredesk.report.ReportScope;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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

/** The words of a report: by default they say what is on record and no more, and who left them as they are is told so. */
class ReportWordsTests {

    @Test
    void aRateMovesInPercentagePoints() {
        assertThat(ReportFigures.points(10, 112, 5, 100)).isEqualTo("比上年上升3.9个百分点");
        assertThat(ReportFigures.points(5, 100, 10, 112)).isEqualTo("比上年下降3.9个百分点");
        assertThat(ReportFigures.points(1, 4, 2, 8)).isEqualTo("与上年持平");
        assertThat(ReportFigures.points(0, 0, 1, 2)).isEqualTo("–");
        assertThat(ReportFigures.growth(15, 12)).isEqualTo("25.0%");
        assertThat(ReportFigures.growth(9, 12)).isEqualTo("-25.0%");
        assertThat(ReportFigures.growth(3, 0)).isEqualTo("–");
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

    abstract static class Story {

        @Autowired
        private ApplicationContext beans;

        @Autowired
        private ReportSources sources;

        @Autowired
        private ReportHints hints;

        @Autowired
        private WritingReport writing;

        @Autowired
        private Freezing freezing;

        @Autowired
        private KeepingOwnDuties keeping;

        @Autowired
        private HandlingComplaints handling;

        private World world;
        private Pages pages;

        @BeforeEach
        void agency() {
            world = new World(beans);
            pages = new Pages(beans);
        }

        private Draft draft(int year) {
            return sources.of(ReportScope.OWN).draft(world.agency, year);
        }

        /** Words of this test's agency alone: all agencies of a database are each other's. */
        private String own(String words) {
            return words
                    + String.valueOf(world.agency)
                            .chars()
                            .mapToObj(digit -> "甲乙丙丁戊己庚辛壬癸".substring(digit - '0', digit - '0' + 1))
                            .collect(Collectors.joining());
        }

        private String chapter(int year, int number) {
            return String.join(
                    "", draft(year).report().chapters().get(number - 1).paragraphs());
        }

        private List<String> hinted(int year) {
            return hints.of(draft(year), world.agency).stream()
                    .map(hint -> hint.chapter() + " " + hint.kind())
                    .toList();
        }

        @Test
        void theDefaultTextSaysWhatIsOnRecordAndNoMore() {
            assertThat(chapter(2026, 1))
                    .doesNotContain("纳入日常检查", "均按规定公开", "在公开前依法审查")
                    .contains("本年没有登记考核、社会评议和责任追究的结果。");
            assertThat(chapter(2026, 5)).doesNotContain("仍需提高", "下一年度将");
            ComplaintId id = ComplaintId.random();
            handling.register(
                    id,
                    new Complaint.Entry(
                            null,
                            ComplaintSide.RESPONDENT,
                            "",
                            "匿名",
                            "目录不全",
                            ComplaintChannel.INTERNET,
                            World.MONDAY,
                            "陈静",
                            null,
                            ""),
                    world.clerk);
            handling.answer(id, 0, World.MONDAY, ComplaintResult.FOUNDED, "已补全", world.clerk);
            keeping.record(
                    2026,
                    new NewAppraisal(Appraisal.Kind.ASSESSMENT, World.MONDAY, "示例市政务公开办", "优秀", "发现目录不全，已补全"),
                    null,
                    world.clerk);
            keeping.publish(
                    2025, ReportScope.OWN, LocalDate.parse("2026-01-30"), "https://www.example.gov.cn/", world.clerk);
            assertThat(chapter(2026, 1))
                    .contains(
                            "3月2日，示例市政务公开办考核政府信息公开工作，结果：优秀。发现目录不全，已补全。",
                            "收到对政府信息公开工作的投诉举报事项1项，年末前回复1项。",
                            "上一年度报告于2026年1月30日公布。")
                    .doesNotContain("本年没有登记考核");
            assertThat(sources.of(ReportScope.OWN).findings(draft(2026), world.agency))
                    .filteredOn(finding -> finding.table().equals("正文"))
                    .isEmpty();
        }

        @Test
        void whoLeavesTheWordsAsTheyWereIsToldAndNotStopped() {
            world.today(LocalDate.parse("2025-03-03"));
            world.archived(Ground.PROVIDED);
            assertThat(hinted(2025)).containsExactly("1 UNCHANGED", "5 UNCHANGED");
            assertThat(pages.get("/statistics/2025/report", world.clerk).text()).contains("用的还是默认文字，没有人改过");
            assertThat(pages.get("/statistics/2025/report/chapters/5", world.clerk)
                            .text())
                    .contains("写作前请据实回答", "上年度报告写的问题改进得怎样？");
            writing.write(2025, ReportScope.OWN, 5, 0, own("查阅{{table3.NEW.total}}件后发现检索不全"), world.clerk);
            assertThat(hinted(2025)).containsExactly("1 UNCHANGED");
            world.today(LocalDate.parse("2026-01-20"));
            assertThat(freezing.freeze(ReportScope.OWN, 2025, new Signature("丁", world.today(), ""), world.head))
                    .isOne();
            world.registered();
            world.registered();
            writing.write(2026, ReportScope.OWN, 5, 0, own("查阅{{table3.NEW.total}}件后发现检索不全"), world.clerk);
            assertThat(hinted(2026)).containsExactly("1 UNCHANGED", "5 LIKE_LAST_YEAR");
            writing.write(2026, ReportScope.OWN, 5, 1, own("检索登记已经补全"), world.clerk);
            assertThat(hinted(2026)).containsExactly("1 UNCHANGED");
        }

        @Test
        void theWordsOfAnotherAgencyAreRecognised() {
            world.today(LocalDate.parse("2025-03-03"));
            world.archived(Ground.PROVIDED);
            String mine = own("培训不足由专班整改");
            writing.write(2025, ReportScope.OWN, 5, 0, mine, world.clerk);
            world.today(LocalDate.parse("2026-01-20"));
            freezing.freeze(ReportScope.OWN, 2025, new Signature("丁", world.today(), ""), world.head);
            World other = new World(beans);
            other.today(LocalDate.parse("2026-01-20"));
            writing.write(2025, ReportScope.OWN, 5, 0, mine, other.clerk);
            assertThat(hints.of(sources.of(ReportScope.OWN).draft(other.agency, 2025), other.agency))
                    .contains(new ReportHints.Hint(5, ReportHints.Kind.LIKE_ANOTHER, "示例机关"));
        }
    }
}
