package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Returning;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.SecrecyReviews;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.OwnDatabase;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.FirstStep;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The short way (简易程序) of an agency that switched it on. */
@SpringBootTest
@ActiveProfiles("test")
@Import(OwnDatabase.class)
class SimpleProcedureTests {

    @Autowired
    private ApplicationContext beans;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
        switched(1);
    }

    @AfterEach
    void theDoctorFindsNothing() {
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    private void switched(int on) {
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.SIMPLE_PROCEDURE, on), world.administrator);
    }

    private RequestId taken() {
        RequestId id = world.registered();
        world.examining.takeSimply(id, world.version(id), world.clerk);
        return id;
    }

    private RequestId drafted() {
        RequestId id = taken();
        world.draft(id, Ground.PROVIDED);
        return id;
    }

    private void signed(RequestId id) {
        world.decisionMaking.approve(id, world.version(id), Proofs.secrecyReview(world.today()), "同意", "", world.head);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void whatIsAtHandGoesFromTheClerkToTheHeadAndOut() {
        RequestId id = taken();
        assertThat(world.steps(id)).containsExactly("draftDecision");
        world.draft(id, Ground.PROVIDED);
        assertThat(world.steps(id)).containsExactly("approveDecision");
        signed(id);
        assertThat(beans.getBean(SecrecyReviews.class).of(id)).isPresent();
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        assertThat(world.steps(id)).containsExactly("archiveDossier");
    }

    @Test
    void itIsThereOnlyWhereTheAgencySwitchedItOn() {
        switched(0);
        RequestId id = world.registered();
        assertThat(world.examining.offersSimple(id, world.clerk)).isFalse();
        refused("requests.examination.notSimple", () -> world.examining.takeSimply(id, world.version(id), world.clerk));
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void aCaseBegunOnItStaysOnItWhenTheAgencySwitchesItOff() {
        RequestId id = taken();
        switched(0);
        world.draft(id, Ground.PROVIDED);
        assertThat(world.steps(id)).containsExactly("approveDecision");
    }

    @Test
    void itIsOnlyForWhatIsGivenInFull() {
        RequestId id = taken();
        for (Ground ground : Ground.forDrafting()) {
            if (!ground.givesInformation()) {
                assertThatThrownBy(() -> world.draft(id, ground))
                        .as(ground.name())
                        .isInstanceOf(Refused.class);
            }
        }
        refused("decision.simple.onlyProvided", () -> world.draft(id, Ground.NOT_OURS));
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void whoDraftedDoesNotSign() {
        Officer both = world.officer(world.agency, null, "子", Role.CLERK, Role.HEAD);
        RequestId id = taken();
        world.decisionMaking.draft(id, world.version(id), java.util.List.of(world.part(Ground.PROVIDED)), both);
        refused(
                "decision.approval.ownDraft",
                () -> world.decisionMaking.approve(
                        id, world.version(id), Proofs.secrecyReview(world.today()), "", "", both));
    }

    @Test
    void theHeadSignsNothingThatWasNotLookedAtForSecrecy() {
        RequestId id = drafted();
        refused(
                "decision.secrecy.missing",
                () -> world.decisionMaking.approve(id, world.version(id), "同意", "", world.head));
        assertThat(world.steps(id)).containsExactly("approveDecision");
    }

    @Test
    void returnedToTheDraftItStaysShort() {
        RequestId id = drafted();
        world.decisionMaking.returnFromApproval(id, world.version(id), FirstStep.DRAFT, "理由请写全", world.head);
        world.draft(id, Ground.PROVIDED);
        assertThat(world.steps(id)).containsExactly("approveDecision");
    }

    @Test
    void takenBackFurtherItIsAnOrdinaryCaseWithALegalReview() {
        RequestId id = taken();
        beans.getBean(Returning.class).goBack(id, world.version(id), FirstStep.ASSIGNMENT, "须由科室检索", world.clerk);
        world.assigning.assign(id, world.version(id), world.department, null, world.clerk);
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, world.handler);
        world.draft(id, Ground.PROVIDED);
        assertThat(world.steps(id)).containsExactly("reviewDecision");
        world.decisionMaking.passReview(
                id, world.version(id), ReviewAnswer.allFine(), Proofs.secrecyReview(world.today()), "", world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        assertThat(world.steps(id)).containsExactly("deliverDecision");
    }
}
