package disclosuredesk.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.CountedStatements;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What was answered before on the same ground is seen by those who draft and sign, nearest in matter first, with what the court said. */
@PageTest
@Import(CountedStatements.class)
class PrecedentsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Precedents precedents;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private RequestId answered(Ground ground, String information) {
        RequestId id = world.delivered(ground);
        ask(id, information);
        return id;
    }

    private void ask(RequestId id, String information) {
        world.jdbc
                .sql("update disclosure_request set information = :information where id = :id")
                .param("information", information)
                .param("id", id.value())
                .update();
    }

    private String number(RequestId id) {
        return world.requests.get(id, world.clerk).number().toString();
    }

    private String beside(RequestId id, String page) {
        return pages.get("/requests/" + id + "/" + page, world.clerk).between("类似先例", "</section>");
    }

    @Test
    void theNearestInMatterComesFirstWithWhatTheCourtSaid() {
        RequestId far = answered(Ground.DOES_NOT_EXIST, "机关食堂的采购合同");
        RequestId near = answered(Ground.DOES_NOT_EXIST, "西环路改造项目征收补偿方案和附图");
        RequestId other = answered(Ground.INTERNAL_AFFAIRS, "东环路改造项目征收补偿方案");
        RemedyId suit = RemedyId.random();
        beans.getBean(RecordingRemedies.class)
                .file(suit, Filing.suit(near, "", "王", "示例区人民法院", "", world.today(), world.today()), world.clerk);
        beans.getBean(DecidingRemedies.class).decide(suit, 0, RemedyResult.ANNULLED, world.today(), "", world.clerk);
        RequestId draft = world.proposed(Ground.DOES_NOT_EXIST, false);
        String shown = beside(draft, "decision");
        assertThat(shown).contains(number(near), number(far), "行政诉讼一审：撤销").doesNotContain(number(other), "王");
        assertThat(shown.indexOf(number(near))).isLessThan(shown.indexOf(number(far)));
        world.draft(draft, Ground.DOES_NOT_EXIST);
        assertThat(pages.get("/requests/" + draft + "/review", world.reviewer).text())
                .contains("类似先例", number(near));
        assertThat(pages.get("/requests/" + near, world.clerk).text()).doesNotContain("类似先例");
    }

    @Test
    void fiveAreShownAndTheRestIsFoundByGroundAndWords() {
        for (int i = 0; i < 6; i++) {
            answered(Ground.PETITION, i == 0 ? "要求查处违法建筑" : "反映第" + i + "号路灯不亮");
        }
        RequestId draft = world.registered();
        world.examining.conclude(draft, 0, Conclusion.NOT_A_REQUEST, "属于信访", world.clerk);
        Pages.Answer page = pages.get("/requests/" + draft + "/decision", world.clerk);
        assertThat(page.html()).contains("/precedents?ground=PETITION");
        String panel = page.html().substring(page.html().indexOf("类似先例"));
        assertThat(panel.substring(0, panel.indexOf("</section>")).split("<tr>").length - 2)
                .isEqualTo(Precedents.BESIDE);
        Pages.Answer all = pages.get("/precedents?ground=PETITION", world.clerk);
        assertThat(all.text()).contains("违法建筑", "第5号路灯");
        Pages.Answer some = pages.get("/precedents?ground=PETITION&words=路灯%20第3号", world.clerk);
        assertThat(some.text()).contains("第3号路灯").doesNotContain("违法建筑", "第5号");
        assertThat(pages.get("/precedents?ground=PETITION&words=100%25", world.clerk)
                        .text())
                .contains("没有以同一依据答复过的案件");
    }

    @Test
    void aHandlerFindsHisDepartmentsAndAnotherAgencyNone() {
        RequestId own = world.delivered(Ground.PROVIDED);
        RequestId elsewhere = world.delivered(Ground.PROVIDED);
        world.jdbc
                .sql("update disclosure_request set department_id = :department where id = :id")
                .param("department", world.otherDepartment)
                .param("id", elsewhere.value())
                .update();
        assertThat(precedents.search(Ground.PROVIDED, List.of(), world.handler))
                .extracting(Precedent::id)
                .containsExactly(own);
        assertThat(precedents.search(Ground.PROVIDED, List.of(), world.head))
                .extracting(Precedent::id)
                .containsExactlyInAnyOrder(own, elsewhere);
        assertThat(precedents.search(Ground.PROVIDED, List.of(), world.clerkOfAnotherAgency))
                .isEmpty();
        assertThat(pages.get("/precedents", world.administrator).status()).isEqualTo(404);
    }

    @Test
    void theyCostTwoStatementsHoweverManyThereAre() {
        for (int i = 0; i < 8; i++) {
            world.delivered(Ground.PROVIDED);
        }
        var draft = world.requests.get(world.proposed(Ground.PROVIDED, false), world.clerk);
        assertThat(CountedStatements.of(
                        () -> precedents.near(draft, List.of(Ground.PROVIDED, Ground.INTERNAL_AFFAIRS), world.clerk)))
                .hasSize(2);
    }
}
