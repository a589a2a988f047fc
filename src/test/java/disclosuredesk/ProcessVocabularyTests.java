package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Role;
import disclosuredesk.archive.Archiving;
import disclosuredesk.clock.Excess;
import disclosuredesk.clock.Extending;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Proposing;
import disclosuredesk.decision.Withdrawing;
import disclosuredesk.fees.Charging;
import disclosuredesk.letters.Delivering;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.Examining;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import disclosuredesk.workflow.ProcessSteps;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EventDefinition;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.Message;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.Test;

/** The process file speaks the words of the code and reads like prose. */
class ProcessVocabularyTests {

    private final BpmnModel model = read();
    private final Process process = model.getProcessById(CaseProcess.PROCESS);

    private static BpmnModel read() {
        try (InputStream file =
                ProcessVocabularyTests.class.getResourceAsStream("/processes/disclosure-request.bpmn20.xml")) {
            return new BpmnXMLConverter()
                    .convertToBpmnModel(XMLInputFactory.newInstance().createXMLStreamReader(file));
        } catch (IOException | XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private <E extends FlowElement> List<E> all(Class<E> kind) {
        return process.findFlowElementsOfType(kind);
    }

    @Test
    void everyUserTaskAndMessageIsAnActOfTheCodeAndTheReverse() {
        Stream<String> inTheFile = Stream.concat(
                all(UserTask.class).stream().map(UserTask::getId),
                model.getMessages().stream().map(Message::getName));
        assertThat(inTheFile)
                .containsExactlyInAnyOrder(
                        Examining.STEP,
                        Correcting.STEP,
                        Assigning.STEP,
                        Proposing.STEP,
                        Consulting.STEP,
                        Consulting.OPINION_STEP,
                        DecisionMaking.DRAFT_STEP,
                        DecisionMaking.REVIEW_STEP,
                        DecisionMaking.APPROVAL_STEP,
                        DecisionMaking.ENDORSEMENT_STEP,
                        Delivering.STEP,
                        Archiving.STEP,
                        Withdrawing.STEP,
                        CaseProcess.RETURN,
                        Extending.PROPOSAL,
                        Extending.APPROVAL_STEP,
                        Extending.NOTICE_STEP,
                        Excess.ASKING,
                        Excess.REASONS_STEP,
                        Excess.JUDGING_STEP,
                        Charging.ASKING,
                        Charging.PAYMENT_STEP);
    }

    @Test
    void everyUserTaskBelongsToOneRoleOfTheCode() {
        List<String> roles = Arrays.stream(Role.values()).map(Role::name).toList();
        assertThat(all(UserTask.class))
                .allSatisfy(
                        task -> assertThat(task.getCandidateGroups()).hasSize(1).isSubsetOf(roles));
    }

    @Test
    void everyUserTaskSaysWhichRuleItServes() {
        assertThat(all(UserTask.class))
                .allSatisfy(task -> assertThat(task.getDocumentation())
                        .as(task.getId())
                        .matches("(?s).*(第.+条|政府信息公开工作机构负责人|235号).*"));
    }

    @Test
    void gatewaysAskAndFlowsAnswer() {
        assertThat(all(ExclusiveGateway.class)).isNotEmpty().allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("？");
            assertThat(gateway.getOutgoingFlows()).hasSizeGreaterThan(1).allSatisfy(flow -> {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression()).as(flow.getId()).matches("\\$\\{[a-z]+ == '[A-Z_]+'}");
            });
        });
    }

    @Test
    void theHandlingBeginsAtTheStepsTheCodeKnows() {
        var question = (ExclusiveGateway) process.getFlowElement("firstStep", true);
        assertThat(question.getOutgoingFlows())
                .extracting(flow -> flow.getConditionExpression() + " " + flow.getTargetRef())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FirstStep.values())
                        .map(step -> "${step == '" + step + "'} " + step.activity())
                        .toList());
        assertThat(FirstStep.values())
                .extracting(FirstStep::activity)
                .containsExactly(
                        Examining.STEP,
                        "awaitCorrection",
                        Assigning.STEP,
                        Proposing.STEP,
                        Consulting.STEP,
                        DecisionMaking.DRAFT_STEP);
    }

    @Test
    void everyStepBeforeTheSignatureLiesWhereTheReturnReaches() {
        var answering = (SubProcess) process.getFlowElement("answering", true);
        assertThat(answering.getBoundaryEvents())
                .extracting(BoundaryEvent::getId)
                .containsExactly(CaseProcess.RETURN);
        assertThat(Stream.concat(
                        answering.findAllSubFlowElementInFlowMapOfType(UserTask.class).stream()
                                .map(UserTask::getId),
                        answering.findAllSubFlowElementInFlowMapOfType(IntermediateCatchEvent.class).stream()
                                .filter(event -> event.getEventDefinitions().get(0) instanceof MessageEventDefinition)
                                .map(IntermediateCatchEvent::getId)))
                .containsExactlyInAnyOrderElementsOf(ProcessSteps.present().beforeSignature());
    }

    @Test
    void everyIdIsAWord() {
        assertThat(all(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches("[a-z][A-Za-z]+"));
    }

    @Test
    void serviceTasksAreStepsOfTheSameName() {
        assertThat(all(ServiceTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getImplementationType()).isEqualTo("delegateExpression");
            assertThat(task.getImplementation()).isEqualTo("${" + task.getId() + "}");
            assertThat(task.isAsynchronous()).isFalse();
        });
    }

    @Test
    void everyPartOfTheProcessHasItsPlaceInThePicture() {
        assertThat(all(FlowNode.class))
                .allSatisfy(node -> assertThat(model.getGraphicInfo(node.getId()))
                        .as(node.getId())
                        .isNotNull());
        assertThat(all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(model.getFlowLocationGraphicInfo(flow.getId()))
                        .as(flow.getId())
                        .hasSizeGreaterThan(1));
    }

    @Test
    void everyLegalWaitIsAMessageOrATimer() {
        assertThat(all(EventGateway.class))
                .extracting(EventGateway::getId)
                .containsExactlyInAnyOrder("awaitCorrection", "awaitOpinions", "awaitReasons", "awaitPayment");
        assertThat(all(EventGateway.class)).allSatisfy(gateway -> {
            List<EventDefinition> awaited = gateway.getOutgoingFlows().stream()
                    .map(flow -> (IntermediateCatchEvent) flow.getTargetFlowElement())
                    .map(event -> event.getEventDefinitions().get(0))
                    .toList();
            assertThat(awaited)
                    .hasSize(2)
                    .hasAtLeastOneElementOfType(MessageEventDefinition.class)
                    .hasAtLeastOneElementOfType(TimerEventDefinition.class);
        });
    }

    /** The clock says when a period ends, under the name of the event that ends it. */
    @Test
    void everyTimerAsksTheClock() {
        assertThat(all(IntermediateCatchEvent.class).stream()
                        .filter(event -> event.getEventDefinitions().get(0) instanceof TimerEventDefinition))
                .hasSize(4)
                .allSatisfy(event -> assertThat(((TimerEventDefinition)
                                        event.getEventDefinitions().get(0))
                                .getTimeDate())
                        .isEqualTo("${" + event.getId() + "}"));
    }
}
