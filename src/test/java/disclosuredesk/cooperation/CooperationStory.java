package disclosuredesk.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.archive.Dossiers;
import disclosuredesk.clock.Amending;
import disclosuredesk.clock.Duties;
import disclosuredesk.clock.Duty;
import disclosuredesk.cooperation.Assistance.State;
import disclosuredesk.cooperation.Conferral.Participant;
import disclosuredesk.cooperation.Conferral.Weighing;
import disclosuredesk.cooperation.OutsideLetter.Sending;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.letters.IssuingLetters;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.letters.Letters;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.TextWithin;
import disclosuredesk.testing.World;
import disclosuredesk.testing.WorldStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Help asked within the agency and abroad (协查), a question conferred about at home (会商), and what stands of both in the end. */
abstract class CooperationStory extends WorldStory {

    @Autowired
    private Materials materials;

    private long archives;
    private Officer archivist;

    @BeforeEach
    void organ() {
        archives = world.department("档案室");
        archivist = world.officer(world.agency, archives, "辰", Role.HANDLER);
    }

    private Assistance help(long id) {
        return world.assistances.get(id, world.clerk).of();
    }

    private List<AssistanceView> asked(RequestId id) {
        return world.assistances.of(id);
    }

    private AssistanceQuestion question(String text, Set<Long> departments, List<String> papers) {
        return new AssistanceQuestion(text, departments, List.of(), papers, 5);
    }

    private Material paper(RequestId id, Purpose purpose, String name) {
        beans.getBean(FilingMaterials.class)
                .file(id, world.version(id), purpose, InspectedFile.of(name, Papers.pdf(purpose.name())), world.clerk);
        return materials.of(id, purpose).get(0);
    }

    @Test
    void threeHelpAndFourConferAndTheDueDateStaysWhatItWas() {
        RequestId id = world.assigned();
        Object due = deadline(id);
        Material map = paper(id, Purpose.OTHER, "用地红线图.pdf");
        world.askingAssistance.ask(
                id,
                new AssistanceQuestion(
                        "请查东环路项目补偿协议的底册",
                        Set.of(world.otherDepartment, archives),
                        List.of(new OutsideLetter(
                                "市档案馆", "示例路1号", new Sending("示函〔2026〕5号", world.today(), "EMS 1000000009"))),
                        List.of(map.storageName()),
                        5),
                world.handler);
        assertThat(asked(id)).extracting(one -> one.of().asked()).containsExactly("财务科", "档案室", "市档案馆");
        assertThat(asked(id)).extracting(AssistanceView::due).containsOnly(day("2026-03-09"));
        assertThat(deadline(id)).isEqualTo(due);
        long inTime = asked(id).get(0).of().id();
        long late = asked(id).get(1).of().id();
        long abroad = asked(id).get(2).of().id();

        world.today(day("2026-03-04"));
        world.answeringAssistance.receive(inTime, null, world.handlerElsewhere);
        assertThat(help(inTime).state()).isEqualTo(State.RECEIVED);
        world.answeringAssistance.answer(
                inTime,
                null,
                "查得底册一份，见附件",
                List.of(InspectedFile.of("底册.pdf", Papers.pdf("records"))),
                world.handlerElsewhere);
        assertThat(help(inTime).state()).isEqualTo(State.ANSWERED);
        assertThat(world.assistances.answers(help(inTime)))
                .extracting(Material::name)
                .containsExactly("底册.pdf");
        world.askingAssistance.close(inTime, "", world.handler);

        assertThat(refusal(() -> world.askingAssistance.escalate(late, "没有答复", world.clerk)))
                .isEqualTo("cooperation.escalate.early");
        world.askingAssistance.chase(late, "请尽快", world.clerk);
        assertThat(refusal(() -> world.askingAssistance.chase(late, "", world.handler)))
                .isEqualTo("cooperation.chase.today");
        world.today(day("2026-03-10"));
        assertThat(asked(id).get(1).late()).isTrue();
        world.askingAssistance.chase(late, "期限已过", world.clerk);
        world.askingAssistance.escalate(late, "两次催办没有答复", world.clerk);
        assertThat(world.assistances.chasings(help(late)))
                .extracting(Chasing::chasedOn)
                .containsExactly(day("2026-03-04"), day("2026-03-10"));
        assertThat(help(late).escalatedBy()).isEqualTo("甲");
        world.today(day("2026-03-12"));
        world.answeringAssistance.answer(late, null, "档案室没有", List.of(), archivist);
        assertThat(help(late).receivedOn()).as("who answers has received").isEqualTo(day("2026-03-12"));
        assertThat(refusal(() -> world.askingAssistance.close(late, " ", world.clerk)))
                .isEqualTo("cooperation.close.late");
        world.askingAssistance.close(late, "档案正在搬迁", world.clerk);

        world.answeringAssistance.receive(abroad, day("2026-03-05"), world.clerk);
        assertThat(refusal(
                        () -> world.answeringAssistance.answer(abroad, day("2026-03-04"), "无", List.of(), world.clerk)))
                .isEqualTo("cooperation.answer.beforeReceipt");
        world.answeringAssistance.answer(abroad, day("2026-03-09"), "本馆未收藏", List.of(), world.clerk);
        assertThat(asked(id).get(2).late())
                .as("recorded later, answered on its last day")
                .isFalse();
        world.askingAssistance.close(abroad, "", world.clerk);
        assertThat(deadline(id)).isEqualTo(due);

        world.conferring.convene(
                id,
                new ConferralQuestion(
                        "底册能否公开",
                        Conferral.Form.MEETING,
                        day("2026-03-13"),
                        Map.of(
                                Participant.Kind.LEGAL_OFFICE, List.of("法规处"),
                                Participant.Kind.SECRECY_OFFICE, List.of("保密办"),
                                Participant.Kind.DEPARTMENT, List.of("财务科"),
                                Participant.Kind.COUNSEL, List.of("示例律师事务所")),
                        List.of(map.storageName()),
                        5),
                world.clerk);
        long conferral = world.conferrals.of(id).get(0).id();
        world.today(day("2026-03-13"));
        for (Participant who : world.conferrals.of(id).get(0).participants()) {
            world.conferring.recordOpinion(
                    id,
                    conferral,
                    new Conferral.Opinion(who.id(), "某某", world.today(), who.name() + "认为不宜公开"),
                    who.kind() == Participant.Kind.COUNSEL
                            ? List.of(InspectedFile.of("法律意见书.pdf", Papers.pdf("opinion")))
                            : List.of(),
                    world.reviewer);
        }
        world.conferring.conclude(id, conferral, world.today(), "", List.of(), "建议不予公开", world.clerk);
        assertThat(deadline(id)).isEqualTo(due);

        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, world.handler);
        assertThat(refusal(() -> world.draft(id, Ground.PROVIDED))).isEqualTo("decision.conferralUnweighed");
        assertThat(refusal(() -> world.conferring.weigh(id, conferral, Weighing.DEPARTED, " ", world.clerk)))
                .isEqualTo("cooperation.weigh.reasonMissing");
        world.conferring.weigh(id, conferral, Weighing.DEPARTED, "底册已经公示过", world.clerk);
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
                .contains(
                        "协查与会商",
                        "查得底册一份",
                        "档案正在搬迁",
                        "本馆未收藏",
                        "示函〔2026〕5号",
                        "保密办认为不宜公开",
                        "建议不予公开",
                        "底册已经公示过",
                        "法律意见书.pdf",
                        "底册.pdf");
        assertThat(world.ledger(id))
                .contains(
                        "AssistanceAsked",
                        "AssistanceReceived",
                        "AssistanceAnswered",
                        "AssistanceChased",
                        "AssistanceEscalated",
                        "AssistanceClosed",
                        "ConferralConvened",
                        "ConferralOpinionGiven",
                        "ConferralConcluded",
                        "ConferralWeighed");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void whatIsOpenStopsNoAnswerAndEndsWithTheCase() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        long help = world.helpAsked(id, archives);
        long conferral = world.conferred(id);
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
        assertThat(help(help).ending()).isEqualTo(Ending.CASE_CLOSED);
        assertThat(help(help).endedBy()).as("the system").isNull();
        assertThat(world.conferrals.of(id, conferral).orElseThrow().ending()).isEqualTo(Ending.CASE_CLOSED);
        assertThat(refusal(() -> world.answeringAssistance.answer(help, null, "查得", List.of(), archivist)))
                .isEqualTo("cooperation.ended");
        assertThat(refusal(() -> world.helpAsked(id, archives))).isEqualTo("cooperation.caseClosed");
        assertThat(refusal(() -> world.conferred(id))).isEqualTo("cooperation.caseClosed");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void aConclusionAfterTheDraftIsWeighedBeforeTheSignature() {
        RequestId id = world.reviewed(Ground.PROVIDED);
        long conferral = world.concluded(id);
        assertThat(refusal(() -> world.decisionMaking.approve(id, world.version(id), "同意", "", world.head)))
                .isEqualTo("decision.conferralUnweighed");
        world.conferring.weigh(id, conferral, Weighing.FOLLOWED, "", world.clerk);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        assertThat(world.steps(id)).containsExactly("deliverDecision");
    }

    @Test
    void whoIsAskedSeesTheQuestionAndItsPapersAndNotTheCase() {
        RequestId id = world.assigned();
        Material shown = paper(id, Purpose.OTHER, "红线图.pdf");
        Material application = paper(id, Purpose.APPLICATION, "申请表.pdf");
        Material unshown = paper(id, Purpose.INFORMATION, "方案.pdf");
        assertThat(refusal(() -> world.askingAssistance.ask(
                        id, question("请查底册", Set.of(archives), List.of(application.storageName())), world.clerk)))
                .as("the application tells who asks")
                .isEqualTo("cooperation.paperImpossible");
        assertThat(refusal(() ->
                        world.askingAssistance.ask(id, question("王𬭶申请的底册", Set.of(archives), List.of()), world.clerk)))
                .isEqualTo("cooperation.identityTold");
        assertThat(refusal(() -> world.askingAssistance.ask(
                        id, question("底册，查到请电13900000000", Set.of(archives), List.of()), world.clerk)))
                .isEqualTo("cooperation.identityTold");
        world.askingAssistance.ask(id, question("请查底册", Set.of(archives), List.of(shown.storageName())), world.clerk);
        long help = asked(id).get(0).of().id();
        assertThat(refused(() -> world.requests.get(id, archivist)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        Assistance seen = world.assistances.get(help, archivist).of();
        assertThat(world.assistances.seesCase(seen, archivist)).isFalse();
        assertThat(world.assistances.papers(seen)).extracting(Material::name).containsExactly("红线图.pdf");
        assertThat(refused(() -> world.assistances.paper(seen, unshown.storageName()))
                        .kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(world.assistances.open(archivist)).hasSize(1);
        Officer strange = world.handlerElsewhere;
        assertThat(world.assistances.open(strange)).isEmpty();
        assertThat(refused(() -> world.assistances.get(help, strange)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refused(() -> world.assistances.get(help, world.clerkOfAnotherAgency))
                        .kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refused(() -> world.answeringAssistance.answer(help, null, "查得", List.of(), strange))
                        .kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refusal(() -> world.answeringAssistance.answer(help, null, "查得", List.of(), world.clerk)))
                .as("nobody answers for a department")
                .isEqualTo("cooperation.answer.notAsked");
        int version = world.version(id);
        world.answeringAssistance.answer(help, null, "查得", List.of(), archivist);
        assertThat(world.version(id))
                .as("a form somebody has open on the case stays good")
                .isEqualTo(version);
    }

    @Test
    void whoAskedTakesItBackUntilItIsReceived() {
        RequestId id = world.assigned();
        long help = world.helpAsked(id, archives);
        assertThat(refusal(() -> world.askingAssistance.takeBack(help, "问错了", world.handler)))
                .isEqualTo("cooperation.takeBack.notYours");
        assertThat(refusal(() -> world.askingAssistance.takeBack(help, "", world.clerk)))
                .isEqualTo("cooperation.takeBack.reasonMissing");
        world.askingAssistance.takeBack(help, "问错了", world.clerk);
        assertThat(help(help).state()).isEqualTo(State.TAKEN_BACK);
        assertThat(refusal(() -> world.answeringAssistance.receive(help, null, archivist)))
                .isEqualTo("cooperation.ended");
        long received = world.helpAsked(id, archives);
        world.answeringAssistance.receive(received, null, archivist);
        assertThat(refusal(() -> world.answeringAssistance.receive(received, null, archivist)))
                .isEqualTo("cooperation.receive.done");
        assertThat(refusal(() -> world.askingAssistance.takeBack(received, "问错了", world.clerk)))
                .isEqualTo("cooperation.takeBack.received");
        assertThat(refusal(() -> world.askingAssistance.close(received, "", world.clerk)))
                .isEqualTo("cooperation.close.unanswered");
        world.askingAssistance.close(received, "已从别处查到", world.clerk);
        assertThat(help(received).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void askingRecordedWronglyIsRevokedByTheHeadAndItsDayPutRight() {
        RequestId id = world.assigned();
        world.today(day("2026-03-06"));
        Object due = deadline(id);
        long never = world.helpAsked(id, archives);
        world.askingAssistance.chase(never, "", world.clerk);
        Amending.Amendable entry = world.amending.amendable(id, world.head).get(0);
        assertThat(entry.fact()).isEqualTo("AssistanceAsked");
        world.amending.revoke(id, world.version(id), entry.seq(), "误登", world.head);
        assertThat(asked(id)).isEmpty();
        assertThat(world.audit.standing(id))
                .extracting(one -> one.event())
                .doesNotContain("AssistanceAsked", "AssistanceChased");
        long letter = world.helpAskedOutside(id);
        long seq = world.amending.amendable(id, world.head).get(0).seq();
        world.amending.amend(id, world.version(id), seq, day("2026-03-04"), "邮戳为4日", world.head);
        assertThat(help(letter).askedOn()).isEqualTo(day("2026-03-04"));
        assertThat(asked(id).get(0).due()).isEqualTo(day("2026-03-11"));
        world.answeringAssistance.receive(letter, world.today(), world.clerk);
        assertThat(refusal(() -> world.amending.revoke(id, world.version(id), seq, "误登", world.head)))
                .isEqualTo("cooperation.revoke.movedOn");
        assertThat(deadline(id)).isEqualTo(due);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void theLimitIsRemindedOfToWhoAnswersAndOncePastToWhoAsked() {
        RequestId id = world.assigned();
        world.helpAsked(id, archives);
        world.conferred(id);
        world.today(day("2026-03-06"));
        reminding.remind();
        assertThat(of(archivist)).containsExactly("ASSISTANCE NEAR 2026-03-09");
        assertThat(of(world.clerk)).containsExactly("CONFERRAL NEAR 2026-03-09");
        world.today(day("2026-03-10"));
        reminding.remind();
        assertThat(of(archivist)).contains("ASSISTANCE OVERDUE 2026-03-09");
        assertThat(of(world.clerk)).contains("ASSISTANCE OVERDUE 2026-03-09", "CONFERRAL OVERDUE 2026-03-09");
        world.answeringAssistance.answer(asked(id).get(0).of().id(), null, "查得", List.of(), archivist);
        assertThat(of(archivist)).as("what is answered is not shown any more").isEmpty();
    }

    private List<String> of(Officer officer) {
        return reminded(officer, "ASSISTANCE", "CONFERRAL");
    }

    @Test
    void theLetterAbroadIsComposedPrintedAndThenSent() {
        RequestId id = world.assigned();
        long help = world.helpPrepared(id);
        assertThat(help(help).state()).isEqualTo(State.PREPARED);
        assertThat(asked(id).get(0).due()).as("nothing runs yet").isNull();
        assertThat(world.ledger(id)).endsWith("AssistancePrepared");
        assertThat(refusal(() -> world.askingAssistance.chase(help, "", world.clerk)))
                .isEqualTo("cooperation.unsent");
        assertThat(refusal(() -> world.askingAssistance.send(help, "", world.today(), "EMS 1", world.clerk)))
                .as("neither composed here nor numbered elsewhere")
                .isEqualTo("cooperation.ask.documentMissing");
        world.today(day("2026-03-03"));
        IssuingLetters issuing = beans.getBean(IssuingLetters.class);
        assertThat(issuing.possible(id, world.clerk)).contains(LetterKind.ASSISTANCE_LETTER);
        issuing.issue(id, world.version(id), LetterKind.ASSISTANCE_LETTER, "", world.clerk);
        String number = world.assistances.letter(help(help)).orElseThrow().number();
        world.today(day("2026-03-04"));
        assertThat(refusal(() -> world.askingAssistance.send(help, "", day("2026-03-02"), "EMS 1", world.clerk)))
                .isEqualTo("cooperation.send.beforeLetter");
        world.askingAssistance.send(help, "", world.today(), "EMS 1", world.clerk);
        assertThat(help(help).state()).isEqualTo(State.ASKED);
        assertThat(help(help).letter())
                .extracting(OutsideLetter::sending)
                .isEqualTo(new Sending(number, world.today(), "EMS 1"));
        assertThat(asked(id).get(0).due()).as("the day the letter names").isEqualTo(day("2026-03-10"));
        assertThat(refusal(() -> world.askingAssistance.send(help, "", world.today(), "EMS 1", world.clerk)))
                .isEqualTo("cooperation.send.done");
        Letters letters = beans.getBean(Letters.class);
        long letter = letters.of(id).get(0).id();
        assertThat(refusal(() -> issuing.voidLetter(id, world.version(id), letter, "有误", world.clerk)))
                .isEqualTo("letters.void.sent");

        long seq = world.amending.amendable(id, world.head).get(0).seq();
        world.amending.revoke(id, world.version(id), seq, "没有寄出", world.head);
        assertThat(help(help).state()).isEqualTo(State.PREPARED);
        assertThat(asked(id).get(0).due()).isNull();
        world.today(day("2026-03-10"));
        assertThat(refusal(() -> world.askingAssistance.send(help, "", world.today(), "EMS 1", world.clerk)))
                .as("the letter names a day that has passed")
                .isEqualTo("cooperation.send.limitPassed");
        issuing.voidLetter(id, world.version(id), letter, "过期", world.clerk);
        issuing.issue(id, world.version(id), LetterKind.ASSISTANCE_LETTER, "", world.clerk);
        world.askingAssistance.send(help, "", world.today(), "EMS 2", world.clerk);
        assertThat(asked(id).get(0).due()).isEqualTo(day("2026-03-17"));
        long dropped = world.helpPrepared(id);
        world.askingAssistance.takeBack(dropped, "不再需要", world.clerk);
        assertThat(help(dropped).state()).isEqualTo(State.TAKEN_BACK);
        assertThat(world.ledger(id)).endsWith("AssistanceDropped");
        long open = world.helpPrepared(id);
        world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk);
        assertThat(help(open).ending()).isEqualTo(Ending.CASE_CLOSED);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    private List<String> told(long agency) {
        return world.jdbc
                .sql("select event from audit_entry where agency_id = :agency order by seq")
                .param("agency", agency)
                .query(String.class)
                .list();
    }

    private void bothLedgersAreWhole() {
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        assertThat(world.audit.firstBreak(world.clerkOfAnotherAgency.agencyId()))
                .isEmpty();
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void anAgencyOfTheInstallationIsAskedWithNoLetterAndAnswersItself() {
        RequestId id = world.assigned();
        Officer there = world.clerkOfAnotherAgency;
        Object due = deadline(id);
        Material map = paper(id, Purpose.OTHER, "红线图.pdf");
        long help = world.helpAskedWithin(id, map.storageName());
        assertThat(help(help).state()).as("it has it at once").isEqualTo(State.ASKED);
        assertThat(asked(id).get(0).due()).isEqualTo(day("2026-03-09"));
        assertThat(world.assistances.awaitedFrom(there.agencyId())).hasSize(1);
        Assistance seen = world.assistances.get(help, there).of();
        assertThat(seen.askingAgency()).isEqualTo("示例机关");
        assertThat(world.assistances.papers(seen)).containsExactly(map);
        assertThat(world.assistances.seesCase(seen, there)).isFalse();
        assertThat(refused(() -> world.requests.get(id, there)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refusal(() -> world.answeringAssistance.answer(help, null, "查得", List.of(), world.clerk)))
                .as("nobody answers for another agency")
                .isEqualTo("cooperation.answer.notAsked");

        int version = world.version(id);
        world.answeringAssistance.receive(help, null, there);
        assertThat(refusal(() -> world.askingAssistance.takeBack(help, "问错了", world.clerk)))
                .isEqualTo("cooperation.takeBack.received");
        world.askingAssistance.chase(help, "请尽快", world.clerk);
        world.today(day("2026-03-10"));
        world.askingAssistance.escalate(help, "没有答复", world.clerk);
        assertThat(refusal(() -> world.answeringAssistance.answer(help, null, " ", List.of(), there)))
                .isEqualTo("cooperation.answer.missing");
        world.answeringAssistance.answer(
                help, null, "批复见附件", List.of(InspectedFile.of("批复.pdf", Papers.pdf("approval"))), there);
        assertThat(world.version(id))
                .as("a form somebody has open on the case stays good")
                .isEqualTo(version);
        assertThat(help(help).answeredBy()).isEqualTo(there.name());
        assertThat(world.assistances.answers(help(help)))
                .extracting(Material::name)
                .containsExactly("批复.pdf");
        assertThat(refusal(() -> world.askingAssistance.close(help, "", world.clerk)))
                .isEqualTo("cooperation.close.late");
        world.askingAssistance.close(help, "对方档案正在搬迁", world.clerk);
        assertThat(world.assistances.awaitedFrom(there.agencyId())).isEmpty();
        assertThat(world.assistances.endedFrom(there.agencyId())).hasSize(1);
        assertThat(deadline(id)).as("internal time").isEqualTo(due);
        assertThat(told(there.agencyId())).containsExactly("AssistanceArrived", "AssistanceGiven");
        assertThat(world.ledger(id))
                .contains("AssistanceAsked", "AssistanceReceived", "AssistanceAnswered", "AssistanceClosed");
        assertThat(world.audit.standing(id))
                .filteredOn(entry -> entry.is(AssistanceReceived.class) || entry.is(AssistanceAnswered.class))
                .as("the case's ledger tells the agency, not its officer")
                .extracting(entry -> entry.officerName())
                .containsOnly("另一机关");
        bothLedgersAreWhole();
    }

    @Test
    void whatIsTakenBackOrEndsWithTheCaseWaitsAtTheOtherAgencyNoMore() {
        RequestId id = world.assigned();
        Officer there = world.clerkOfAnotherAgency;
        long back = world.helpAskedWithin(id);
        long seq = world.amending.amendable(id, world.head).get(0).seq();
        assertThat(refusal(() -> world.amending.revoke(id, world.version(id), seq, "误登", world.head)))
                .as("the other agency has it")
                .isEqualTo("cooperation.revoke.arrived");
        world.askingAssistance.takeBack(back, "问错了", world.clerk);
        assertThat(world.assistances.awaitedFrom(there.agencyId())).isEmpty();
        assertThat(refusal(() -> world.answeringAssistance.receive(back, null, there)))
                .isEqualTo("cooperation.ended");
        long open = world.helpAskedWithin(id);
        world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk);
        assertThat(help(open).ending()).isEqualTo(Ending.CASE_CLOSED);
        assertThat(refusal(() -> world.answeringAssistance.answer(open, null, "查得", List.of(), there)))
                .isEqualTo("cooperation.ended");
        assertThat(beans.getBean(Duties.class).of(there.agencyId()))
                .extracting(Duty::kind)
                .doesNotContain("GIVE_ASSISTANCE");
        bothLedgersAreWhole();
    }

    @Test
    void bothAgenciesAreRemindedOfTheLimitAndAThirdFindsNothing() {
        World third = new World(beans);
        RequestId id = world.assigned();
        Officer there = world.clerkOfAnotherAgency;
        long help = world.helpAskedWithin(id);
        Officer reviewer = world.officer(there.agencyId(), null, "子", Role.LEGAL_REVIEWER);
        Officer handler = world.officer(there.agencyId(), null, "丑", Role.HANDLER);
        Officer head = world.officer(there.agencyId(), null, "寅", Role.HEAD);
        world.today(day("2026-03-06"));
        reminding.remind();
        assertThat(reminded(there, "GIVE_ASSISTANCE")).containsExactly("GIVE_ASSISTANCE NEAR 2026-03-09");
        assertThat(reminded(head, "GIVE_ASSISTANCE")).containsExactly("GIVE_ASSISTANCE NEAR 2026-03-09");
        assertThat(reminded(reviewer, "GIVE_ASSISTANCE")).isEmpty();
        assertThat(of(world.clerk)).containsExactly("ASSISTANCE NEAR 2026-03-09");
        for (Officer by : List.of(third.clerk, third.head, handler, archivist)) {
            assertThat(refused(() -> world.assistances.get(help, by)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
            assertThat(refused(() -> world.answeringAssistance.answer(help, null, "查得", List.of(), by))
                            .kind())
                    .isEqualTo(Refused.Kind.NOT_FOUND);
        }
        for (Officer by : List.of(there, head, reviewer)) {
            assertThat(refused(() -> world.askingAssistance.close(help, "不需要", by))
                            .kind())
                    .as("whose case it is not")
                    .isEqualTo(Refused.Kind.NOT_FOUND);
        }
        assertThat(world.assistances.get(help, reviewer).of().isAwaited()).isTrue();
        assertThat(refusal(() -> world.answeringAssistance.answer(help, null, "查得", List.of(), reviewer)))
                .isEqualTo("cooperation.answer.notYours");
        world.answeringAssistance.answer(help, null, "查得", List.of(), head);
        assertThat(reminded(there, "GIVE_ASSISTANCE"))
                .as("what is answered is not shown any more")
                .isEmpty();
    }

    @Test
    void anAgencyWhereNobodyWouldAnswerIsAskedByLetter() {
        RequestId id = world.assigned();
        for (long agency : new long[] {0, world.agency}) {
            assertThat(refusal(() -> askAgency(id, agency))).isEqualTo("cooperation.ask.unknownAgency");
        }
        Officer only = world.officer(world.clerkOfAnotherAgency.agencyId(), null, "巳", Role.LEADER);
        world.jdbc
                .sql("update officer set enabled = false where id = :id")
                .param("id", world.clerkOfAnotherAgency.id())
                .update();
        Refused unstaffed = refused(() -> askAgency(id, only.agencyId()));
        assertThat(unstaffed.messageKey()).isEqualTo("cooperation.ask.agencyUnstaffed");
        assertThat(unstaffed.field()).isEqualTo("agencies");
        assertThat(asked(id)).isEmpty();
    }

    private void askAgency(RequestId id, long agency) {
        world.askingAssistance.ask(
                id, new AssistanceQuestion("请查", Set.of(), Set.of(agency), List.of(), List.of(), 5), world.clerk);
    }

    /** Each holds both ledgers in one order: two agencies that ask and answer each other at the same moment do not wait for each other in vain. */
    @Test
    void twoAgenciesAskAndAnswerEachOtherAtOnce() {
        World other = new World(beans);
        List<CompletableFuture<?>> acts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            acts.add(asksAndIsAnswered(world, other, world.assigned()));
            acts.add(asksAndIsAnswered(other, world, other.assigned()));
        }
        acts.forEach(CompletableFuture::join);
        for (World one : List.of(world, other)) {
            assertThat(world.assistances.endedFrom(one.agency)).hasSize(4);
            assertThat(world.audit.firstBreak(one.agency)).isEmpty();
        }
    }

    private static CompletableFuture<?> asksAndIsAnswered(World from, World to, RequestId id) {
        AssistanceQuestion question =
                new AssistanceQuestion("请查", Set.of(), Set.of(to.agency), List.of(), List.of(), 5);
        return CompletableFuture.runAsync(() -> {
            from.askingAssistance.ask(id, question, from.clerk);
            long help = from.assistances.of(id).get(0).of().id();
            to.answeringAssistance.answer(help, null, "查得", List.of(), to.clerk);
        });
    }

    @Test
    void aDepartmentThatConfersGivesItsOpinionAndSeesNeitherCaseNorApplicant() {
        RequestId id = world.assigned();
        Material map = paper(id, Purpose.OTHER, "红线图.pdf");
        world.conferring.convene(
                id,
                new ConferralQuestion(
                        "红线图能否公开",
                        Conferral.Form.WRITTEN,
                        null,
                        Map.of(
                                Participant.Kind.DEPARTMENT, List.of("档案室"),
                                Participant.Kind.COUNSEL, List.of("示例律师事务所")),
                        List.of(map.storageName()),
                        5),
                world.clerk);
        long conferral = world.conferrals.of(id).get(0).id();
        ConferralViews views = beans.getBean(ConferralViews.class);
        assertThat(views.open(archivist)).hasSize(1);
        assertThat(views.open(world.handlerElsewhere)).isEmpty();
        Conferral seen = views.get(conferral, archivist).of();
        assertThat(seen.awaits(archivist)).isTrue();
        assertThat(views.seesCase(seen, archivist)).isFalse();
        assertThat(views.paper(seen, map.storageName()).name()).isEqualTo("红线图.pdf");
        assertThat(refused(() -> views.get(conferral, world.handlerElsewhere)).kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refused(() -> views.get(conferral, world.clerkOfAnotherAgency))
                        .kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        world.today(day("2026-03-06"));
        reminding.remind();
        assertThat(of(archivist)).containsExactly("CONFERRAL NEAR 2026-03-09");
        assertThat(refusal(() -> world.answeringConferrals.give(conferral, "可以", List.of(), world.handlerElsewhere)))
                .isEqualTo("cooperation.confer.notFound");
        assertThat(refusal(() -> world.answeringConferrals.give(conferral, " ", List.of(), archivist)))
                .isEqualTo("cooperation.opinion.textMissing");
        int version = world.version(id);
        world.answeringConferrals.give(
                conferral, "可以公开", List.of(InspectedFile.of("说明.pdf", Papers.pdf("opinion"))), archivist);
        assertThat(world.version(id))
                .as("a form somebody has open on the case stays good")
                .isEqualTo(version);
        assertThat(of(archivist)).as("nothing is awaited of it any more").isEmpty();
        assertThat(world.conferrals.of(id).get(0).opinions())
                .extracting(Conferral.Opinion::person, Conferral.Opinion::text)
                .containsExactly(tuple("辰", "可以公开"));
        world.conferring.conclude(id, conferral, world.today(), "", List.of(), "可以公开", world.clerk);
        assertThat(views.open(archivist)).isEmpty();
        assertThat(refusal(() -> world.answeringConferrals.give(conferral, "补充", List.of(), archivist)))
                .isEqualTo("cooperation.confer.ended");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void whatIsMissingOrCannotBeIsRefused() {
        RequestId id = world.assigned();
        assertThat(refusal(
                        () -> world.askingAssistance.ask(id, question(" ", Set.of(archives), List.of()), world.clerk)))
                .isEqualTo("cooperation.questionMissing");
        assertThat(refusal(() -> world.askingAssistance.ask(id, question("请查", Set.of(), List.of()), world.clerk)))
                .isEqualTo("cooperation.ask.nobody");
        assertThat(refusal(() -> world.helpAsked(id, world.department))).isEqualTo("cooperation.ask.ownDepartment");
        assertThat(refusal(() -> world.helpAsked(id, 0))).isEqualTo("cooperation.ask.unknownDepartment");
        assertThat(refusal(() -> world.askingAssistance.ask(
                        id, new AssistanceQuestion("请查", Set.of(archives), List.of(), List.of(), 21), world.clerk)))
                .isEqualTo("cooperation.limitImpossible");
        OutsideLetter unproved = new OutsideLetter("市档案馆", "", new Sending("示函〔2026〕5号", world.today(), ""));
        Refused letter = refused(() -> world.askingAssistance.ask(
                id, new AssistanceQuestion("请查", Set.of(archives), List.of(unproved), List.of(), 5), world.clerk));
        assertThat(letter.field()).isEqualTo("letters[0].sendingProof");
        assertThat(asked(id)).as("several are asked, or none").isEmpty();
        long help = world.helpAsked(id, archives);
        assertThat(refusal(() -> world.answeringAssistance.answer(help, null, " ", List.of(), archivist)))
                .isEqualTo("cooperation.answer.missing");

        long conferral = world.conferred(id);
        assertThat(refusal(() -> world.conferring.weigh(id, conferral, Weighing.FOLLOWED, "", world.clerk)))
                .isEqualTo("cooperation.weigh.noConclusion");
        assertThat(refusal(() ->
                        world.conferring.conclude(id, conferral, world.today(), "", List.of(), "可以", world.clerk)))
                .isEqualTo("cooperation.conclude.minutesMissing");
        world.conferring.callOff(id, conferral, "改为协查", world.clerk);
        assertThat(refusal(() ->
                        world.conferring.conclude(id, conferral, world.today(), "纪要", List.of(), "可以", world.clerk)))
                .isEqualTo("cooperation.confer.ended");
    }
}
