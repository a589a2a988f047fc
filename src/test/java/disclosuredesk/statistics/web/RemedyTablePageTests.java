package disclosuredesk.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.statistics.RemedyTable;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Table 四 as it is printed, and what is behind each of its figures. */
@PageTest
class RemedyTablePageTests {

    private static final List<String> COLUMNS = List.of("UPHELD", "CORRECTED", "OTHER", "PENDING", "TOTAL");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RecordingRemedies recording;

    @Autowired
    private DecidingRemedies deciding;

    @Autowired
    private RemedyTable table;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private RemedyId filed(Filing filing) {
        RemedyId id = RemedyId.random();
        recording.file(id, filing, world.clerk);
        return id;
    }

    @Test
    void everyFigureOpensIntoExactlyTheRemediesBehindIt() {
        filed(Filing.review(world.archived(Ground.PROVIDED), "", "甲", "市政府", "复1号", world.today(), null));
        RemedyId suit = filed(Filing.suit(null, "未公开预算", "乙", "区法院", "", world.today(), null));
        deciding.decide(suit, 0, RemedyResult.FOUND_UNLAWFUL, world.today(), "", world.clerk);
        Table4 derived = table.derive(world.agency, 2026);
        for (Table4Row row : Table4Row.values()) {
            for (String column : COLUMNS) {
                assertThat(pages.get("/statistics/2026/remedies/" + row + "/" + column, world.head)
                                .text())
                        .contains("共" + derived.number(row, COLUMNS.indexOf(column)) + "件");
            }
        }
        assertThat(pages.get("/statistics/2026/remedies", world.clerk)).satisfies(page -> {
            assertThat(page.text())
                    .contains(
                            "示例机关 2026年 政府信息公开行政复议、行政诉讼情况（表四）",
                            "勾稽核对通过",
                            "含上年度结转",
                            "产生行政诉讼1件（未经复议直接起诉1件，复议后起诉0件），已审结1件，纠正1件，纠错率（纠正÷已审结）1/1=100.0%")
                    .doesNotContain("??");
            assertThat(page.all("<td class=\"num\">\\s*<a[^>]*>(\\d+)</a>"))
                    .containsExactly("0", "0", "0", "1", "1", "0", "1", "0", "0", "1", "0", "0", "0", "0", "0");
            assertThat(page.html()).contains("/statistics/2026/remedies/DIRECT_SUIT/CORRECTED");
        });
        assertThat(pages.get("/statistics/2026/remedies/REVIEW/PENDING", world.head)
                        .text())
                .contains("复1号", "依申〔2026〕0001号", "尚未审结");
        assertThat(pages.get("/statistics/2026/remedies/DIRECT_SUIT/CORRECTED", world.head)
                        .text())
                .contains("未公开预算", "确认违法", "2026-03-02");
        assertThat(pages.get("/statistics/2026", world.clerk).html()).contains("/statistics/2026/remedies");
    }

    @Test
    void whatIsNotThereIsNotFoundAndOthersMayNotLook() {
        assertThat(pages.get("/statistics/2026/remedies/NOTHING/UPHELD", world.clerk)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/2026/remedies/REVIEW/NOTHING", world.clerk)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/1999/remedies", world.clerk).status()).isEqualTo(404);
        assertThat(pages.get("/statistics/2026/remedies", world.handler).status())
                .isEqualTo(403);
        assertThat(pages.get("/statistics/2026/remedies/REVIEW/TOTAL", world.administrator)
                        .status())
                .isEqualTo(403);
    }
}
