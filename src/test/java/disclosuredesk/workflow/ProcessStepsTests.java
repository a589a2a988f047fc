package disclosuredesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.testing.PageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process file is the only place that knows the order of things. */
@PageTest
class ProcessStepsTests {

    private static final ProcessSteps STEPS = ProcessSteps.present();

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private BpmnModel deployed() {
        return repository.getBpmnModel(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CaseProcess.PROCESS)
                .latestVersion()
                .singleResult()
                .getId());
    }

    @Test
    void theEngineKnowsTheStepsInTheSameOrder() {
        ProcessSteps engine = new ProcessSteps(deployed());
        assertThat(engine.inOrder()).isEqualTo(STEPS.inOrder());
        assertThat(engine.all()).isEqualTo(STEPS.all());
        assertThat(engine.beforeSignature()).isEqualTo(STEPS.beforeSignature());
        assertThat(engine.timers()).isEqualTo(STEPS.timers());
    }

    /** As officers have read it on the board and in the lists since there is one. */
    @Test
    void theOrderIsThatOfARequestsLife() {
        assertThat(STEPS.inOrder())
                .containsExactly(
                        "examineRequest",
                        "correctionReceived",
                        "assignDepartment",
                        "searchRecords",
                        "askOpinions",
                        "opinionReceived",
                        "draftDecision",
                        "reviewDecision",
                        "approveDecision",
                        "endorseDecision",
                        "deliverDecision",
                        "archiveDossier",
                        "approveExtension",
                        "sendExtensionNotice",
                        "reasonsReceived",
                        "judgeReasons",
                        "feePaid");
        assertThat(STEPS.beside())
                .containsExactly(
                        "approveExtension", "sendExtensionNotice", "reasonsReceived", "judgeReasons", "feePaid");
        assertThat(STEPS.atAnyTime())
                .containsExactlyInAnyOrder(
                        "extensionProposed", "reasonsAsked", "feeAsked", "caseReturned", "requestWithdrawn");
        assertThat(STEPS.afterHandling()).isEqualTo("archiveDossier");
    }

    /** The order the steps are written in is one they can be done in: but for the first of its part, a flow leads to each from one before it. */
    @Test
    void noStepIsWrittenBeforeAllThatLeadToIt() {
        List<String> before = new ArrayList<>();
        for (String step : STEPS.inOrder()) {
            Set<String> leading = new HashSet<>();
            stepsBefore((FlowNode) deployed().getMainProcess().getFlowElement(step, true), leading, new HashSet<>());
            boolean first = step.equals("examineRequest") || leading.stream().anyMatch(STEPS.atAnyTime()::contains);
            assertThat(first || leading.stream().anyMatch(before::contains))
                    .as(step + " after " + leading)
                    .isTrue();
            before.add(step);
        }
    }

    /** The steps that lead to a place by flows, with nothing but questions, timers and the borders of parts between. */
    private static void stepsBefore(FlowNode place, Set<String> found, Set<String> seen) {
        for (SequenceFlow flow : place.getIncomingFlows()) {
            FlowNode source = (FlowNode) flow.getSourceFlowElement();
            if (STEPS.all().contains(source.getId())) {
                found.add(source.getId());
            } else if (seen.add(source.getId())) {
                stepsBefore(source, found, seen);
                if (source instanceof SubProcess part) {
                    part.getFlowElements().stream()
                            .filter(FlowNode.class::isInstance)
                            .map(FlowNode.class::cast)
                            .filter(end -> end.getOutgoingFlows().isEmpty())
                            .forEach(end -> stepsBefore(end, found, seen));
                }
            }
        }
    }

    @Test
    void everyPartBesideTheMainWayCanTurnOutNeverToHaveBegun() {
        assertThat(STEPS.beside())
                .extracting(STEPS::undoneEnd)
                .containsExactly(
                        "extensionDeclined", "extensionDeclined", "reasonsJudged", "reasonsJudged", "feeSettled");
    }

    @Test
    void whoWaitsForAMessageWaitsForTheEndOfAPeriodToo() {
        assertThat(STEPS.waitingWith("correctionReceived"))
                .containsExactlyInAnyOrder("correctionReceived", "correctionPeriodEnded");
        assertThat(STEPS.entranceTo("correctionReceived")).isEqualTo("awaitCorrection");
        assertThat(STEPS.waitingWith("examineRequest")).containsExactly("examineRequest");
        assertThat(STEPS.entranceTo("examineRequest")).isEqualTo("examineRequest");
        assertThat(STEPS.timersOfWaits())
                .containsOnlyKeys("correctionReceived", "opinionReceived", "reasonsReceived", "feePaid")
                .containsEntry("feePaid", "paymentPeriodEnded");
    }

    @Test
    void whatCanComeAtAnyTimeIsNobodysTurn() {
        String view = jdbc.sql(
                        "select view_definition from information_schema.views where lower(table_name) = 'work_message'")
                .query(String.class)
                .single();
        assertThat(STEPS.atAnyTime())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(view).contains("'" + message + "'"));
    }

    /** A step is named where its act is, once; everybody else asks the act or the process. */
    @Test
    void eachStepIsNamedOnceInTheCode() throws IOException {
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("db")))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file);
                for (String step : STEPS.all()) {
                    Pattern.compile("[\"']" + step + "[\"']")
                            .matcher(text)
                            .results()
                            .forEach(hit -> named.add(step));
                }
            }
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(STEPS.all());
    }
}
