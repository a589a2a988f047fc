package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.reminders.ReadingReminders;
import disclosuredesk.reminders.Reminder;
import disclosuredesk.reminders.Reminder.Kind;
import disclosuredesk.reminders.Reminders;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is reminded of what, and when (T28 to T32). */
abstract class ReminderStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Reminding reminding;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReadingReminders reading;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private List<String> of(Officer officer) {
        return reminders.of(officer).stream()
                .filter(one -> !one.line().duty().kind().startsWith("STAGE_"))
                .map(one -> one.line().duty().kind() + " " + one.kind() + " "
                        + one.line().duty().due())
                .toList();
    }

    @Test
    void remindsOnceInTheWindowAndOnceMoreWhenThePeriodHasEnded() {
        world.assigned();
        world.today(day("2026-03-20"));
        reminding.remind();
        assertThat(of(world.head)).isEmpty(); // six working days left
        world.today(day("2026-03-23"));
        reminding.remind();
        reminding.remind();
        assertThat(of(world.head)).containsExactly("REPLY NEAR 2026-03-30");
        world.today(day("2026-03-31"));
        reminding.remind();
        assertThat(of(world.head)).containsExactly("REPLY NEAR 2026-03-30", "REPLY OVERDUE 2026-03-30");
    }

    /** T28 */
    @Test
    void whatFellIntoAnOutageIsCaughtUpOnce() {
        world.assigned();
        world.today(day("2026-03-26")); // three days after the window opened nobody had looked
        reminding.remind();
        assertThat(of(world.head)).containsExactly("REPLY NEAR 2026-03-30");
        assertThat(reminding.remind()).isZero();
    }

    /** T29 */
    @Test
    void closedWithdrawnAndPausedCasesAreNotRemindedOf() {
        world.delivered(Ground.PROVIDED);
        RequestId withdrawn = world.assigned();
        world.withdrawing.withdraw(withdrawn, world.version(withdrawn), world.today(), "书面撤回", world.clerk);
        RequestId paused = world.registered();
        world.askForCorrection(paused, 0, CorrectionNotice.sent(world.today(), "名称", day("2026-06-30")), world.clerk);
        world.today(day("2026-03-30"));
        reminding.remind();
        assertThat(of(world.clerk)).isEmpty();
        assertThat(of(world.head)).isEmpty();
    }

    /** T30 */
    @Test
    void twoNodesWriteOneReminder() throws Exception {
        world.assigned();
        world.today(day("2026-03-24"));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> pass = reminding::remind;
            for (var done : nodes.invokeAll(List.of(pass, pass, pass, pass))) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(of(world.head)).containsExactly("REPLY NEAR 2026-03-30");
    }

    /** T31 */
    @Test
    void aCaseThatFailsStopsNoOther() {
        RequestId bad = world.assigned();
        RequestId good = world.assigned();
        world.jdbc
                .sql("update side_clock set rule = 'NO_SUCH_RULE' where request_id = :id and rule = 'HANDLING'")
                .param("id", bad.value())
                .update();
        try {
            world.today(day("2026-03-12"));
            reminding.remind();
            assertThat(reminders.of(world.handler))
                    .extracting(one -> one.line().duty().id())
                    .containsOnly(good.value());
        } finally { // other tests ask the doctor about this database
            world.jdbc
                    .sql("update side_clock set rule = 'HANDLING' where request_id = :id and rule = 'NO_SUCH_RULE'")
                    .param("id", bad.value())
                    .update();
        }
    }

    /** T32 */
    @Test
    void theChaseStopsWhenTheAnswerCame() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.JOINT_AGENCY, "财政局", null, "报价", world.today(), world.today())),
                world.clerk);
        world.today(day("2026-03-24")); // the period ended yesterday, the timer has not come yet
        reminding.remind();
        assertThat(of(world.clerk)).containsExactly("JOINT_AGENCY_OPINION OVERDUE 2026-03-23");
        world.consulting.recordOpinion(
                id,
                world.version(id),
                new Answer(
                        world.consultations.of(id).get(0).id(),
                        null,
                        day("2026-03-23"),
                        Consultation.Opinion.AGREES,
                        null),
                world.clerk);
        assertThat(of(world.clerk)).isEmpty();
    }

    @Test
    void aNoticeOfCorrectionIsRemindedOfFromTheFifthDay() {
        world.registered();
        world.today(day("2026-03-06"));
        reminding.remind();
        assertThat(of(world.clerk)).isEmpty();
        world.today(day("2026-03-09"));
        reminding.remind();
        assertThat(of(world.clerk)).containsExactly("CORRECTION_NOTICE NEAR 2026-03-11");
        assertThat(of(world.handler)).isEmpty();
    }

    @Test
    void eachIsRemindedOfWhatIsHisByRoleAndDepartment() {
        world.assigned(); // the department's own limit: seven working days, to 2026-03-11
        world.today(day("2026-03-10"));
        reminding.remind();
        assertThat(of(world.handler)).containsExactly("HANDLING NEAR 2026-03-11");
        assertThat(of(world.handlerElsewhere)).isEmpty();
        assertThat(of(world.clerk)).isEmpty();
        assertThat(of(world.reviewer)).isEmpty();
        world.today(day("2026-03-12"));
        reminding.remind();
        assertThat(of(world.clerk)).containsExactly("HANDLING OVERDUE 2026-03-11");
        assertThat(of(world.clerkOfAnotherAgency)).isEmpty();
    }

    @Test
    void aDateThatMovedIsRemindedOfAnew() {
        RequestId id = world.assigned();
        world.today(day("2026-03-25"));
        reminding.remind();
        world.extending.propose(id, world.version(id), 5, "量大", world.clerk);
        world.extending.approve(id, world.version(id), world.head);
        world.tellExtension(id, world.version(id), world.today(), world.clerk);
        assertThat(of(world.head)).isEmpty();
        world.today(day("2026-04-02"));
        reminding.remind();
        assertThat(of(world.head)).containsExactly("REPLY NEAR 2026-04-07");
    }

    @Test
    void nobodyIsDisturbedInQuietHoursNorOnRestDays() {
        world.assigned();
        world.clock.moveTo(day("2026-03-27").atTime(21, 0)); // Friday evening
        reminding.remind();
        assertThat(of(world.head)).isEmpty();
        world.clock.moveTo(day("2026-03-28").atTime(10, 0));
        assertThat(of(world.head)).isEmpty();
        world.clock.moveTo(day("2026-03-30").atTime(7, 59));
        assertThat(of(world.head)).isEmpty();
        world.clock.moveTo(day("2026-03-30").atTime(8, 0));
        assertThat(of(world.head)).containsExactly("REPLY NEAR 2026-03-30");
    }

    @Test
    void withoutQuietHoursOneIsToldAtOnce() {
        beans.getBean(ChangingSettings.class)
                .change(Map.of(Setting.QUIET_FROM, 0, Setting.QUIET_UNTIL, 0), world.administrator);
        world.assigned();
        world.clock.moveTo(day("2026-03-28").atTime(23, 0));
        reminding.remind();
        assertThat(reminders.unread(world.head)).isEqualTo(1);
    }

    @Test
    void whatIsReadStaysReadAndBelongsToItsOfficer() {
        world.assigned();
        world.today(day("2026-03-24"));
        reminding.remind();
        long mine = reminders.of(world.head).get(0).id();
        Assertions.assertThatThrownBy(() -> reading.read(mine, world.clerk))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
        reading.read(mine, world.head);
        reading.read(mine, world.head);
        assertThat(reminders.unread(world.head)).isZero();
        assertThat(reminders.of(world.head)).singleElement().satisfies(one -> {
            assertThat(one.read()).isTrue();
            assertThat(one.kind()).isEqualTo(Kind.NEAR);
        });
        reading.readAll(world.clerk);
        assertThat(reminders.unread(world.clerk)).isZero();
    }

    @Test
    void aDisabledOfficerIsNotReminded() {
        Officer leaver = world.officer(world.agency, null, "癸", Role.HEAD);
        world.jdbc
                .sql("update officer set enabled = false where id = :id")
                .param("id", leaver.id())
                .update();
        world.assigned();
        world.today(day("2026-03-24"));
        reminding.remind();
        assertThat(of(leaver)).isEmpty();
    }

    private List<String> ofStages(Officer officer) {
        return reminders.of(officer).stream()
                .map(Reminder::line)
                .map(line -> line.duty().kind() + " " + line.duty().due() + " " + line.words())
                .filter(one -> one.startsWith("STAGE_"))
                .toList();
    }

    @Test
    void aStageIsRemindedOfToItsHolderAndOncePastToTheHeadToo() {
        Officer colleague = world.officer(world.agency, null, "丑", Role.CLERK);
        RequestId id = world.registered(); // two working days to examine it
        reminding.remind();
        assertThat(ofStages(world.clerk)).as("on the day it came").isEmpty();
        world.today(day("2026-03-03"));
        reminding.remind();
        reminding.remind();
        assertThat(ofStages(world.clerk)).containsExactly("STAGE_EXAMINATION 2026-03-04 clock.left");
        assertThat(ofStages(colleague)).as("another has it").isEmpty();
        assertThat(ofStages(world.head)).isEmpty();
        world.today(day("2026-03-06"));
        reminding.remind();
        assertThat(reminding.remind()).isZero();
        assertThat(ofStages(world.clerk)).hasSize(2);
        assertThat(ofStages(world.head)).containsExactly("STAGE_EXAMINATION 2026-03-04 clock.overdue");
        assertThat(ofStages(world.reviewer)).isEmpty();
        world.examining.accept(id, world.version(id), "", world.clerk);
        assertThat(ofStages(world.clerk)).as("the step is done").isEmpty();
        assertThat(ofStages(world.head)).isEmpty();
        world.today(day("2026-03-09"));
        reminding.remind();
        assertThat(ofStages(world.clerk)).containsExactly("STAGE_ASSIGNMENT 2026-03-09 clock.today");
    }

    @Test
    void whatNobodyHandlesIsRemindedOfToAllWhoCould() {
        Officer second = world.officer(world.agency, null, "寅", Role.LEGAL_REVIEWER);
        RequestId id = world.proposed(Ground.PROVIDED, false);
        world.draft(id, Ground.PROVIDED);
        world.today(world.today().plusDays(1));
        reminding.remind();
        assertThat(ofStages(world.reviewer)).containsExactly("STAGE_REVIEW 2026-03-04 clock.left");
        assertThat(ofStages(second)).isEqualTo(ofStages(world.reviewer));
        assertThat(ofStages(world.handler)).isEmpty();
    }

    @Test
    void aCaseThatWaitsForPaymentOrCorrectionIsAtNoStage() {
        RequestId unpaid = world.proposed(Ground.PROVIDED, false);
        world.askForFee(
                unpaid,
                world.version(unpaid),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        RequestId unclear = world.registered();
        world.askForCorrection(unclear, 0, CorrectionNotice.sent(world.today(), "名称", day("2026-06-30")), world.clerk);
        world.today(day("2026-03-20"));
        reminding.remind();
        assertThat(ofStages(world.clerk)).isEmpty();
        assertThat(ofStages(world.head)).isEmpty();
    }

    @Test
    void howManyDaysAheadAStageIsRemindedOfIsTheAgencysChoice() {
        world.proposed(Ground.PROVIDED, false); // three working days to draft, to 2026-03-05
        world.today(day("2026-03-03"));
        reminding.remind();
        assertThat(ofStages(world.clerk)).isEmpty();
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.STAGE_REMIND_DAYS, 2), world.administrator);
        reminding.remind();
        assertThat(ofStages(world.clerk)).containsExactly("STAGE_DRAFTING 2026-03-05 clock.left");
    }
}
