package disclosuredesk.workflow;

import disclosuredesk.shared.RequestId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;

/**
 * The process as a picture (SVG) drawn from the layout in the process file: where the request stands, and which way it
 * came. The engine's own image generator paints pixels with the server's fonts, which on most servers have no Chinese;
 * a drawing leaves the text to the reader's browser, prints sharply and can be read aloud.
 */
@Component
public class ProcessPicture {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;

    ProcessPicture(RepositoryService repository, RuntimeService runtime, HistoryService history) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
    }

    /** The process without any request in it. */
    public String ofProcess() {
        String latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CaseProcess.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        return draw(repository.getBpmnModel(latest), Set.of(), Set.of());
    }

    /** The process of one request, its current steps and the ones it has passed marked. */
    public String of(RequestId request) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(request.value())
                .singleResult();
        if (instance == null) {
            return ofProcess();
        }
        Set<String> current = new HashSet<>();
        Set<String> passed = new HashSet<>();
        for (ActivityInstance step : runtime.createActivityInstanceQuery()
                .processInstanceId(request.value())
                .list()) {
            // a boundary event always waits, and what was cancelled was not passed
            if (!step.getActivityType().equals("boundaryEvent") && step.getDeleteReason() == null) {
                (step.getEndTime() == null ? current : passed).add(step.getActivityId());
            }
        }
        if (instance.getEndTime() != null) {
            current.add(instance.getEndActivityId());
        }
        return draw(repository.getBpmnModel(instance.getProcessDefinitionId()), current, passed);
    }

    private static String draw(BpmnModel model, Set<String> current, Set<String> passed) {
        double width = 0;
        double height = 0;
        for (GraphicInfo shape : model.getLocationMap().values()) {
            width = Math.max(width, shape.getX() + shape.getWidth());
            height = Math.max(height, shape.getY() + shape.getHeight());
        }
        for (List<GraphicInfo> line : model.getFlowLocationMap().values()) {
            for (GraphicInfo point : line) {
                height = Math.max(height, point.getY());
            }
        }
        var drawing = new SvgDrawing(width + 30, height + 30);
        model.getMainProcess()
                .findFlowElementsOfType(org.flowable.bpmn.model.SubProcess.class)
                .forEach(part -> drawing.frame(model.getGraphicInfo(part.getId()), part.getName()));
        model.getMainProcess()
                .findFlowElementsOfType(org.flowable.bpmn.model.SequenceFlow.class)
                .forEach(flow -> drawing.flow(
                        model.getFlowLocationGraphicInfo(flow.getId()),
                        flow.getName(),
                        model.getLabelGraphicInfo(flow.getId()),
                        passed.contains(flow.getId())
                                && (passed.contains(flow.getTargetRef()) || current.contains(flow.getTargetRef()))));
        model.getMainProcess()
                .findFlowElementsOfType(org.flowable.bpmn.model.FlowNode.class)
                .forEach(node -> drawing.node(
                        node,
                        model.getGraphicInfo(node.getId()),
                        model.getLabelGraphicInfo(node.getId()),
                        mark(node.getId(), current, passed)));
        return drawing.toString();
    }

    private static SvgDrawing.Mark mark(String id, Set<String> current, Set<String> passed) {
        if (current.contains(id)) {
            return SvgDrawing.Mark.CURRENT;
        }
        return passed.contains(id) ? SvgDrawing.Mark.PASSED : SvgDrawing.Mark.AHEAD;
    }
}
