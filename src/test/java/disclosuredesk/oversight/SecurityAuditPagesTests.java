package disclosuredesk.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The auditor reads the security ledger of his agency, and no case. */
@PageTest
class SecurityAuditPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private SecurityTrail trail;

    private World world;
    private Pages pages;
    private Officer auditor;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        auditor = world.officer(world.agency, null, "审", Role.AUDITOR);
    }

    private String list(String conditions) {
        Pages.Answer answer = pages.get("/security-audit" + conditions, auditor);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void heSeesWhoReadWhichCaseAndFiltersIt() {
        RequestId one = world.registered();
        RequestId other = world.registered();
        pages.get("/requests/" + one, world.clerk);
        pages.get("/requests/" + other, world.head);
        String number = world.requests.get(one, world.clerk).number().toString();
        assertThat(list("")).contains("查阅案件", "甲", "丁", number, "127.0.0.1");
        assertThat(list("?officer=" + world.head.id())).doesNotContain(number);
        assertThat(list("?number=2026-1")).contains(number).doesNotContain("依申〔2026〕0002号");
        assertThat(list("?event=SignedIn")).contains("没有符合条件的记录");
        assertThat(list("?recordedFrom=2026-03-03")).contains("没有符合条件的记录");
        assertThat(list("?recordedFrom=2026-03-02&recordedTo=2026-03-02&sort=-officer"))
                .contains(number);
        assertThat(list("?recordedFrom=xyz&officer=abc&sort=drop")).contains(number); // garbled conditions are none
    }

    @Test
    void hisListHasFiftyLinesAPage() {
        for (int i = 0; i < 60; i++) {
            world.clock.moveTo(world.today().atTime(9, 0).plusMinutes(11L * i));
            pages.get("/requests/" + (i == 0 ? world.registered() : RequestId.random()), world.clerk);
        }
        assertThat(pages.get("/security-audit", auditor).all("<td class=\"nowrap\">(查阅案件)</td>"))
                .hasSize(50);
        assertThat(pages.get("/security-audit?page=2&sort=at", auditor).all("<td class=\"nowrap\">(查阅案件)</td>"))
                .hasSize(10);
    }

    @Test
    void heExportsWhatHeSeesAndThatIsOnRecord() throws Exception {
        RequestId one = world.registered();
        pages.get("/requests/" + one, world.clerk);
        byte[] file = http.perform(MockMvcRequestBuilders.get("/security-audit/export?event=CaseRead")
                        .requestAttr("officer", auditor))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(firstLine(file)).contains("甲", "查阅案件", "完成");
        assertThat(trail.of(world.agency))
                .filteredOn(entry -> entry.officerId() == auditor.id())
                .extracting(SecurityEntry::event)
                .containsExactly("FileTaken");
    }

    private static List<String> firstLine(byte[] file) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row row = book.getSheetAt(0).getRow(1);
            List<String> values = new ArrayList<>();
            row.forEach(cell -> values.add(cell.getStringCellValue()));
            return values;
        }
    }

    @Test
    void heReadsWhetherTheChainsAreWhole() {
        RequestId one = world.registered();
        pages.get("/requests/" + one, world.clerk);
        assertThat(pages.get("/security-audit/chains", auditor).text()).contains("安全审计（本机关） 完整 第1条");
        world.jdbc
                .sql("update security_entry set officer_name = '他人' where agency_id = :agency and seq = 1")
                .param("agency", world.agency)
                .update();
        assertThat(pages.get("/security-audit/chains", auditor).text()).contains("自第1条起与哈希链不符");
    }

    @Test
    void heSeesNoCaseAndNobodyElseSeesHisPage() {
        RequestId one = world.registered();
        assertThat(pages.get("/requests/" + one, auditor).status()).isEqualTo(404);
        for (String page : List.of("/officers", "/settings", "/calendar", "/letters", "/board", "/statistics/2026")) {
            assertThat(pages.get(page, auditor).status()).as(page).isEqualTo(403);
        }
        for (Officer other : List.of(world.clerk, world.head, world.administrator)) {
            for (String page : List.of("/security-audit", "/security-audit/export", "/security-audit/chains")) {
                assertThat(pages.get(page, other).status()).as(page).isEqualTo(403);
            }
        }
    }

    @Test
    void whatBelongsToAnotherAgencyIsNotHis() {
        Officer theirs = world.officer(world.clerkOfAnotherAgency.agencyId(), null, "外", Role.AUDITOR);
        pages.get("/requests/" + world.registered(), world.clerk);
        assertThat(pages.get("/security-audit", theirs).text()).contains("没有符合条件的记录");
    }
}
