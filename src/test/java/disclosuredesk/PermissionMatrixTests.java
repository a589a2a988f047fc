package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.cooperation.AssistanceQuestion;
import disclosuredesk.cooperation.Conferral;
import disclosuredesk.cooperation.ConferralQuestion;
import disclosuredesk.decision.Ground;
import disclosuredesk.exchange.ForwardedRequest;
import disclosuredesk.exchange.ForwardingNotice;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rectification.DecidingRectifications;
import disclosuredesk.rectification.FilingEvidence;
import disclosuredesk.rectification.RectificationDemand;
import disclosuredesk.rectification.RectificationFiles;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationResult;
import disclosuredesk.rectification.RegisteringRectifications;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.KeepingOrders;
import disclosuredesk.remedies.OrderPeriod;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyOrder;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.remedies.Stage;
import disclosuredesk.remedies.Standing;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Motion.VoidBasis;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.ProcessSteps;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.test.context.ActiveProfiles;

/** Role by step: the exact list of who may do what. A new step or role does not slip in unseen. */
@SpringBootTest
@ActiveProfiles("test")
class PermissionMatrixTests {

    @Autowired
    private ApplicationContext beans;

    @Test
    void eachStepBelongsToExactlyOneRole() {
        World world = new World(beans);
        Map<String, RequestId> stands = new LinkedHashMap<>();
        stands.put("examineRequest", world.registered());
        RequestId correcting = world.registered();
        world.askForCorrection(
                correcting,
                0,
                CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(9)),
                world.clerk);
        stands.put("correctionReceived", correcting);
        stands.put("assignDepartment", world.accepted());
        stands.put("searchRecords", world.assigned());
        stands.put("askOpinions", world.proposed(Ground.THIRD_PARTY, true));
        RequestId consulting = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                consulting,
                world.version(consulting),
                List.of(Consultation.letter(Consultation.Kind.THIRD_PARTY, "甲公司", null, "报价", world.today(), null)),
                world.clerk);
        stands.put("opinionReceived", consulting);
        stands.put("draftDecision", world.proposed(Ground.PROVIDED, false));
        stands.put("reviewDecision", world.drafted(Ground.PROVIDED));
        stands.put("approveDecision", world.reviewed(Ground.PROVIDED));
        stands.put("deliverDecision", world.approved(Ground.PROVIDED));
        stands.put("archiveDossier", world.delivered(Ground.PROVIDED));
        RequestId beside = world.assigned();
        world.extending.propose(beside, world.version(beside), 5, "量大", world.clerk);
        world.askForReasons(
                beside, world.version(beside), world.today(), world.today().plusDays(9), "本月46件", world.clerk);
        world.askForFee(
                beside,
                world.version(beside),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        stands.put("approveExtension", beside);
        stands.put("reasonsReceived", beside);
        stands.put("feePaid", beside);
        RequestId judged = world.assigned();
        world.askForReasons(
                judged, world.version(judged), world.today(), world.today().plusDays(9), "本月46件", world.clerk);
        world.excess.receive(judged, world.version(judged), world.today(), "课题研究", world.clerk);
        world.extending.propose(judged, world.version(judged), 5, "量大", world.clerk);
        world.extending.approve(judged, world.version(judged), world.head);
        stands.put("judgeReasons", judged);
        stands.put("sendExtensionNotice", judged);
        for (String message : ProcessSteps.present().atAnyTime()) {
            stands.put(message, judged);
        }
        Map<String, Set<Role>> permitted = new LinkedHashMap<>();
        stands.forEach((step, id) -> permitted.put(
                step,
                Set.of(Role.values()).stream()
                        .filter(role -> mayTurn(world, id, step, role))
                        .collect(Collectors.toSet())));
        assertThat(permitted)
                .isEqualTo(Map.ofEntries(
                        Map.entry("examineRequest", Set.of(Role.CLERK)),
                        Map.entry("correctionReceived", Set.of(Role.CLERK)),
                        Map.entry("assignDepartment", Set.of(Role.CLERK)),
                        Map.entry("searchRecords", Set.of(Role.HANDLER)),
                        Map.entry("askOpinions", Set.of(Role.CLERK)),
                        Map.entry("opinionReceived", Set.of(Role.CLERK)),
                        Map.entry("draftDecision", Set.of(Role.CLERK)),
                        Map.entry("reviewDecision", Set.of(Role.LEGAL_REVIEWER)),
                        Map.entry("approveDecision", Set.of(Role.HEAD)),
                        Map.entry("deliverDecision", Set.of(Role.CLERK)),
                        Map.entry("archiveDossier", Set.of(Role.CLERK)),
                        Map.entry("approveExtension", Set.of(Role.HEAD)),
                        Map.entry("sendExtensionNotice", Set.of(Role.CLERK)),
                        Map.entry("reasonsReceived", Set.of(Role.CLERK)),
                        Map.entry("judgeReasons", Set.of(Role.CLERK)),
                        Map.entry("feePaid", Set.of(Role.CLERK)),
                        Map.entry("extensionProposed", Set.of(Role.CLERK)),
                        Map.entry("reasonsAsked", Set.of(Role.CLERK)),
                        Map.entry("feeAsked", Set.of(Role.CLERK)),
                        Map.entry("caseReturned", Set.of(Role.CLERK)),
                        Map.entry("requestWithdrawn", Set.of(Role.CLERK))));
    }

    @Test
    void aRefusalNamesTheStepAndTheRoleItBelongsTo() {
        World world = new World(beans);
        Refused refused = catchThrowableOfType(
                Refused.class, () -> world.process.turn(world.registered(), "examineRequest", world.head));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refused.messageKey()).isEqualTo("workflow.wrongRole");
        assertThat(refused.arguments())
                .extracting(text -> ((MessageSourceResolvable) text).getCodes())
                .containsExactly(new String[] {"step.examineRequest"}, new String[] {"Role.CLERK"});
    }

    @Test
    void nobodyActsOutOfTurn() {
        World world = new World(beans);
        for (String step : List.of("approveDecision", "correctionReceived")) {
            Refused refused = catchThrowableOfType(
                    Refused.class, () -> world.process.turn(world.registered(), step, world.clerk));
            assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            assertThat(refused.messageKey()).isEqualTo("workflow.outOfTurn");
            assertThat(refused.arguments())
                    .extracting(text -> ((MessageSourceResolvable) text).getCodes())
                    .containsExactly(new String[] {"step." + step});
        }
    }

    private static boolean mayTurn(World world, RequestId id, String step, Role role) {
        try {
            world.process.turn(
                    id, step, new Officer(999, world.agency, world.department, "x", "某", Set.of(role), true));
            return true;
        } catch (Refused refusal) {
            assertThat(refusal.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
            return false;
        }
    }

    @Test
    void eachActOnAReviewOrSuitBelongsToItsRoles() {
        World world = new World(beans);
        RecordingRemedies recording = beans.getBean(RecordingRemedies.class);
        DecidingRemedies deciding = beans.getBean(DecidingRemedies.class);
        KeepingOrders keeping = beans.getBean(KeepingOrders.class);
        RequestId request = world.archived(Ground.PROVIDED);
        Supplier<Filing> suit = () -> Filing.suit(request, "", "王", "示例区人民法院", "", world.today(), world.today());
        Map<String, BiConsumer<RemedyId, Officer>> acts = new LinkedHashMap<>();
        acts.put("file", (id, by) -> recording.file(RemedyId.random(), suit.get(), by));
        acts.put("answer", (id, by) -> recording.answer(id, 0, world.today(), by));
        acts.put(
                "correct",
                (id, by) -> recording.correct(
                        id, 0, suit.get().after(null, false, Standing.ORIGINAL_ORGAN), null, "误登", by));
        acts.put("decide", (id, by) -> deciding.decide(id, 0, RemedyResult.ANNULLED, world.today(), "", by));
        acts.put("voidEntry", (id, by) -> recording.voidEntry(id, 0, "误登", by));
        Map<String, BiConsumer<RemedyId, Officer>> later = new LinkedHashMap<>();
        later.put("replaceResult", (id, by) -> deciding.replaceResult(id, 1, null, null, "", "误登", by));
        later.put("carryOn", (id, by) -> deciding.carryOn(id, 1, Stage.SECOND, "中级法院", "", world.today(), by));
        later.put("remake", (id, by) -> deciding.remake(id, 1, world.today(), "1号", Ground.PROVIDED, "", by));
        later.put(
                "receive",
                (id, by) -> keeping.receive(
                        id,
                        1,
                        RemedyOrder.received(world.today(), "重新答复", OrderPeriod.WORKING_DAYS, 15, world.today(), null),
                        by));
        Map<String, BiConsumer<RemedyId, Officer>> takenBack = new LinkedHashMap<>();
        takenBack.put("waiveAppeal", (id, by) -> keeping.waiveAppeal(id, 2, world.today(), "会议研究", by));
        takenBack.put(
                "perform",
                (id, by) -> keeping.perform(
                        id,
                        2,
                        world.today(),
                        "城建科",
                        "重新答复",
                        InspectedFile.of("回证.txt", "已送达".getBytes(StandardCharsets.UTF_8)),
                        by));
        takenBack.put("takeOrderBack", (id, by) -> keeping.takeBack(id, 2, "误登", by));
        takenBack.put("takeInstanceBack", (id, by) -> deciding.takeInstanceBack(id, 2, "误登", by));
        takenBack.put("takeRemadeBack", (id, by) -> deciding.takeRemadeBack(id, 2, 1, "误登", by));
        Map<String, Set<Role>> permitted = new LinkedHashMap<>();
        for (Map<String, BiConsumer<RemedyId, Officer>> some : List.of(acts, later, takenBack)) {
            some.forEach((name, act) -> permitted.put(
                    name,
                    Set.of(Role.values()).stream()
                            .filter(role -> {
                                RemedyId id = RemedyId.random();
                                recording.file(id, suit.get(), world.clerk);
                                if (some != acts) {
                                    acts.get("decide").accept(id, world.clerk);
                                }
                                if (some == takenBack) {
                                    later.get(
                                                    switch (name) {
                                                        case "takeInstanceBack" -> "carryOn";
                                                        case "takeRemadeBack" -> "remake";
                                                        default -> "receive";
                                                    })
                                            .accept(id, world.clerk);
                                }
                                return may(() -> act.accept(
                                        id,
                                        new Officer(
                                                world.clerk.id(),
                                                world.agency,
                                                world.department,
                                                "x",
                                                "某",
                                                Set.of(role),
                                                true)));
                            })
                            .collect(Collectors.toSet())));
        }
        Set<Role> recorders = Set.of(Role.CLERK, Role.HEAD, Role.LEGAL_REVIEWER);
        Set<Role> heads = Set.of(Role.HEAD);
        assertThat(permitted)
                .isEqualTo(Map.ofEntries(
                        Map.entry("file", recorders),
                        Map.entry("answer", recorders),
                        Map.entry("correct", recorders),
                        Map.entry("decide", recorders),
                        Map.entry("voidEntry", heads),
                        Map.entry("replaceResult", recorders),
                        Map.entry("carryOn", recorders),
                        Map.entry("remake", recorders),
                        Map.entry("receive", recorders),
                        Map.entry("waiveAppeal", recorders),
                        Map.entry("perform", recorders),
                        Map.entry("takeOrderBack", heads),
                        Map.entry("takeInstanceBack", heads),
                        Map.entry("takeRemadeBack", heads)));
    }

    @Test
    void eachActOnAMotionBelongsToItsRoles() {
        World world = new World(beans);
        Map<RegistrationField, String> right = Map.of(RegistrationField.PHONE, "13700000007");
        Map<String, BiConsumer<RequestId, Officer>> acts = new LinkedHashMap<>();
        acts.put("moveAmendment", (id, by) -> world.amendingRegistration.move(id, right, "录入有误", by));
        acts.put("moveVoiding", (id, by) -> world.voiding.move(id, VoidBasis.TEST, "", "测试登记", by));
        Map<String, BiConsumer<RequestId, Officer>> onAmendment = new LinkedHashMap<>();
        onAmendment.put(
                "confirmAmendment",
                (id, by) -> world.amendingRegistration.confirm(id, world.version(id), motion(world, id), "", by));
        onAmendment.put(
                "declineAmendment", (id, by) -> world.decidingMotions.decline(id, motion(world, id), "不同意", by));
        Map<String, BiConsumer<RequestId, Officer>> onVoiding = new LinkedHashMap<>();
        onVoiding.put(
                "confirmVoiding", (id, by) -> world.voiding.confirm(id, world.version(id), motion(world, id), by));
        onVoiding.put("declineVoiding", (id, by) -> world.decidingMotions.decline(id, motion(world, id), "不同意", by));
        Officer mover = world.officer(world.agency, null, "癸", Role.CLERK);
        Map<String, Set<Role>> permitted = new LinkedHashMap<>();
        for (Map<String, BiConsumer<RequestId, Officer>> some : List.of(acts, onAmendment, onVoiding)) {
            some.forEach((name, act) -> permitted.put(
                    name,
                    Set.of(Role.values()).stream()
                            .filter(role -> {
                                RequestId id = world.assigned();
                                if (some != acts) {
                                    acts.get(some == onAmendment ? "moveAmendment" : "moveVoiding")
                                            .accept(id, mover);
                                }
                                return may(() -> act.accept(
                                        id,
                                        new Officer(
                                                world.head.id(),
                                                world.agency,
                                                world.department,
                                                "x",
                                                "某",
                                                Set.of(role),
                                                true)));
                            })
                            .collect(Collectors.toSet())));
        }
        Set<Role> office = Set.of(Role.CLERK, Role.HEAD);
        assertThat(permitted)
                .isEqualTo(Map.of(
                        "moveAmendment",
                        office,
                        "moveVoiding",
                        office,
                        "confirmAmendment",
                        office,
                        "declineAmendment",
                        office,
                        "confirmVoiding",
                        Set.of(Role.HEAD),
                        "declineVoiding",
                        Set.of(Role.HEAD)));
    }

    /** The department of the officer has the case, another department was asked; each act on a case of its own. */
    @Test
    void eachActOfWorkingTogetherBelongsToItsRoles() {
        World world = new World(beans);
        Map<String, BiConsumer<RequestId, Officer>> acts = new LinkedHashMap<>();
        AssistanceQuestion question =
                new AssistanceQuestion("请查底册", Set.of(world.otherDepartment), List.of(), List.of(), 5);
        acts.put("ask", (id, by) -> world.askingAssistance.ask(id, question, by));
        acts.put("receiveInside", (id, by) -> world.answeringAssistance.receive(inside(world, id), null, by));
        acts.put(
                "answerInside",
                (id, by) -> world.answeringAssistance.answer(inside(world, id), null, "查得", List.of(), by));
        acts.put(
                "receiveOutside",
                (id, by) -> world.answeringAssistance.receive(world.helpAskedOutside(id), world.today(), by));
        acts.put(
                "answerOutside",
                (id, by) -> world.answeringAssistance.answer(
                        world.helpAskedOutside(id), world.today(), "查得", List.of(), by));
        acts.put("chase", (id, by) -> world.askingAssistance.chase(inside(world, id), "", by));
        acts.put("close", (id, by) -> world.askingAssistance.close(inside(world, id), "不再需要", by));
        acts.put("takeBack", (id, by) -> world.askingAssistance.takeBack(inside(world, id), "问错了", by));
        acts.put("escalate", (id, by) -> {
            long help = inside(world, id);
            world.jdbc
                    .sql("update assistance set asked_on = '2026-01-05' where id = :id")
                    .param("id", help)
                    .update();
            world.askingAssistance.escalate(help, "没有答复", by);
        });
        AskedPart part = new AskedPart(world.otherDepartment, "请检索底册", 5);
        acts.put("givePart", (id, by) -> world.givingParts.give(id, part, by));
        acts.put("takePartBack", (id, by) -> world.givingParts.takeBack(part(world, id), "不再等待", by));
        acts.put(
                "reassignPart",
                (id, by) -> world.givingParts.reassign(part(world, id), world.otherDepartment, null, "请再查", by));
        acts.put("claimPartInside", (id, by) -> world.answeringParts.claim(part(world, id), by));
        acts.put(
                "answerPartInside",
                (id, by) -> world.answeringParts.answer(part(world, id), world.search(), Ground.PROVIDED, "可以公开", by));
        acts.put("returnPartInside", (id, by) -> world.answeringParts.giveBack(part(world, id), "不归本科室", by));
        acts.put(
                "send",
                (id, by) -> world.askingAssistance.send(
                        world.helpPrepared(id), "示函〔2026〕6号", world.today(), "EMS 1000000011", by));
        acts.put("convene", (id, by) -> world.conferring.convene(id, conferral(), by));
        acts.put(
                "giveOpinionInside",
                (id, by) -> world.answeringConferrals.give(world.departmentsConfer(id), "可以公开", List.of(), by));
        acts.put("recordOpinion", (id, by) -> {
            long conferral = world.conferred(id);
            world.conferring.recordOpinion(id, conferral, world.opinion(id, conferral), List.of(), by);
        });
        acts.put(
                "conclude",
                (id, by) ->
                        world.conferring.conclude(id, world.conferred(id), world.today(), "纪要", List.of(), "可以公开", by));
        acts.put("callOff", (id, by) -> world.conferring.callOff(id, world.conferred(id), "不再需要", by));
        acts.put(
                "weigh",
                (id, by) -> world.conferring.weigh(id, world.concluded(id), Conferral.Weighing.FOLLOWED, "", by));
        Map<String, Set<Role>> permitted = new LinkedHashMap<>();
        acts.forEach((name, act) -> permitted.put(
                name,
                Set.of(Role.values()).stream()
                        .filter(role -> {
                            Officer by = new Officer(
                                    world.clerk.id(),
                                    world.agency,
                                    name.endsWith("Inside") ? world.otherDepartment : world.department,
                                    "x",
                                    "某",
                                    Set.of(role),
                                    true);
                            return may(() -> act.accept(world.assigned(), by));
                        })
                        .collect(Collectors.toSet())));
        Set<Role> askers = Set.of(Role.CLERK, Role.HANDLER);
        Set<Role> office = Set.of(Role.CLERK, Role.HANDLER, Role.HEAD);
        assertThat(permitted)
                .isEqualTo(Map.ofEntries(
                        Map.entry("ask", askers),
                        Map.entry("receiveInside", Set.of(Role.HANDLER)),
                        Map.entry("answerInside", Set.of(Role.HANDLER)),
                        Map.entry("receiveOutside", askers),
                        Map.entry("answerOutside", askers),
                        Map.entry("chase", office),
                        Map.entry("close", office),
                        Map.entry(
                                "takeBack", // by who asked, whatever he is otherwise, as long as he sees the case
                                Set.of(Role.CLERK, Role.HANDLER, Role.LEGAL_REVIEWER, Role.HEAD, Role.LEADER)),
                        Map.entry("escalate", askers),
                        Map.entry("givePart", askers),
                        Map.entry("takePartBack", askers),
                        Map.entry("reassignPart", askers),
                        Map.entry("claimPartInside", Set.of(Role.HANDLER)),
                        Map.entry("answerPartInside", Set.of(Role.HANDLER)),
                        Map.entry("returnPartInside", Set.of(Role.HANDLER)),
                        Map.entry("convene", office),
                        Map.entry("send", Set.of(Role.CLERK, Role.HANDLER)),
                        Map.entry("giveOpinionInside", Set.of(Role.HANDLER)),
                        Map.entry("recordOpinion", Set.of(Role.CLERK, Role.HANDLER, Role.HEAD, Role.LEGAL_REVIEWER)),
                        Map.entry("conclude", office),
                        Map.entry("callOff", office),
                        Map.entry("weigh", Set.of(Role.CLERK))));
    }

    /** What passes between two agencies: who does it on either side. */
    @Test
    void eachActBetweenAgenciesBelongsToItsRoles() {
        World world = new World(beans);
        long there = world.clerkOfAnotherAgency.agencyId();
        Map<String, Consumer<Officer>> acts = new LinkedHashMap<>();
        acts.put(
                "forward",
                by -> world.forwarding.forward(
                        world.delivered(Ground.NOT_OURS),
                        new ForwardingNotice(there, true, world.today(), "电话告知，同意", ""),
                        by));
        acts.put("note", by -> {
            RequestId id = world.delivered(Ground.NOT_OURS);
            world.forwarding.sendBack(world.forwarded(id).id(), "不属于本机关", world.clerkOfAnotherAgency);
            world.forwarding.note(id, by);
        });
        acts.put(
                "sendBackThere",
                by -> world.forwarding.sendBack(
                        world.forwarded(world.delivered(Ground.NOT_OURS)).id(), "不属于本机关", by));
        acts.put("registerThere", by -> {
            ForwardedRequest sent = world.forwarded(world.delivered(Ground.NOT_OURS));
            world.registeringMail.register(world.registeringMail.arrived(sent.arrivedAs(), by), by);
        });
        acts.put(
                "giveOpinionThere",
                by -> world.givingOpinions.give(
                        world.opinionAskedWithin(world.proposed(Ground.PROVIDED, true), Consultation.Kind.JOINT_AGENCY)
                                .id(),
                        Consultation.Opinion.AGREES,
                        "",
                        "庞某",
                        List.of(),
                        by));
        acts.put(
                "seeForwardedThere",
                by -> world.forwardings.get(
                        world.forwarded(world.delivered(Ground.NOT_OURS)).id(), by));
        Map<String, Set<Role>> permitted = new LinkedHashMap<>();
        acts.forEach((name, act) -> permitted.put(
                name,
                Set.of(Role.values()).stream()
                        .filter(role -> may(() -> act.accept(new Officer(
                                world.clerk.id(),
                                name.endsWith("There") ? there : world.agency,
                                name.endsWith("There") ? null : world.department,
                                "x",
                                "某",
                                Set.of(role),
                                true))))
                        .collect(Collectors.toSet())));
        assertThat(permitted)
                .isEqualTo(Map.of(
                        "forward", Set.of(Role.CLERK),
                        "note", Set.of(Role.CLERK),
                        "sendBackThere", Set.of(Role.CLERK),
                        "registerThere", Set.of(Role.CLERK),
                        "giveOpinionThere", Set.of(Role.CLERK, Role.HEAD),
                        "seeForwardedThere", Set.of(Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD, Role.LEADER)));
    }

    @Test
    void eachActOnARectificationBelongsToItsRoles() {
        World world = new World(beans);
        RegisteringRectifications registering = beans.getBean(RegisteringRectifications.class);
        DecidingRectifications deciding = beans.getBean(DecidingRectifications.class);
        FilingEvidence filing = beans.getBean(FilingEvidence.class);
        RectificationFiles files = beans.getBean(RectificationFiles.class);
        RectificationDemand demand = new RectificationDemand(
                null,
                world.today(),
                world.registration(world.today()).applicant(),
                "房屋登记簿",
                "面积记为80平方米",
                "90平方米",
                "房产证");
        InspectedFile deed = InspectedFile.of("房产证.txt", "90平方米".getBytes(StandardCharsets.UTF_8));
        LocalDate later = world.today().plusDays(10);
        Map<String, BiConsumer<RectificationId, Officer>> acts = new LinkedHashMap<>();
        acts.put("register", (id, by) -> registering.register(RectificationId.random(), demand, by));
        acts.put("askEvidence", (id, by) -> registering.askEvidence(id, 0, world.today(), "底册", later, by));
        acts.put("fileEvidence", (id, by) -> filing.file(id, 0, List.of(deed), by));
        acts.put("withdraw", (id, by) -> registering.withdraw(id, 0, world.today(), "撤回", by));
        acts.put("examine", (id, by) -> deciding.examine(id, 0, RectificationResult.REFUSED, "不属实", "", by));
        acts.put("receiveEvidence", (id, by) -> {
            registering.askEvidence(id, 0, world.today(), "底册", later, world.clerk);
            registering.receiveEvidence(id, 1, world.today(), "底册", by);
        });
        acts.put("strikeEvidence", (id, by) -> {
            filing.file(id, 0, List.of(deed), world.clerk);
            filing.strike(id, 1, files.of(id).get(0).storageName(), "传错", by);
        });
        acts.put("sign", (id, by) -> {
            deciding.examine(id, 0, RectificationResult.REFUSED, "不属实", "", world.clerk);
            deciding.sign(id, 1, by);
        });
        acts.put("giveBack", (id, by) -> {
            deciding.examine(id, 0, RectificationResult.REFUSED, "不属实", "", world.clerk);
            deciding.giveBack(id, 1, "再核", by);
        });
        acts.put("tell", (id, by) -> {
            deciding.examine(id, 0, RectificationResult.REFUSED, "不属实", "", world.clerk);
            deciding.sign(id, 1, world.head);
            deciding.tell(id, 2, null, world.today(), DeliveryRoute.POST, "EMS 1", by);
        });
        Map<String, Set<Role>> permitted = new LinkedHashMap<>();
        acts.forEach((name, act) -> permitted.put(
                name,
                Set.of(Role.values()).stream()
                        .filter(role -> {
                            RectificationId id = RectificationId.random();
                            registering.register(id, demand, world.clerk);
                            Officer by = new Officer(
                                    world.handler.id(), world.agency, world.department, "x", "某", Set.of(role), true);
                            return may(() -> act.accept(id, by));
                        })
                        .collect(Collectors.toSet())));
        Set<Role> clerks = Set.of(Role.CLERK);
        Set<Role> heads = Set.of(Role.HEAD);
        assertThat(permitted)
                .isEqualTo(Map.ofEntries(
                        Map.entry("register", clerks),
                        Map.entry("askEvidence", clerks),
                        Map.entry("fileEvidence", clerks),
                        Map.entry("withdraw", clerks),
                        Map.entry("examine", clerks),
                        Map.entry("receiveEvidence", clerks),
                        Map.entry("strikeEvidence", clerks),
                        Map.entry("sign", heads),
                        Map.entry("giveBack", heads),
                        Map.entry("tell", clerks)));
    }

    private static long inside(World world, RequestId id) {
        return world.helpAsked(id, world.otherDepartment);
    }

    private static long part(World world, RequestId id) {
        return world.partGiven(id, world.otherDepartment);
    }

    private static ConferralQuestion conferral() {
        return new ConferralQuestion(
                "能否公开",
                Conferral.Form.WRITTEN,
                null,
                Map.of(Conferral.Participant.Kind.COUNSEL, List.of("示例律师事务所")),
                List.of(),
                5);
    }

    private static long motion(World world, RequestId id) {
        return world.motions.open(id).orElseThrow().id();
    }

    private static boolean may(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refusal) {
            assertThat(refusal.kind()).isIn(Refused.Kind.FORBIDDEN, Refused.Kind.NOT_FOUND);
            return false;
        }
    }
}
