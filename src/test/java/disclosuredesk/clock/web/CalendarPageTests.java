package disclosuredesk.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.CalendarVersions;
import disclosuredesk.calendar.NoticeFile;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class CalendarPageTests {

    private static final String OF_2027 =
            "date,is_workday,name\n2027-01-01,false,元旦\n2027-01-02,false,元旦\n2027-01-03,true,元旦\n";
    private static final String JSON_OF_2027 = """
            {"year": 2027, "papers": [], "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-02", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-03", "isOffDay": false}]}
            """;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CalendarVersions versions;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private static Map<String, String> form(String kind, String year, String source, String content) {
        return Pages.form("kind", kind, "year", year, "source", source, "content", content);
    }

    private Answer upload(String name, String file) {
        return pages.upload(
                "/calendar/preview",
                form("NOTICE", "2027", "国办发明电〔2026〕9号", ""),
                name,
                file.getBytes(StandardCharsets.UTF_8),
                world.administrator);
    }

    private Answer preview(String kind, String year, String content) {
        return pages.post("/calendar/preview", form(kind, year, "国办发明电〔2026〕9号", content), world.administrator);
    }

    /** Presses the button of a preview. */
    private Answer accept(Answer preview) {
        return pages.post("/calendar", hidden(preview), world.administrator);
    }

    private static Map<String, String> hidden(Answer preview) {
        Map<String, String> form = Pages.form();
        for (String field : List.of("kind", "year", "source", "content", "fingerprint")) {
            form.put(
                    field,
                    preview.all("(?s)<input type=\"hidden\"[^>]*name=\"" + field + "\"[^>]*value=\"([^\"]*)\"")
                            .get(0));
        }
        return form;
    }

    @Test
    void showsTheYearsThatAreKnownAndTheirDays() {
        Answer page = pages.get("/calendar", world.administrator);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("2026")
                .contains("2019")
                .contains("随系统提供")
                .contains("还没有导入过")
                .contains("2026-01-04 周日")
                .contains("调休上班")
                .doesNotContain("??")
                .doesNotContain("2,026");
        assertThat(page.html())
                .containsPattern("href=\"/calendar\"[^>]*aria-current=\"page\"")
                .contains("enctype=\"multipart/form-data\"");
    }

    @Test
    void onlyAdministratorsHaveThesePages() {
        for (Officer other : List.of(world.clerk, world.handler, world.reviewer, world.head)) {
            assertThat(pages.get("/calendar", other).status()).isEqualTo(403);
            Answer preview = pages.post("/calendar/preview", form("NOTICE", "2027", "x", OF_2027), other);
            assertThat(preview.status()).isEqualTo(403);
            assertThat(preview.text()).contains("只有系统管理员可以管理工作日历").contains("2027-01-01,false,元旦");
            assertThat(pages.post("/calendar", form("NOTICE", "2027", "x", OF_2027), other)
                            .status())
                    .isEqualTo(403);
            assertThat(pages.get("/", other).html()).doesNotContain("href=\"/calendar\"");
        }
        assertThat(versions.of(world.agency)).isEmpty();
    }

    /** T04, T05 as an administrator and a clerk live through them. */
    @Test
    void theNoticeOfTheNextYearGivesTheWaitingCasesTheirDates() {
        world.today(LocalDate.of(2026, 12, 21));
        RequestId id = world.registered();
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("2027年工作日历尚未导入");
        assertThat(pages.get("/requests", world.clerk).text()).contains("2027年工作日历尚未导入");
        for (Answer preview : List.of(
                upload("2027.csv", OF_2027), upload("2027.json", JSON_OF_2027), preview("NOTICE", "2027", OF_2027))) {
            assertThat(preview.status()).isEqualTo(200);
            assertThat(preview.text())
                    .contains("预览：2027年放假通知")
                    .contains("在办案件1件，其中1件的期限会变")
                    .contains("依申〔2026〕0001号")
                    .contains("东环路改造项目")
                    .contains("2027-01-18")
                    .contains("可以计算了")
                    .contains("2027-01-03 周日 未知 调休上班 元旦")
                    .contains("国办发明电〔2026〕9号")
                    .doesNotContain("??");
            assertThat(versions.of(world.agency)).isEmpty();
        }
        Answer accepted = accept(upload("2027.csv", OF_2027));
        assertThat(accepted.location()).isEqualTo("/calendar");
        assertThat(accepted.flash()).isEqualTo("calendar.accepted");
        assertThat(pages.get("/requests", world.clerk).text())
                .contains("2027-01-18")
                .contains("剩20个工作日");
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("2027-01-18")
                .contains("采用2027年放假通知（国办发明电〔2026〕9号），答复期限由无法计算改为2027-01-18");
        assertThat(pages.get("/calendar", world.administrator).text())
                .contains("国办发明电〔2026〕9号（庚于2026-12-21采用）")
                .contains("2026-12-21 09:00");
    }

    @Test
    void eachCaseThatMovesIsShownWithByHowMuch() {
        RequestId id = world.registered();
        Answer preview = preview("OVERLAY", "2026", "date,is_workday,name\r\n2026-03-20,false,肉孜节");
        assertThat(preview.text())
                .contains("预览：2026年本机关特别安排")
                .contains("2026-03-30")
                .contains("2026-03-31")
                .contains("推迟1天 （1个工作日）")
                .contains("2026-03-20 周五 工作日 放假 肉孜节");
        assertThat(accept(preview).status()).isEqualTo(302);
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("采用2026年本机关特别安排（国办发明电〔2026〕9号），答复期限由2026-03-30改为2026-03-31");
        assertThat(pages.get("/calendar", world.administrator).text())
                .contains("本机关特别安排")
                .contains("肉孜节");
        Answer withdrawal = preview("OVERLAY", "2026", "date,is_workday,name");
        assertThat(withdrawal.text()).contains("提前1天 （1个工作日）").contains("其中1件的期限会变，1件会提前");
        assertThat(accept(withdrawal).status()).isEqualTo(302);
        assertThat(pages.get("/calendar", world.administrator).text()).contains("取消");
    }

    @Test
    void aStalePreviewShowsTheNewOne() {
        Answer first = preview("OVERLAY", "2026", "date,is_workday,name\n2026-03-20,false,肉孜节");
        assertThat(first.text()).contains("在办案件0件，期限都不变");
        world.registered();
        Answer refused = accept(first);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("没有采用").contains("依申〔2026〕0001号");
        assertThat(versions.of(world.agency)).isEmpty();
        assertThat(accept(refused).status()).isEqualTo(302);
        assertThat(versions.of(world.agency)).hasSize(1);
    }

    @Test
    void whatIsRefusedIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Answer twice = preview("NOTICE", "2027", OF_2027 + "2027-01-01,true,元旦\n");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.note("content")).contains("第5行：2027-01-01出现了两次");
        assertThat(twice.html())
                .contains("2027-01-01,true,元旦")
                .contains("国办发明电〔2026〕9号")
                .containsPattern("name=\"year\"[^>]*value=\"2027\"");
        assertThat(preview("NOTICE", "2026", JSON_OF_2027).note("content")).contains("内容是2027年的，与所填年份2026不符");
        assertThat(preview("NOTICE", "", OF_2027).note("year")).contains("请填写年份");
        assertThat(preview("NOTICE", "二〇二七", OF_2027).note("year")).contains("请按提示的格式填写");
        assertThat(preview("NOTICE", "99999", OF_2027).note("year")).contains("年份应在2000至2100之间");
        assertThat(preview("OVERLAY", "2027", OF_2027).note("year")).contains("2027年的放假通知尚未导入");
        assertThat(preview("", "2027", OF_2027).text()).contains("请选择类别");
        assertThat(preview("NOTICE", "2027", "").note("content")).contains("请选择文件");
        assertThat(pages.post("/calendar/preview", form("NOTICE", "2027", " ", OF_2027), world.administrator)
                        .note("source"))
                .contains("请填写放假通知或者决定的文号");
        assertThat(pages.post("/calendar", form("NOTICE", "2027", "x", "garbage"), world.administrator)
                        .status())
                .isEqualTo(422);
        assertThat(versions.of(world.agency)).isEmpty();
    }

    @Test
    void aFileThatIsNoNoticeIsRefused() {
        assertThat(upload("2027.csv", "").note("content")).contains("请选择文件");
        Answer wrong = upload("2027.csv", "日期,名称\n2027-01-01,元旦\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.note("content")).contains("第1行应为表头");
        assertThat(wrong.html()).as("can be put right in place").contains("2027-01-01,元旦");
        assertThat(upload("2027.png", "\u0089PNG\r\n\u001a\n\u0000").note("content"))
                .contains("文件不是文本");
        assertThat(upload("2027.csv", "x".repeat(NoticeFile.MOST_BYTES + 1)).note("content"))
                .contains("内容超过200KB");
    }

    @Test
    void administratorsAreWarnedFromTheFirstOfOctoberUntilTheNoticeIsThere() {
        String warning = "2027年的放假通知尚未导入";
        world.today(LocalDate.of(2026, 9, 30));
        assertThat(pages.get("/officers", world.administrator).text()).doesNotContain(warning);
        world.today(LocalDate.of(2026, 10, 1));
        for (String page : List.of("/", "/officers", "/departments", "/calendar", "/nowhere")) {
            assertThat(pages.get(page, world.administrator).text()).as(page).contains(warning);
        }
        assertThat(pages.get("/officers", world.administrator).between("alert-warning", "</p>"))
                .contains("role=\"status\"")
                .contains("href=\"/calendar\"");
        assertThat(pages.get("/", world.clerk).text()).doesNotContain(warning);
        accept(preview("NOTICE", "2027", OF_2027));
        assertThat(pages.get("/officers", world.administrator).text()).doesNotContain(warning);
    }
}
