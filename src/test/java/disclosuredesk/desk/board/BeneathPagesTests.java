package disclosuredesk.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.clock.Light;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.requests.Restricting;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.StandsBeneath;
import disclosuredesk.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a head sees of the organs beneath his own. */
@PageTest
class BeneathPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Beneath beneath;

    @Autowired
    private Boards boards;

    @Autowired
    private Restricting restricting;

    @Autowired
    private SecurityTrail trail;

    private Pages pages;
    private World world;
    private World below;

    @BeforeEach
    void twoOrgans() {
        pages = new Pages(beans);
        world = new World(beans).today(World.MONDAY);
        below = new World(beans).today(World.MONDAY);
        StandsBeneath.place(below, world);
    }

    private void restrict(RequestId id) {
        restricting.restrict(id, "涉密", List.of(below.clerk.id(), below.reviewer.id(), below.handler.id()), below.head);
    }

    private List<String> readings(long agency) {
        return trail.of(agency).stream()
                .map(SecurityEntry::event)
                .filter(one -> one.startsWith("CaseRead"))
                .toList();
    }

    @Test
    void theFiguresOfAnOrganAreThoseOfItsOwnBoardAndARestrictedCaseCounts() {
        below.assigned();
        RequestId late = below.accepted();
        restrict(below.assigned());
        below.archived(Ground.PROVIDED);
        world.today(World.MONDAY.plusDays(60));
        Lights own = boards.of(below.agency).whole();
        Beneath.Line line = beneath.lines(world.head).get(0);
        assertThat(line.open()).isEqualTo(own.all().count()).isEqualTo(3);
        for (Light light : Light.values()) {
            assertThat(line.light(light))
                    .as(light.name())
                    .isEqualTo(own.of(light).count());
        }
        Beneath.Cases cases = beneath.cases(null, Light.RED, 1, world.head);
        assertThat(cases.hidden()).isEqualTo(1);
        assertThat(cases.page().rows())
                .hasSize(2)
                .extracting(one -> one.row().id())
                .contains(late);
        assertThat(cases.page().total() + cases.hidden()).isEqualTo(line.light(Light.RED));
        assertThat(line.live().figures()).extracting(LiveYear.Cell::number).containsExactly(4, 0, 1, 3);
        assertThat(pages.get("/beneath", world.head).text()).contains("下级机关");
        assertThat(pages.get("/beneath/cases?light=RED&organ=" + below.agency, world.head)
                        .text())
                .contains("另有1件限制知悉");
        assertThat(pages.get("/beneath", world.clerk).status()).isEqualTo(403);
    }

    @Test
    void aCaseIsReadWithoutWhoAskedAndItsOrganIsTold() {
        RequestId id = below.assigned();
        Answer page = pages.get("/beneath/cases/" + id, world.head);
        assertThat(page.status()).isEqualTo(200);
        var applicant = below.requests.get(id, below.clerk).applicant();
        assertThat(page.html())
                .doesNotContain(applicant.name(), applicant.identity().number(), "/requests/" + id);
        assertThat(page.text()).contains(applicant.maskedName());
        pages.get("/beneath/cases/" + id, world.head);
        assertThat(readings(below.agency)).containsExactly("CaseReadFromAbove");
        assertThat(readings(world.agency)).containsExactly("CaseRead");
        SecurityEntry told = trail.of(below.agency).get(trail.of(below.agency).size() - 1);
        assertThat(told.request()).isEqualTo(id);
        assertThat(told.details()).contains(world.head.name());
        assertThat(pages.get("/requests/" + id + "/timeline", below.head).status())
                .isEqualTo(200);
        assertThat(pages.get("/requests/" + id, below.clerk).text()).contains("上级机关查阅");
        assertThat(pages.get("/requests/" + id, world.head).status()).isEqualTo(404);
    }

    @Test
    void itsLedgerTellsWhatHappenedAndNothingSomebodyWrote() {
        RequestId id = below.assigned();
        String before = below.requests.get(id, below.clerk).applicant().name();
        below.amended(id, RegistrationField.NAME, "改后名");
        below.amended(id, RegistrationField.INFORMATION, "关于改后名的批复");
        Answer page = pages.get("/beneath/cases/" + id, world.head);
        assertThat(page.text()).doesNotContain(before, "改后名", "核对后更正").contains("……");
        assertThat(pages.get("/requests/" + id, below.clerk).text()).contains(before, "核对后更正");
    }

    @Test
    void whatIsRestrictedOrNotBeneathIsNotThereAndItsOrganIsNotTold() {
        RequestId id = below.assigned();
        restrict(id);
        RequestId own = world.assigned();
        assertThat(pages.get("/beneath/cases/" + id, world.head).status()).isEqualTo(404);
        assertThat(pages.get("/beneath/cases/" + own, below.head).status()).isEqualTo(404);
        assertThat(pages.get("/beneath/cases/" + own, world.head).status()).isEqualTo(404);
        assertThat(readings(below.agency)).containsOnly("CaseRead").hasSize(1);
    }
}
