package disclosuredesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import disclosuredesk.decision.Ground;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine as we run it, its timer thread awake. */
@SpringBootTest(
        properties = {
            "flowable.async-executor-activate=true",
            "flowable.process.async.executor.default-timer-job-acquire-wait-time=200ms",
            "flowable.process.async.executor.default-async-job-acquire-wait-time=200ms"
        })
@ActiveProfiles("test")
@DirtiesContext
class EngineTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TransactionTemplate transaction;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    @Test
    void theEngineReachesNoBeanButSteps() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getBeans().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        List.copyOf(beans.getBeansOfType(Step.class).keySet()));
        assertThat(configuration.getBeans())
                .containsOnlyKeys("abandonRequest", "endSilentOpinions", "endReasonsPeriod", "closeUnpaid");
    }

    @Test
    void theTimerThreadEndsACorrectionPeriodByTheClockOfTheLaw() {
        RequestId id = world.registered();
        world.askForCorrection(
                id, 0, CorrectionNotice.sent(world.today(), "名称", World.MONDAY.plusDays(10)), world.clerk);
        world.today(World.MONDAY.plusDays(11));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> world.requests.get(id, world.clerk).isClosed());
        await().atMost(Duration.ofSeconds(30)).until(() -> world.steps(id).equals(List.of("archiveDossier")));
        assertThat(world.audit.latest(id)).hasValueSatisfying(entry -> {
            assertThat(entry.event()).isEqualTo("RequestAbandoned");
            assertThat(entry.officerName()).isEqualTo("系统");
            assertThat(entry.happenedOn()).isEqualTo(World.MONDAY.plusDays(10));
        });
    }

    @Test
    void aWithdrawalLeavesNoTimerTaskOrMessageBehind() {
        RequestId id = world.registered();
        world.askForCorrection(
                id, 0, CorrectionNotice.sent(world.today(), "名称", World.MONDAY.plusDays(10)), world.clerk);
        world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk);
        world.archiving.archive(id, world.version(id), "", "告知书在系统外制发，原件存档案室", world.clerk);
        for (String table : List.of("ACT_RU_TIMER_JOB", "ACT_RU_TASK", "ACT_RU_EVENT_SUBSCR", "ACT_RU_EXECUTION")) {
            String column = table.equals("ACT_RU_TIMER_JOB") ? "PROCESS_INSTANCE_ID_" : "PROC_INST_ID_";
            assertThat(world.jdbc
                            .sql("select count(*) from " + table + " where " + column + " = :id")
                            .param("id", id.value())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"examineRequest", "searchRecords", "askOpinions", "approveDecision"})
    void anAnswerTheProcessDoesNotKnowIsRefusedAloudAndChangesNothing(String step) {
        RequestId id = switch (step) {
            case "examineRequest" -> world.registered();
            case "searchRecords" -> world.assigned();
            case "askOpinions" -> world.proposed(Ground.THIRD_PARTY, true);
            default -> world.reviewed(Ground.PROVIDED);
        };
        WorkItem item = world.process.open(id).get(0);
        Map<String, Object> nonsense = Map.of("examination", "?", "proposal", "?", "opinions", "?", "approval", "?");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> world.process.complete(item, nonsense)))
                .hasMessageContaining("No outgoing sequence flow");
        assertThat(world.steps(id)).containsExactly(step);
    }

    @Test
    void thePictureShowsWhereARequestStands() {
        RequestId id = world.assigned();
        String picture = beans.getBean(ProcessPicture.class).of(id);
        assertThat(picture).contains("检索与拟办").contains("stroke-width=\"3.6\"").doesNotContain("style=");
    }
}
