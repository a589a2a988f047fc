package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultation.Kind;
import disclosuredesk.consultation.Consultation.Opinion;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the clock does to a case: periods that end by themselves, extensions, fees, and facts put right. */
abstract class ClockStory {

    private static final LocalDate DUE = day("2026-03-30"); // 20 working days after Monday 2026-03-02

    @Autowired
    private ApplicationContext beans;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private LocalDate safe(RequestId id) {
        return world.deadlines.facts(id).map(world.deadlines::of).orElseThrow().safe();
    }

    private LocalDate stored(RequestId id) {
        return world.jdbc
                .sql("select safe_on from request_deadline where request_id = :id")
                .param("id", id.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private int v(RequestId id) {
        return world.version(id);
    }

    private long seq(RequestId id, String event) {
        return world.audit.of(id).stream()
                .filter(entry -> entry.event().equals(event))
                .reduce((first, second) -> second)
                .map(AuditEntry::seq)
                .orElseThrow();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private RequestId asked(Kind kind, LocalDate deliveredOn) {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.today(day("2026-03-09"));
        world.askOpinions(
                id,
                v(id),
                List.of(Consultation.letter(kind, "恒通公司", null, "报价", day("2026-03-06"), deliveredOn)),
                world.clerk);
        return id;
    }

    private long letter(RequestId id) {
        return world.consultations.of(id).get(0).id();
    }

    // --- the day

    /** T09: one minute before and after midnight in Shanghai are two days, wherever the server stands. */
    @Test
    void aDayEndsAtMidnightInShanghai() {
        world.clock.moveTo(day("2026-03-02").atTime(23, 59));
        RequestId before = world.registered(day("2026-03-02"), disclosuredesk.requests.ApplicantKind.BUSINESS);
        refused(
                "requests.inFuture",
                () -> world.registered(day("2026-03-03"), disclosuredesk.requests.ApplicantKind.BUSINESS));
        world.clock.moveTo(day("2026-03-03").atTime(0, 1));
        RequestId after = world.registered(day("2026-03-03"), disclosuredesk.requests.ApplicantKind.BUSINESS);
        assertThat(safe(before)).isEqualTo(DUE);
        assertThat(safe(after)).isEqualTo(DUE.plusDays(1));
        assertThat(world.audit.of(before).get(0).recordedAt().toString()).startsWith("2026-03-02T23:59");
    }

    // --- opinions

    @Test
    void aThirdPartyThatStaysSilentLeavesTheDecisionToTheAgency() {
        RequestId id = asked(Kind.THIRD_PARTY, day("2026-03-09"));
        world.today(day("2026-03-30"));
        assertThat(world.timers.endDuePeriods()).isZero();
        world.today(day("2026-03-31"));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("draftDecision");
        assertThat(world.consultations.of(id)).singleElement().satisfies(one -> {
            assertThat(one.opinion()).isEqualTo(Opinion.SILENT);
            assertThat(one.endedOn()).isEqualTo(day("2026-03-30"));
        });
        assertThat(world.audit.latest(id)).hasValueSatisfying(entry -> {
            assertThat(entry.event()).isEqualTo("ConsultationEnded");
            assertThat(entry.officerName()).isEqualTo("系统");
        });
        assertThat(safe(id)).isEqualTo(stored(id));
    }

    @Test
    void aLetterNobodyIsKnownToHaveReceivedIsNotSilence() {
        RequestId id = asked(Kind.JOINT_AGENCY, null);
        world.today(day("2026-05-20"));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("opinionReceived");
        assertThat(world.consultations.of(id).get(0).isOpen()).isTrue();
    }

    /** Without the year's calendar nothing is counted, and so nothing is ended. */
    @Test
    void noPeriodIsEndedWhoseLastDayIsNotKnown() {
        world.today(day("2026-12-21"));
        RequestId consulted = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                consulted,
                v(consulted),
                List.of(Consultation.letter(Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        RequestId charged = world.assigned();
        world.askForFee(
                charged,
                v(charged),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        world.today(day("2027-03-01"));
        world.timers.endDuePeriods();
        assertThat(world.steps(consulted)).containsExactly("opinionReceived");
        assertThat(world.requests.get(charged, world.clerk).isClosed()).isFalse();
    }

    /** Two periods of one request run out before anybody looks: the end of the first takes the other with it. */
    @Test
    void ofTwoPeriodsThatRanOutTogetherOneEndsTheHandling() {
        for (boolean chargedFirst : new boolean[] {true, false}) {
            world.today(day("2026-03-02"));
            RequestId id = world.registered();
            if (chargedFirst) {
                world.askForFee(id, v(id), notice(), world.clerk);
            }
            world.askForCorrection(
                    id, v(id), CorrectionNotice.sent(world.today(), "名称", day("2026-03-20")), world.clerk);
            if (!chargedFirst) {
                world.askForFee(id, v(id), notice(), world.clerk);
            }
            world.today(day("2026-06-30"));
            assertThat(world.timers.endDuePeriods()).isEqualTo(1);
            assertThat(world.steps(id)).containsExactly("archiveDossier");
            assertThat(world.timers.endDuePeriods()).isZero();
        }
    }

    @Test
    void aDeliveryRecordedLaterSetsTheEndOfThePeriod() {
        RequestId id = asked(Kind.JOINT_AGENCY, null);
        world.consulting.recordDelivery(id, v(id), letter(id), day("2026-03-09"), world.clerk);
        world.today(day("2026-03-31"));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("draftDecision");
        refused(
                "workflow.outOfTurn",
                () -> world.consulting.recordOpinion(
                        id, v(id), new Answer(letter(id), null, day("2026-03-30"), Opinion.AGREES, null), world.clerk));
    }

    @Test
    void eachPartyHasAnEndOfItsOwn() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.today(day("2026-03-12"));
        world.askOpinions(
                id,
                v(id),
                List.of(
                        Consultation.letter(Kind.THIRD_PARTY, "甲公司", null, "报价", day("2026-03-06"), day("2026-03-09")),
                        Consultation.letter(
                                Kind.JOINT_AGENCY, "财政局", null, "报价", day("2026-03-06"), day("2026-03-12"))),
                world.clerk);
        world.today(day("2026-03-31"));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("opinionReceived");
        assertThat(world.consultations.of(id)).extracting(Consultation::isOpen).containsExactly(false, true);
        world.today(day("2026-04-03"));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void onePartyIsNotAskedTwiceAtATime() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        var letter = Consultation.letter(Kind.THIRD_PARTY, "甲公司", null, "报价", world.today(), null);
        refused(
                "consultation.preparedAlready",
                () -> world.askOpinions(id, v(id), List.of(letter, letter), world.clerk));
        assertThat(world.consultations.of(id)).isEmpty();
        assertThat(world.steps(id)).containsExactly("askOpinions");
    }

    // --- extension

    @Test
    void anExtensionCountsOnceApprovedAndTold() {
        RequestId id = world.assigned();
        assertThat(safe(id)).isEqualTo(DUE);
        world.extending.propose(id, v(id), 15, "须汇总三个科室的材料", world.clerk);
        assertThat(world.steps(id)).containsExactlyInAnyOrder("searchRecords", "approveExtension");
        world.extending.approve(id, v(id), world.head);
        assertThat(safe(id)).isEqualTo(DUE);
        world.today(DUE);
        world.tellExtension(id, v(id), DUE, world.clerk);
        assertThat(safe(id)).isEqualTo(stored(id)).isEqualTo(day("2026-04-21"));
        assertThat(world.steps(id)).containsExactly("searchRecords");
        assertThat(world.ledger(id))
                .endsWith("ExtensionProposed", "ExtensionApproved", "LetterIssued", "ExtensionNoticeSent");
    }

    @Test
    void anExtensionIsToldBeforeTheOldPeriodEnds() {
        RequestId id = world.assigned();
        world.extending.propose(id, v(id), 20, "量大", world.clerk);
        world.extending.approve(id, v(id), world.head);
        world.today(DUE.plusDays(1));
        refused("clock.rule.extendedTooLate", () -> world.tellExtension(id, v(id), DUE.plusDays(1), world.clerk));
        assertThat(safe(id)).isEqualTo(DUE);
    }

    @Test
    void thereIsOneExtensionOfAtMostTwentyDaysByTheHead() {
        RequestId id = world.assigned();
        refused("clock.rule.extensionLength", () -> world.extending.propose(id, v(id), 21, "量大", world.clerk));
        refused("clock.reasonMissing", () -> world.extending.propose(id, v(id), 5, " ", world.clerk));
        world.extending.propose(id, v(id), 5, "量大", world.clerk);
        refused("clock.extension.proposedAlready", () -> world.extending.propose(id, v(id), 5, "量大", world.clerk));
        refused("workflow.wrongRole", () -> world.extending.approve(id, v(id), world.clerk));
        world.extending.decline(id, v(id), "不需要", world.head);
        world.extending.propose(id, v(id), 5, "量大", world.clerk);
        world.extending.approve(id, v(id), world.head);
        refused("clock.rule.extendedTwice", () -> world.extending.propose(id, v(id), 5, "量大", world.clerk));
    }

    @Test
    void nobodyApprovesHisOwnProposal() {
        RequestId id = world.assigned();
        Officer both = world.officer(world.agency, null, "辛", Role.CLERK, Role.HEAD);
        world.extending.propose(id, v(id), 5, "量大", both);
        refused("clock.extension.ownProposal", () -> world.extending.approve(id, v(id), both));
    }

    @Test
    void afterTheLastDayThereIsNothingToExtend() {
        RequestId id = world.assigned();
        world.today(DUE.plusDays(1));
        refused("clock.rule.extendedTooLate", () -> world.extending.propose(id, v(id), 5, "量大", world.clerk));
    }

    @Test
    void anAnswerEndsWhatWasStillOpenBesideIt() {
        RequestId id = world.approved(Ground.PROVIDED);
        world.extending.propose(id, v(id), 5, "量大", world.clerk);
        world.delivering.deliver(id, v(id), Delivery.posted(PostalService.EMS, world.today(), "1"), world.clerk);
        assertThat(world.steps(id)).containsExactly("archiveDossier");
    }

    // --- art. 35 and the fee

    @Test
    void reasonsThatDoNotComeAreJudgedAllTheSame() {
        RequestId id = world.registered();
        world.askForReasons(id, v(id), world.today(), day("2026-03-10"), "本月第46件", world.clerk);
        assertThat(safe(id)).isEqualTo(DUE);
        assertThat(world.steps(id)).containsExactlyInAnyOrder("examineRequest", "reasonsReceived");
        world.today(day("2026-03-11"));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactlyInAnyOrder("examineRequest", "judgeReasons");
        refused("clock.excess.noReasons", () -> world.excess.postpone(id, v(id), day("2026-06-30"), "量大", world.clerk));
        world.excess.findUnreasonable(id, v(id), "未说明理由", world.clerk);
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void aReasonableReasonBringsALaterDay() {
        RequestId id = world.registered();
        world.askForReasons(id, v(id), world.today(), day("2026-03-10"), "本月第46件", world.clerk);
        world.excess.receive(id, v(id), world.today(), "课题研究", world.clerk);
        world.excess.postpone(id, v(id), day("2026-06-30"), "理由合理", world.clerk);
        assertThat(safe(id)).isEqualTo(stored(id)).isEqualTo(day("2026-06-30"));
    }

    private FeeNotice notice() {
        return new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, day("2026-03-02"), day("2026-03-02"), null, null);
    }

    @Test
    void aFeeThatIsNotPaidEndsTheRequestAsOtherwiseConcluded() {
        RequestId id = world.assigned();
        world.askForFee(id, v(id), notice(), world.clerk);
        world.today(day("2026-03-31"));
        world.timers.endDuePeriods();
        assertThat(world.requests.get(id, world.clerk).outcome()).isEqualTo("R6_2");
        assertThat(world.requests.get(id, world.clerk).closedOn()).isEqualTo(day("2026-03-30"));
        assertThat(world.steps(id)).containsExactly("archiveDossier");
        assertThat(world.ledger(id)).endsWith("FeeAsked", "RequestUnpaid");
    }

    @Test
    void untilTheFeeIsPaidTheCaseWaitsAndThenThePeriodBeginsAnew() {
        RequestId id = world.approved(Ground.PROVIDED);
        world.askForFee(id, v(id), notice(), world.clerk);
        refused("letters.delivery.feeOpen", () -> world.delivering.deliver(id, v(id), world.delivery(), world.clerk));
        assertThat(safe(id)).isNull();
        assertThat(stored(id)).isNull();
        world.today(day("2026-03-12"));
        world.charging.settle(id, v(id), day("2026-03-12"), "鲁财0001", world.clerk);
        assertThat(safe(id)).isEqualTo(stored(id)).isEqualTo(day("2026-04-10"));
        refused("workflow.outOfTurn", () -> world.charging.settle(id, v(id), world.today(), "鲁财0001", world.clerk));
        refused("fees.askedAlready", () -> world.askForFee(id, v(id), notice(), world.clerk));
        world.delivering.deliver(id, v(id), world.delivery(), world.clerk);
        assertThat(world.steps(id)).containsExactly("archiveDossier");
    }

    @Test
    void aPaymentRecordedTooLateBringsTheRequestBack() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        world.askForFee(id, v(id), notice(), world.clerk);
        world.today(day("2026-04-01"));
        world.timers.endDuePeriods();
        refused(
                "decision.reopening.tooLate",
                () -> world.reopening.paidInTime(id, v(id), day("2026-03-31"), "鲁财1", "漏登", world.head));
        world.reopening.paidInTime(id, v(id), day("2026-03-30"), "鲁财1", "漏登", world.head);
        assertThat(world.steps(id)).containsExactly("draftDecision");
        assertThat(world.requests.get(id, world.clerk).isClosed()).isFalse();
        finish(id);
    }

    // --- undo

    @Test
    void aWrongDayOfReceiptIsPutRightAndEverythingElseStays() {
        RequestId id = world.assigned();
        world.extending.propose(id, v(id), 20, "量大", world.clerk);
        world.extending.approve(id, v(id), world.head);
        world.tellExtension(id, v(id), world.today(), world.clerk);
        LocalDate extended = safe(id);
        world.amending.amend(id, v(id), seq(id, "RequestRegistered"), day("2026-02-28"), "签收单显示2月28日", world.head);
        assertThat(world.requests.get(id, world.clerk).receivedOn()).isEqualTo(day("2026-02-28"));
        assertThat(safe(id)).isEqualTo(stored(id)).isBefore(extended);
        world.amending.revoke(id, v(id), seq(id, "FactAmended"), "原登记无误", world.anotherHead());
        assertThat(safe(id)).isEqualTo(stored(id)).isEqualTo(extended);
        assertThat(world.requests.get(id, world.clerk).receivedOn()).isEqualTo(day("2026-03-02"));
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }

    @Test
    void anExtensionTakenBackLeavesExactlyTheEarlierDate() {
        RequestId id = world.assigned();
        LocalDate before = safe(id);
        world.extending.propose(id, v(id), 20, "量大", world.clerk);
        world.extending.approve(id, v(id), world.head);
        Officer another = world.anotherHead();
        world.amending.revoke(id, v(id), seq(id, "ExtensionApproved"), "未经同意", another);
        assertThat(world.steps(id)).containsExactly("searchRecords");
        world.extending.propose(id, v(id), 20, "量大", world.clerk);
        world.extending.approve(id, v(id), world.head);
        world.tellExtension(id, v(id), world.today(), world.clerk);
        assertThat(safe(id)).isAfter(before);
        refused(
                "clock.amend.noticeFirst",
                () -> world.amending.revoke(id, v(id), seq(id, "ExtensionApproved"), "误登", another));
        world.amending.revoke(id, v(id), seq(id, "ExtensionNoticeSent"), "告知书未发出", another);
        assertThat(safe(id)).isEqualTo(stored(id)).isEqualTo(before);
        world.amending.revoke(id, v(id), seq(id, "ExtensionApproved"), "误登", another);
        assertThat(safe(id)).isEqualTo(before);
    }

    @Test
    void aCorrectionNoticeTakenBackBringsTheRequestToItsExamination() {
        RequestId id = world.registered();
        world.askForCorrection(id, v(id), CorrectionNotice.sent(world.today(), "名称", day("2026-03-20")), world.clerk);
        assertThat(safe(id)).isNull();
        world.amending.revoke(id, v(id), seq(id, "CorrectionAsked"), "误登", world.head);
        assertThat(world.steps(id)).containsExactly("examineRequest");
        assertThat(safe(id)).isEqualTo(DUE);
        world.askForCorrection(id, v(id), CorrectionNotice.sent(world.today(), "名称", day("2026-03-20")), world.clerk);
        world.correcting.receive(id, v(id), world.today(), "已补", world.clerk);
        world.amending.revoke(id, v(id), seq(id, "CorrectionReceived"), "另一件的材料", world.head);
        assertThat(world.steps(id)).containsExactly("correctionReceived");
        world.today(day("2026-03-21"));
        world.timers.endDuePeriods();
        assertThat(world.requests.get(id, world.clerk).outcome()).isEqualTo("R6_1");
    }

    @Test
    void anOpinionTakenBackIsAwaitedAgain() {
        RequestId id = asked(Kind.THIRD_PARTY, day("2026-03-06"));
        world.consulting.recordOpinion(
                id, v(id), new Answer(letter(id), null, day("2026-03-09"), Opinion.AGREES, null), world.clerk);
        LocalDate answered = safe(id);
        world.amending.amend(id, v(id), seq(id, "ConsultationEnded"), day("2026-03-07"), "回执日期", world.head);
        assertThat(world.consultations.of(id).get(0).endedOn()).isEqualTo(day("2026-03-07"));
        world.amending.revoke(id, v(id), seq(id, "FactAmended"), "回执无误", world.anotherHead());
        assertThat(safe(id)).isEqualTo(answered);
        world.amending.revoke(id, v(id), seq(id, "ConsultationEnded"), "另一件的回函", world.head);
        assertThat(world.steps(id)).containsExactly("opinionReceived");
        assertThat(world.consultations.of(id).get(0).isOpen()).isTrue();
        world.today(day("2026-03-31"));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void aLetterThatWasNeverSentIsTakenBackWithItsPause() {
        RequestId id = asked(Kind.THIRD_PARTY, null);
        world.amending.revoke(id, v(id), seq(id, "ConsultationOpened"), "未发出", world.head);
        assertThat(world.steps(id)).containsExactly("askOpinions");
        assertThat(safe(id)).isEqualTo(stored(id)).isEqualTo(DUE);
    }

    @Test
    void anAmendedDayMovesTheTimerInTheSameTransaction() {
        RequestId id = asked(Kind.THIRD_PARTY, day("2026-03-09"));
        world.today(day("2026-03-13"));
        world.amending.amend(id, v(id), seq(id, "ConsultationDelivered"), day("2026-03-13"), "回执显示13日", world.head);
        world.today(day("2026-04-03"));
        assertThat(world.timers.endDuePeriods()).isZero();
        world.today(day("2026-04-04"));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void onlyAHeadPutsRightWhatAnotherRecorded() {
        RequestId id = world.assigned();
        long received = seq(id, "RequestRegistered");
        refused(
                "clock.amend.headOnly",
                () -> world.amending.amend(id, v(id), received, day("2026-02-27"), "误登", world.clerk));
        refused(
                "clock.reasonMissing",
                () -> world.amending.amend(id, v(id), received, day("2026-02-27"), "", world.head));
        refused(
                "requests.inFuture",
                () -> world.amending.amend(id, v(id), received, day("2026-03-03"), "误登", world.head));
        refused("clock.amend.notRevocable", () -> world.amending.revoke(id, v(id), received, "误登", world.head));
        Officer both = world.officer(world.agency, null, "辛", Role.CLERK, Role.HEAD);
        RequestId own = world.registered();
        world.askForCorrection(own, v(own), CorrectionNotice.sent(world.today(), "名称", day("2026-03-20")), both);
        refused("clock.amend.own", () -> world.amending.revoke(own, v(own), seq(own, "CorrectionAsked"), "误登", both));
        assertThat(world.ledger(id)).doesNotContain("FactAmended", "FactRevoked");
    }

    @Test
    void aDayThatWouldBreakTheHistoryIsRefused() {
        RequestId id = asked(Kind.THIRD_PARTY, day("2026-03-09"));
        refused(
                "clock.rule.deliveredBeforeSent",
                () -> world.amending.amend(
                        id, v(id), seq(id, "ConsultationDelivered"), day("2026-03-05"), "误登", world.head));
        assertThat(world.consultations.of(id).get(0).deliveredOn()).isEqualTo(day("2026-03-09"));
    }

    @Test
    void aCorrectionRecordedAfterThePeriodBringsTheRequestBack() {
        RequestId id = world.registered();
        world.askForCorrection(id, v(id), CorrectionNotice.sent(world.today(), "名称", day("2026-03-20")), world.clerk);
        world.today(day("2026-03-23"));
        world.timers.endDuePeriods();
        assertThat(world.requests.get(id, world.clerk).isClosed()).isTrue();
        refused(
                "decision.reopening.tooLate",
                () -> world.reopening.correctedInTime(id, v(id), day("2026-03-23"), "已补", "补登", world.head));
        world.reopening.correctedInTime(id, v(id), day("2026-03-20"), "已补", "周五下班后寄达，周一补登", world.head);
        assertThat(world.steps(id)).containsExactly("examineRequest");
        assertThat(world.requests.get(id, world.clerk).isClosed()).isFalse();
        assertThat(safe(id)).isEqualTo(stored(id)).isEqualTo(day("2026-04-20"));
        world.examining.accept(id, v(id), null, world.clerk);
        world.assigning.assign(id, v(id), world.department, null, world.clerk);
        world.proposing.propose(id, v(id), world.search(), Ground.PROVIDED, "公开", false, world.handler);
        finish(id);
    }

    /** A request that was brought back ends like any other, whatever else began beside it. */
    private void finish(RequestId id) {
        if (!world.today().isAfter(safe(id))) {
            world.extending.propose(id, v(id), 1, "量大", world.clerk);
        }
        world.draft(id, Ground.PROVIDED);
        world.decisionMaking.passReview(
                id, v(id), ReviewAnswer.allFine(), Proofs.secrecyReview(world.today()), "同意", world.reviewer);
        world.decisionMaking.approve(id, v(id), "同意", "", world.head);
        world.delivering.deliver(id, v(id), world.delivery(), world.clerk);
        world.archiving.archive(id, v(id), "", "告知书在系统外制发，原件存档案室", world.clerk);
        assertThat(world.process.isOpen(id)).isFalse();
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }
}
