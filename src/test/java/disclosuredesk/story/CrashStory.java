package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.Intake;
import disclosuredesk.requests.KeepingDrafts;
import disclosuredesk.requests.OralRequest;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RegistrationDraft;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Interruptions;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever goes wrong between any two statements of an act, row, process and ledger stay together: all three as they
 * were, or all three as they shall be (T40 to T43).
 */
abstract class CrashStory {

    @Autowired
    private ApplicationContext beans;

    private World world;

    abstract Interruptions.Kind interruption();

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    /** Row, how it stood for the statistics, process and ledger of a case, as one value. */
    private record Snapshot(
            List<?> row,
            List<?> standings,
            List<String> steps,
            List<String> ledger,
            long engineRows,
            List<?> deadline,
            List<?> timers) {}

    private Snapshot snapshot(RequestId id) {
        return new Snapshot(
                world.jdbc
                        .sql(
                                "select version, department_id, closed_on, outcome, archived_on from disclosure_request where id = :id")
                        .param("id", id.value())
                        .query()
                        .listOfRows(),
                world.jdbc
                        .sql(
                                "select ledger_seq, closed_on, outcome from request_standing where request_id = :id order by ledger_seq")
                        .param("id", id.value())
                        .query()
                        .listOfRows(),
                world.steps(id),
                world.ledger(id),
                world.jdbc
                        .sql("select count(*) from ACT_RU_EXECUTION where PROC_INST_ID_ = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single(),
                world.jdbc
                        .sql("select safe_on, formal_on, state from request_deadline where request_id = :id")
                        .param("id", id.value())
                        .query()
                        .listOfRows(),
                world.jdbc
                        .sql("select DUEDATE_ from ACT_RU_TIMER_JOB where PROCESS_INSTANCE_ID_ = :id order by DUEDATE_")
                        .param("id", id.value())
                        .query()
                        .listOfRows());
    }

    @Test
    void registrationLeavesAllThreeOrNone() {
        Registration[] registration = new Registration[1];
        int interrupted = interruptEverywhere(
                () -> {
                    registration[0] = world.registration(world.today());
                    return registration[0].id();
                },
                id -> () -> world.registering.register(registration[0], world.clerk),
                after -> {
                    assertThat(after.row()).hasSize(1);
                    assertThat(after.standings()).hasSize(1);
                    assertThat(after.steps()).containsExactly("examineRequest");
                    assertThat(after.ledger()).containsExactly("RequestRegistered");
                });
        assertThat(interrupted).isGreaterThan(10);
        assertThat(lastSerial())
                .as("no number is lost by a failed registration")
                .isEqualTo(registered());
    }

    @Test
    void theRegistrationOfADraftEndsItWithAllThreeOrLeavesIt() {
        RequestId letter = world.registered();
        Registration[] registration = new Registration[1];
        interruptEverywhere(
                () -> {
                    if (registration[0] != null) {
                        requireDraftOrRequest(registration[0].id());
                    }
                    Registration plain = world.registration(world.today());
                    registration[0] = new Registration(
                            plain.id(),
                            plain.receipt(),
                            plain.applicant(),
                            plain.information(),
                            null,
                            plain.wantedForm(),
                            plain.wantedRoute(),
                            new Intake(new OralRequest("甲", OralRequest.Confirmation.SIGNATURE), "委托书", letter));
                    beans.getBean(KeepingDrafts.class)
                            .keep(
                                    new RegistrationDraft.State(plain.id(), "page", 0, 1, Map.of("applicantName", "王")),
                                    world.clerk);
                    return plain.id();
                },
                id -> () -> world.registering.register(registration[0], world.clerk),
                after -> assertThat(after.ledger())
                        .containsExactly("RequestRegistered", "OralRequestWritten", "LetterSplit"));
        requireDraftOrRequest(registration[0].id());
        assertThat(rows("disclosure_request", registration[0].id())).isOne();
    }

    /** What was typed is a draft or a request, never both and never neither. */
    private void requireDraftOrRequest(RequestId id) {
        long requests = rows("disclosure_request", id);
        assertThat(rows("registration_draft", id)).isEqualTo(1 - requests);
        assertThat(world.jdbc
                        .sql("select count(*) from request_intake where request_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(requests);
    }

    private long rows(String table, RequestId id) {
        return world.jdbc
                .sql("select count(*) from " + table + " where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private int lastSerial() {
        return world.jdbc
                .sql("select last_serial from request_counter where agency_id = :agency")
                .param("agency", world.agency)
                .query(Integer.class)
                .single();
    }

    private int registered() {
        return world.jdbc
                .sql("select count(*) from disclosure_request where agency_id = :agency")
                .param("agency", world.agency)
                .query(Integer.class)
                .single();
    }

    @Test
    void completingAStepLeavesAllThreeOrNone() {
        int interrupted = interruptEverywhere(
                () -> world.registered(),
                id -> () -> world.examining.accept(id, world.version(id), null, world.clerk),
                after -> {
                    assertThat(after.steps()).containsExactly("assignDepartment");
                    assertThat(after.ledger()).containsExactly("RequestRegistered", "RequestAccepted");
                });
        assertThat(interrupted).isGreaterThan(5);
    }

    @Test
    void deliveryWhichClosesTheCaseLeavesAllThreeOrNone() {
        interruptEverywhere(
                () -> world.approved(Ground.PROVIDED),
                id -> () -> world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk),
                after -> {
                    assertThat(after.steps()).containsExactly("archiveDossier");
                    assertThat(after.standings()).hasSize(2);
                    assertThat(after.ledger()).endsWith("DecisionDelivered");
                });
    }

    @Test
    void archivingWhichEndsTheProcessLeavesAllThreeOrNone() {
        interruptEverywhere(
                () -> world.delivered(Ground.PROVIDED),
                id -> () -> world.archiving.archive(id, world.version(id), "", world.clerk),
                after -> {
                    assertThat(after.steps()).isEmpty();
                    assertThat(after.engineRows()).isZero();
                    assertThat(after.ledger()).endsWith("DossierArchived");
                });
    }

    @Test
    void withdrawalLeavesAllThreeOrNone() {
        interruptEverywhere(
                () -> world.assigned(),
                id -> () -> world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk),
                after -> {
                    assertThat(after.steps()).containsExactly("archiveDossier");
                    assertThat(after.ledger()).endsWith("RequestWithdrawn");
                });
    }

    private RequestId asked() {
        world.timers.endDuePeriods(); // of the attempt before
        world.today(World.MONDAY);
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", World.MONDAY, World.MONDAY)),
                world.clerk);
        return id;
    }

    @Test
    void theSilenceOfAThirdPartyLeavesAllThreeOrNone() {
        interruptEverywhere(
                () -> {
                    RequestId id = asked();
                    world.today(World.MONDAY.plusDays(22));
                    return id;
                },
                id -> () -> world.timers.endDuePeriods(),
                after -> {
                    assertThat(after.steps()).containsExactly("draftDecision");
                    assertThat(after.ledger()).endsWith("ConsultationEnded");
                });
    }

    @Test
    void aLetterMadeBeforeItIsSentIsThereWholeOrNotAtAll() {
        interruptEverywhere(
                world::registered,
                id -> () -> world.examining.prepareCorrection(
                        id, world.version(id), "请写明年度", world.today().plusDays(15), false, world.clerk),
                after -> {
                    assertThat(after.steps()).containsExactly("examineRequest");
                    assertThat(after.ledger()).endsWith("CorrectionPrepared", "LetterIssued");
                });
    }

    @Test
    void anExtensionToldLeavesAllThreeOrNone() {
        interruptEverywhere(
                () -> {
                    RequestId id = world.assigned();
                    world.extending.propose(id, world.version(id), 10, "量大", world.clerk);
                    world.extending.approve(id, world.version(id), world.head);
                    world.extending.prepareNotice(id, world.version(id), world.clerk);
                    return id;
                },
                id -> () -> world.extending.tell(id, world.version(id), world.today(), world.clerk),
                after -> {
                    assertThat(after.steps()).containsExactly("searchRecords");
                    assertThat(after.ledger()).endsWith("ExtensionNoticeSent");
                    assertThat(after.deadline().toString()).contains("2026-04-14");
                });
    }

    @Test
    void anAmendedDayWithItsTimerLeavesAllThreeOrNone() {
        interruptEverywhere(
                () -> {
                    RequestId id = asked();
                    world.today(World.MONDAY.plusDays(3));
                    return id;
                },
                id -> () -> world.amending.amend(
                        id,
                        world.version(id),
                        seq(id, "ConsultationDelivered"),
                        World.MONDAY.plusDays(3),
                        "回执",
                        world.head),
                after -> {
                    assertThat(after.ledger()).endsWith("FactAmended");
                    assertThat(after.timers().toString()).contains("2026-03-2");
                });
    }

    @Test
    void aLetterTakenBackLeavesAllThreeOrNone() {
        interruptEverywhere(
                this::asked,
                id -> () ->
                        world.amending.revoke(id, world.version(id), seq(id, "ConsultationOpened"), "未发出", world.head),
                after -> {
                    assertThat(after.steps()).containsExactly("askOpinions");
                    assertThat(after.ledger()).endsWith("FactRevoked");
                    assertThat(after.timers()).isEmpty();
                });
    }

    private long seq(RequestId id, String event) {
        return world.audit.of(id).stream()
                .filter(entry -> entry.event().equals(event))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    @Test
    void theEndOfACorrectionPeriodLeavesAllThreeOrNone() {
        interruptEverywhere(
                () -> {
                    world.timers.endDuePeriods(); // of the attempt before
                    world.today(World.MONDAY);
                    RequestId id = world.registered();
                    world.askForCorrection(
                            id,
                            0,
                            disclosuredesk.requests.CorrectionNotice.sent(
                                    World.MONDAY, "名称", World.MONDAY.plusDays(10)),
                            world.clerk);
                    world.today(World.MONDAY.plusDays(11));
                    return id;
                },
                id -> () -> world.timers.endDuePeriods(),
                after -> {
                    assertThat(after.steps()).containsExactly("archiveDossier");
                    assertThat(after.ledger()).endsWith("RequestAbandoned");
                });
    }

    private interface Prepare {
        RequestId bring();
    }

    private interface Check {
        void holds(Snapshot after);
    }

    /** Interrupts the act before its first statement, its second, and so on, until it comes through. */
    /** It is interrupted before each so many-th statement: 1 is every one. */
    int everySoMany() {
        return 1;
    }

    private int interruptEverywhere(Prepare prepare, Function<RequestId, Runnable> act, Check whenDone) {
        for (int nth = 1; nth < 400; nth += everySoMany()) {
            RequestId id = prepare.bring();
            Snapshot before = snapshot(id);
            Runnable doing = act.apply(id);
            Interruptions.beforeStatement(nth, interruption());
            boolean failed = false;
            RuntimeException failure = null;
            try {
                doing.run();
            } catch (RuntimeException expected) {
                failed = true;
                failure = expected;
            }
            boolean interrupted = Interruptions.happened();
            Snapshot after = snapshot(id);
            if (failed) {
                assertThat(interrupted)
                        .as("only a planted interruption fails the act: %s", failure)
                        .isTrue();
                assertThat(after).as("before statement %s", nth).isEqualTo(before);
            } else {
                whenDone.holds(after);
                if (!interrupted) {
                    return nth - 1;
                }
            }
        }
        throw new AssertionError("the act never came through");
    }
}
