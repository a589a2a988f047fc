package disclosuredesk.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import disclosuredesk.decision.Ground;
import disclosuredesk.doctor.Findings;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.Sha256;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Kinds of what a process can make an engine do, none of which ours does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='x' flowable:type='shell'><extensionElements><flowable:field name='command' stringValue='touch'/></extensionElements></serviceTask>",
                "<serviceTask id='x' flowable:class='java.lang.Thread'/>",
                "<serviceTask id='x' flowable:expression=\"${''.getClass().forName('java.lang.Runtime')}\"/>",
                "<scriptTask id='x' scriptFormat='groovy'><script>1</script></scriptTask>",
                "<userTask id='x'/>"
            })
    void aProcessThatCameFromElsewhereIsNotRun(String task) {
        String process =
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:flowable='http://flowable.org/bpmn' targetNamespace='x'><process id='disclosureRequest'><startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/>"
                        + task + "</process></definitions>";
        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("disclosure-request.bpmn20.xml", process)
                        .deploy())
                .hasMessageContaining("no version of this program");
    }

    @Test
    void aProcessThatWasChangedInTheDatabaseIsNotRunAndTheDoctorNamesIt() {
        JdbcClient jdbc = world.jdbc;
        byte[] ours = jdbc.sql(
                        "select BYTES_ from ACT_GE_BYTEARRAY where NAME_ like '%disclosure-request.bpmn20.xml' limit 1")
                .query((row, number) -> row.getBytes(1))
                .single();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        world.registered();
        change(
                jdbc,
                new String(ours, UTF_8)
                        .replace("${abandonRequest}", "${''.getClass()}")
                        .getBytes(UTF_8));
        try {
            configuration.getProcessDefinitionCache().clear();
            assertThatThrownBy(() -> world.registered()).hasStackTraceContaining("no version of this program");
            Findings found = new Findings();
            beans.getBean(ProcessCheck.class).look(found, false);
            assertThat(found.faults()).isNotEmpty().allMatch(sentence -> sentence.contains("disclosureRequest"));
        } finally {
            change(jdbc, ours);
            configuration.getProcessDefinitionCache().clear();
        }
        world.registered();
        Findings found = new Findings();
        beans.getBean(ProcessCheck.class).look(found, false);
        assertThat(found.faults()).isEmpty();
    }

    private static void change(JdbcClient jdbc, byte[] process) {
        jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = :bytes where NAME_ like '%disclosure-request.bpmn20.xml'")
                .param("bytes", process)
                .update();
    }

    @Test
    void theProcessAsItIsIsTheLastOfTheVersions() throws IOException {
        List<String> versions = Files.readAllLines(Path.of("processes", "versions.txt"));
        assertThat(versions.get(versions.size() - 1))
                .as("a new version of the process: add its SHA-256 to processes/versions.txt")
                .isEqualTo(Sha256.of(Files.readAllBytes(Path.of("processes", "disclosure-request.bpmn20.xml"))));
    }

    @Test
    void noVariableIsMadeOfAnObjectsBytes() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        for (String kind : List.of("serializable", "bytes", "jpa-entity")) {
            assertThat(configuration.getVariableTypes().getVariableType(kind))
                    .as(kind)
                    .isNull();
        }
        RequestId id = world.registered();
        assertThatThrownBy(() -> engine.getRuntimeService().setVariable(id.value(), "x", new java.util.ArrayList<>()))
                .hasMessageContaining("couldn't find a variable type");
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
