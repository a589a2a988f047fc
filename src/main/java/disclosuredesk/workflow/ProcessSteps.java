package disclosuredesk.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the process, as the process file has them: their order, which of them stand beside the main way, which can come at any
 * time, and where a step leads when it is taken back. A step is a user task or a message that is waited for; its name is its id.
 * The file is read once; it is the one the engine starts new requests on, and it knows every step of its earlier versions.
 */
public final class ProcessSteps {

    /** Where the process file lies in the jar. */
    public static final String FILE = "/processes/disclosure-request.bpmn20.xml";

    /** Of our own attributes in the process file. */
    static final String NAMESPACE = "https://disclosuredesk.example/desk";

    /** On a timer: the periods whose end it waits for, by their names in the statutory clock. */
    private static final String PERIODS = "periods";

    /** On the end of a part beside the main way: it is reached when the part turns out never to have begun. */
    private static final String UNDONE = "undone";

    private static final ProcessSteps PRESENT = new ProcessSteps(read());

    private final Process process;
    private final List<String> main = new ArrayList<>();
    private final List<String> beside = new ArrayList<>();
    private final List<String> atAnyTime = new ArrayList<>();

    ProcessSteps(BpmnModel model) {
        process = model.getMainProcess();
        walk(process.getFlowElements(), main);
    }

    /** The steps of the present process. */
    public static ProcessSteps present() {
        return PRESENT;
    }

    private static BpmnModel read() {
        return new BpmnXMLConverter()
                .convertToBpmnModel(() -> ProcessSteps.class.getResourceAsStream(FILE), false, true);
    }

    private void walk(Collection<FlowElement> elements, List<String> steps) {
        for (FlowElement element : elements) {
            if (element instanceof SubProcess part) {
                walk(part.getFlowElements(), part instanceof EventSubProcess ? beside : steps);
            } else if (element instanceof UserTask
                    || element instanceof IntermediateCatchEvent event && isMessage(event)) {
                steps.add(element.getId());
            } else if ((element instanceof BoundaryEvent || element instanceof StartEvent)
                    && isMessage((Event) element)) {
                atAnyTime.add(element.getId());
            }
        }
    }

    private static boolean isMessage(Event event) {
        return event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    /** Every step a request can stand at, in the order of its life: the main way first, then what runs beside it. */
    public List<String> inOrder() {
        return Stream.concat(main.stream(), beside.stream()).toList();
    }

    /** Every step, and after them what can begin at any of them. */
    public List<String> all() {
        return Stream.concat(inOrder().stream(), atAnyTime.stream()).toList();
    }

    /** Steps that stand open beside the one the request is handled at. */
    public List<String> beside() {
        return List.copyOf(beside);
    }

    /** Messages that can come at any step of the handling, and so are nobody's turn. */
    public List<String> atAnyTime() {
        return List.copyOf(atAnyTime);
    }

    /** The steps before the signature, one of which every unsigned request stands at, in the order of its life: those a return reaches. */
    public List<String> beforeSignature() {
        var reached = (SubProcess) ((BoundaryEvent) node(CaseProcess.RETURN)).getAttachedToRef();
        return main.stream()
                .filter(step -> reached.getFlowElement(step) != null)
                .toList();
    }

    /** The step at which every request arrives that has been signed. */
    public String afterSignature() {
        var signed = (SubProcess) ((BoundaryEvent) node(CaseProcess.RETURN)).getAttachedToRef();
        return signed.getOutgoingFlows().get(0).getTargetRef();
    }

    /** The role a step belongs to. What comes in from outside is recorded by the disclosure office's clerk. */
    public String role(String step) {
        return node(step) instanceof UserTask task ? task.getCandidateGroups().get(0) : CaseProcess.ROLE_FOR_MESSAGES;
    }

    /** Whether one step of the main way comes before another. */
    public boolean isBefore(String step, String other) {
        return place(step) < place(other);
    }

    private int place(String step) {
        int place = main.indexOf(step);
        if (place < 0) {
            throw new IllegalArgumentException(step + " is no step of the main way");
        }
        return place;
    }

    /** The step at which every request arrives whose handling has ended, however it ended. */
    public String afterHandling() {
        SubProcess handling = process.getFlowElements().stream()
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .findFirst()
                .orElseThrow();
        return handling.getOutgoingFlows().get(0).getTargetRef();
    }

    /** For each period, by its name in the statutory clock, the timer that waits for its end. */
    public Map<String, String> timers() {
        Map<String, String> timers = new LinkedHashMap<>();
        for (IntermediateCatchEvent event : process.findFlowElementsOfType(IntermediateCatchEvent.class)) {
            String periods = event.getAttributeValue(NAMESPACE, PERIODS);
            if (periods != null) {
                Arrays.stream(periods.split(" ")).forEach(period -> timers.put(period, event.getId()));
            }
        }
        return timers;
    }

    /** For each message that is waited for, the timer that ends the waiting. */
    public Map<String, String> timersOfWaits() {
        Set<String> timers = new LinkedHashSet<>(timers().values());
        Map<String, String> waits = new LinkedHashMap<>();
        inOrder()
                .forEach(step -> waitingWith(step).stream()
                        .filter(timers::contains)
                        .findFirst()
                        .ifPresent(timer -> waits.put(step, timer)));
        return waits;
    }

    /** What the waiting at a step looks like to the engine: of a message, each event that is waited for beside it. */
    List<String> waitingWith(String step) {
        FlowNode gateway = gatewayBefore(step);
        return gateway == null
                ? List.of(step)
                : gateway.getOutgoingFlows().stream()
                        .map(SequenceFlow::getTargetRef)
                        .toList();
    }

    /** Where the engine has to be led for a request to stand at a step: of a message, the waiting for it. */
    String entranceTo(String step) {
        FlowNode gateway = gatewayBefore(step);
        return gateway == null ? step : gateway.getId();
    }

    private @Nullable FlowNode gatewayBefore(String step) {
        return node(step).getIncomingFlows().stream()
                .map(SequenceFlow::getSourceFlowElement)
                .filter(EventGateway.class::isInstance)
                .map(FlowNode.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The end of the part beside the main way that a step belongs to, for a part that never should have begun. */
    String undoneEnd(String step) {
        List<EndEvent> ends = node(step).getParentContainer().getFlowElements().stream()
                .filter(EndEvent.class::isInstance)
                .map(EndEvent.class::cast)
                .toList();
        return ends.stream()
                .filter(end -> "true".equals(end.getAttributeValue(NAMESPACE, UNDONE)))
                .map(FlowElement::getId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(step + " does not stand beside the main way"));
    }

    /** Where the handling begins with an answer to the first question. */
    String beginning(FirstStep answer) {
        String condition = "${step == '" + answer + "'}";
        return node("firstStep").getOutgoingFlows().stream()
                .filter(flow -> condition.equals(flow.getConditionExpression()))
                .map(SequenceFlow::getTargetRef)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The process does not begin with " + answer));
    }

    private FlowNode node(String id) {
        if (process.getFlowElement(id, true) instanceof FlowNode node) {
            return node;
        }
        throw new IllegalArgumentException("The process has no " + id);
    }
}
