package disclosuredesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Returning;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.util.List;
import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A case begun on the process as it was before there was a way back comes to its end, and can be returned too. */
@SpringBootTest
@ActiveProfiles("test")
@DirtiesContext
class EarlierProcessTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RepositoryService repository;

    private World world;
    private String deployment;

    @BeforeEach
    void theProcessAsItWas() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("workflow/earlier-process.bpmn20.xml")
                .deploy()
                .getId();
        world = new World(beans);
    }

    @AfterEach
    void theProcessAsItIs() {
        repository.deleteDeployment(deployment, true);
    }

    private void goBack(RequestId id, FirstStep to) {
        beans.getBean(Returning.class).goBack(id, world.version(id), to, "发现新的情况", world.clerk);
        assertThat(world.steps(id)).containsExactly(to.activity());
    }

    private void consult(RequestId id) {
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        assertThat(world.steps(id)).containsExactly("opinionReceived");
    }

    private void answered(RequestId id) {
        world.consulting.recordOpinion(
                id,
                world.version(id),
                new Answer(
                        world.consultations.open(id).get(0).id(),
                        null,
                        world.today(),
                        Consultation.Opinion.AGREES,
                        null),
                world.clerk);
    }

    @Test
    void itIsAnsweredAsItWouldHaveBeen() {
        RequestId id = world.archived(Ground.THIRD_PARTY);
        assertThat(world.process.isOpen(id)).isFalse();
        assertThat(world.process.knows(world.registered(), "firstStep"))
                .as("it is the earlier process")
                .isFalse();
    }

    @Test
    void itGoesBackFromEveryStep() {
        RequestId id = world.assigned();
        goBack(id, FirstStep.CONSULTATION);
        consult(id);
        answered(id);
        assertThat(world.steps(id)).as("back to what was interrupted").containsExactly("searchRecords");
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", true, world.handler);
        world.consulting.askNobody(id, world.version(id), "无须再问", world.clerk);
        world.draft(id, Ground.PROVIDED);
        world.decisionMaking.returnFromReview(id, world.version(id), List.of(), FirstStep.DRAFT, "请改", world.reviewer);
        world.draft(id, Ground.PROVIDED);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        goBack(id, FirstStep.ASSIGNMENT);
        world.assigning.assign(id, world.version(id), world.department, null, world.clerk);
        world.askForCorrection(
                id,
                world.version(id),
                CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(9)),
                world.clerk);
        world.today(World.MONDAY.plusDays(10));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("archiveDossier");
    }
}
