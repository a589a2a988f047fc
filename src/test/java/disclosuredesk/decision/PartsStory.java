package disclosuredesk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.archive.Dossiers;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.HelpingPart.Ending;
import disclosuredesk.decision.HelpingPart.State;
import disclosuredesk.materials.Materials;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.TextWithin;
import disclosuredesk.testing.WorldStory;
import disclosuredesk.workflow.FirstStep;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request over several departments: the lead (主办) puts together what those that help it (协办) searched for and proposed. */
abstract class PartsStory extends WorldStory {

    @Autowired
    private Materials materials;

    private long archives;
    private long surveys;
    private Officer archivist;
    private Officer surveyor;

    @BeforeEach
    void organ() {
        archives = world.department("档案室");
        surveys = world.department("测绘科");
        archivist = world.officer(world.agency, archives, "辰", Role.HANDLER);
        surveyor = world.officer(world.agency, surveys, "巳", Role.HANDLER);
    }

    private HelpingPart part(long id) {
        return world.parts.get(id, world.clerk).of();
    }

    private long part(RequestId id, int at) {
        return world.parts.of(id).get(at).of().id();
    }

    private void propose(RequestId id) {
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, world.handler);
    }

    private void answer(long part, String opinion, Officer by) {
        world.answeringParts.answer(part, world.search(), Ground.PROVIDED, opinion, by);
    }

    private SearchRecord proved(String findings) {
        return new SearchRecord(
                "财务凭证库",
                "东环路 补偿款",
                "戊",
                world.today(),
                findings,
                new Attachment("凭证检索截图.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aRequestOverThreeDepartments() {
        RequestId id = world.accepted();
        Object due = deadline(id);
        world.assigning.assign(
                id,
                world.version(id),
                world.department,
                "请主办",
                List.of(
                        new AskedPart(world.otherDepartment, "请检索补偿款的拨付凭证", 3),
                        new AskedPart(archives, "请检索立项档案", null),
                        new AskedPart(surveys, "请检索红线图", 3)),
                world.clerk);
        assertThat(deadline(id)).as("all of it is internal").isEqualTo(due);
        assertThat(world.parts.of(id))
                .extracting(one -> one.of().department() + " " + one.due())
                .as("the second has its department's own limit")
                .containsExactly("财务科 2026-03-05", "档案室 2026-03-11", "测绘科 2026-03-05");
        long inTime = part(id, 0);
        long late = part(id, 1);
        long strayed = part(id, 2);

        world.today(day("2026-03-04"));
        world.answeringParts.claim(inTime, world.handlerElsewhere);
        assertThat(part(inTime).state()).isEqualTo(State.CLAIMED);
        world.answeringParts.answer(inTime, proved("检得凭证三份"), Ground.PROVIDED, "凭证可以公开", world.handlerElsewhere);
        assertThat(part(inTime).state()).isEqualTo(State.ANSWERED);
        assertThat(world.parts.get(inTime, world.handlerElsewhere).files())
                .extracting(SearchFiles.Listed::name)
                .containsExactly("凭证检索截图.pdf");
        world.answeringParts.giveBack(strayed, "红线图已移交档案室", surveyor);
        assertThat(part(strayed).state()).isEqualTo(State.RETURNED);
        Refused unsettled = refused(() -> propose(id));
        assertThat(unsettled.messageKey()).isEqualTo("decision.part.unsettled");
        assertThat(unsettled.arguments()).containsExactly("档案室、测绘科");

        world.givingParts.reassign(strayed, archives, 2, "", world.handler);
        assertThat(part(strayed).ending()).isEqualTo(Ending.REASSIGNED);
        long instead = part(id, 3);
        assertThat(part(instead).what()).isEqualTo("请检索红线图");

        world.today(day("2026-03-12"));
        assertThat(world.parts.of(id)).extracting(PartView::late).containsExactly(false, true, false, true);
        answer(late, "立项档案可以公开", archivist);
        assertThat(world.parts.get(late, world.clerk).late()).isTrue();
        assertThat(part(late).claimed()).as("who answers has claimed").isNotNull();
        assertThat(refusal(() -> world.givingParts.takeBack(instead, " ", world.handler)))
                .isEqualTo("decision.part.reasonMissing");
        world.givingParts.takeBack(instead, "红线图已在规划科检得", world.handler);
        propose(id);

        world.draft(id, Ground.PROVIDED);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        world.archiving.archive(id, world.version(id), "", world.clerk);
        String dossier = String.join(
                        "\n",
                        TextWithin.of(materials.content(beans.getBean(Dossiers.class)
                                .of(id)
                                .orElseThrow()
                                .pdf())))
                .replaceAll("\\s+", "");
        assertThat(dossier)
                .contains("请检索补偿款的拨付凭证", "检得凭证三份", "凭证可以公开", "立项档案可以公开", "红线图已移交档案室", "红线图已在规划科检得", "凭证检索截图.pdf", "超期");
        assertThat(world.ledger(id))
                .contains("PartAssigned", "PartClaimed", "PartAnswered", "PartReturned", "PartClosed");
        assertThat(world.jdbc
                        .sql("""
                                select p.name, s.entered_on, s.left_on from stage_stay s join department p on p.id = s.department_id
                                where s.request_id = :id and s.stage = 'SEARCH' order by s.stay
                                """)
                        .param("id", id.value())
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .as("what each department's search took is known")
                .hasSize(3)
                .contains("财务科 2026-03-02 2026-03-04", "档案室 2026-03-02 2026-03-12");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void whoHelpsSeesHisPartAndNotTheCase() {
        RequestId id = world.assigned();
        long part = world.partGiven(id, archives);
        assertThat(refused(() -> world.requests.get(id, archivist)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        HelpingPart seen = world.parts.get(part, archivist).of();
        assertThat(world.parts.seesCase(seen, archivist)).isFalse();
        assertThat(world.parts.about(seen).information()).isEqualTo("东环路改造项目征收补偿方案");
        assertThat(world.parts.open(archivist)).hasSize(1);
        assertThat(world.parts.open(surveyor)).isEmpty();
        for (Officer stranger : List.of(surveyor, world.clerkOfAnotherAgency)) {
            assertThat(refused(() -> world.parts.get(part, stranger)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
            assertThat(refused(() -> answer(part, "可以公开", stranger)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        }
        assertThat(refusal(() -> answer(part, "可以公开", world.handler)))
                .as("nobody answers for a department")
                .isEqualTo("decision.part.notGiven");
        int version = world.version(id);
        world.answeringParts.claim(part, archivist);
        Officer colleague = world.officer(world.agency, archives, "午", Role.HANDLER);
        assertThat(refusal(() -> world.answeringParts.claim(part, colleague))).isEqualTo("decision.part.claimed");
        answer(part, "可以公开", archivist);
        assertThat(world.version(id))
                .as("a form somebody has open on the case stays good")
                .isEqualTo(version);
    }

    /** What is asked for may name who asks: his own file, his own land. */
    @Test
    void informationThatTellsWhoAsksIsNotShown() {
        RequestId id = world.registered(world.today(), ApplicantKind.NATURAL_PERSON);
        world.amended(id, RegistrationField.INFORMATION, "王𬭶宅基地的审批档案");
        world.examining.accept(id, world.version(id), null, world.clerk);
        world.assigning.assign(id, world.version(id), world.department, null, world.clerk);
        long part = world.partGiven(id, archives);
        assertThat(world.parts.about(part(part)).information()).isNull();
        assertThat(refusal(() -> world.givingParts.give(id, new AskedPart(surveys, "请查王𬭶宅基地的图", null), world.handler)))
                .isEqualTo("decision.part.identityTold");
    }

    @Test
    void whatIsOpenEndsWhenTheCaseLeavesTheSearch() {
        RequestId returned = world.assigned();
        long first = world.partGiven(returned, archives);
        world.proposing.returnAssignment(returned, world.version(returned), "不归本科室", world.handler);
        assertThat(part(first).ending()).isEqualTo(Ending.CASE_MOVED);
        world.assigning.assign(returned, world.version(returned), surveys, null, world.clerk);
        long second = world.partGiven(returned, archives);
        beans.getBean(Returning.class)
                .goBack(returned, world.version(returned), FirstStep.ASSIGNMENT, "另行分办", world.clerk);
        assertThat(part(second).ending()).isEqualTo(Ending.CASE_MOVED);
        assertThat(refusal(() -> answer(second, "可以公开", archivist))).isEqualTo("decision.part.settled");
        assertThat(refusal(() -> world.partGiven(returned, archives))).isEqualTo("decision.part.notNow");
        RequestId withdrawn = world.assigned();
        long third = world.partGiven(withdrawn, archives);
        world.withdrawing.withdraw(withdrawn, world.version(withdrawn), world.today(), "来函撤回", world.clerk);
        assertThat(part(third).ending()).isEqualTo(Ending.CASE_MOVED);
        RequestId never = world.assigned();
        long fourth = world.partGiven(never, archives);
        world.voided(never);
        assertThat(world.jdbc
                        .sql("select ending from helping_part where id = :id")
                        .param("id", fourth)
                        .query(String.class)
                        .single())
                .isEqualTo("CASE_MOVED");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void opinionsAskedForInBetweenLeaveThePartsAsTheyAre() {
        RequestId id = world.assigned();
        long part = world.partGiven(id, archives);
        long other = world.partGiven(id, surveys);
        beans.getBean(Returning.class).goBack(id, world.version(id), FirstStep.CONSULTATION, "涉及第三方", world.clerk);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "甲公司", null, "报价", world.today(), world.today())),
                world.clerk);
        answer(part, "可以公开", archivist);
        assertThat(part(part).state()).isEqualTo(State.ANSWERED);
        beans.getBean(Returning.class).goBack(id, world.version(id), FirstStep.SEARCH, "先检索", world.clerk);
        assertThat(part(other).state()).isEqualTo(State.ASSIGNED);
        answer(other, "可以公开", surveyor);
        propose(id);
    }

    @Test
    void theLimitIsRemindedOfToWhoHelpsAndOncePastToTheLeadAndTheClerk() {
        RequestId id = world.assigned();
        long part = world.partGiven(id, archives);
        world.today(day("2026-03-06"));
        reminding.remind();
        assertThat(of(archivist)).containsExactly("PART NEAR 2026-03-09");
        assertThat(of(world.handler)).isEmpty();
        world.today(day("2026-03-10"));
        reminding.remind();
        assertThat(of(archivist)).contains("PART OVERDUE 2026-03-09");
        assertThat(of(world.clerk)).containsExactly("PART OVERDUE 2026-03-09");
        assertThat(of(world.handler)).containsExactly("PART OVERDUE 2026-03-09");
        answer(part, "可以公开", archivist);
        assertThat(of(archivist)).as("what is answered is not shown any more").isEmpty();
    }

    private List<String> of(Officer officer) {
        return reminded(officer, "PART");
    }

    @Test
    void aDayPutRightByTheHeadMovesTheRow() {
        RequestId id = world.assigned();
        world.today(day("2026-03-06"));
        long part = world.partGiven(id, archives);
        world.amending.amend(
                id,
                world.version(id),
                world.amending.amendable(id, world.head).get(0).seq(),
                day("2026-03-04"),
                "4日交办",
                world.head);
        assertThat(part(part).assignedOn()).isEqualTo(day("2026-03-04"));
        answer(part, "可以公开", archivist);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void whatIsMissingOrCannotBeIsRefused() {
        RequestId id = world.accepted();
        List<AskedPart> toTheLead =
                List.of(new AskedPart(archives, "请检索档案", null), new AskedPart(world.department, "请检索方案", null));
        Refused lead = refused(
                () -> world.assigning.assign(id, world.version(id), world.department, null, toTheLead, world.clerk));
        assertThat(lead.messageKey()).isEqualTo("decision.part.leadItself");
        assertThat(lead.field()).isEqualTo("parts[1].departmentId");
        assertThat(world.parts.of(id)).as("all are given, or none").isEmpty();
        world.assigning.assign(id, world.version(id), world.department, null, world.clerk);
        assertThat(refusal(() -> world.partGiven(id, 0))).isEqualTo("requests.assignment.unknownDepartment");
        assertThat(refusal(() -> world.givingParts.give(id, new AskedPart(archives, " ", 5), world.clerk)))
                .isEqualTo("decision.part.whatMissing");
        assertThat(refusal(() -> world.givingParts.give(id, new AskedPart(archives, "请检索", 21), world.clerk)))
                .isEqualTo("decision.part.limitImpossible");
        assertThat(refusal(() -> world.givingParts.give(id, new AskedPart(archives, "请检索", 5), world.head)))
                .isEqualTo("decision.part.notYours");
        long part = world.partGiven(id, archives);
        assertThat(refused(() -> answer(part, " ", archivist)).field()).isEqualTo("opinion");
        assertThat(refused(() -> world.answeringParts.answer(
                                part,
                                new SearchRecord("库", "词", "辰", world.today().plusDays(1), "无"),
                                Ground.PROVIDED,
                                "可以公开",
                                archivist))
                        .field())
                .isEqualTo("searchedOn");
        assertThat(refusal(() -> world.answeringParts.giveBack(part, " ", archivist)))
                .isEqualTo("decision.proposal.missing.reason");
        assertThat(refusal(() -> world.givingParts.reassign(part, surveys, null, " ", world.clerk)))
                .isEqualTo("decision.part.reasonMissing");
        answer(part, "可以公开", archivist);
        assertThat(refusal(() -> world.givingParts.takeBack(part, "不用了", world.clerk)))
                .isEqualTo("decision.part.settled");
        assertThat(refusal(() -> world.answeringParts.giveBack(part, "不归我", archivist)))
                .isEqualTo("decision.part.settled");
    }
}
