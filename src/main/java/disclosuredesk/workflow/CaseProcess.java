package disclosuredesk.workflow;

import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.eventsubscription.api.EventSubscription;
import org.flowable.task.api.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process of a request, as acts see it: is it my turn, and what did I answer. Everything here runs in the caller's
 * transaction, after the row and the audit entry have been written.
 */
@Component
public class CaseProcess {

    /** Id of the process in {@code processes/disclosure-request.bpmn20.xml}. */
    public static final String PROCESS = "disclosureRequest";

    /** Name of the message that takes a request back to an earlier step, at any step before the signature. */
    public static final String RETURN = "caseReturned";

    private static final ProcessSteps STEPS = ProcessSteps.present();

    /** The step a consultation interrupted, while it lasts: an answer kept for the process's question after it. */
    private static final String INTERRUPTED = "interrupted";

    /** The process's first question; versions of the process from before there was a way back do not ask it. */
    private static final String FIRST_QUESTION = "firstStep";

    /** What comes in from outside (corrections, opinions, withdrawals) is recorded by the disclosure office's clerk. */
    static final String ROLE_FOR_MESSAGES = "CLERK";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final HistoryService history;
    private final PeriodEnds periodEnds;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    CaseProcess(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            HistoryService history,
            PeriodEnds periodEnds,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.history = history;
        this.periodEnds = periodEnds;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Starts the request's process under the request's id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(RequestId request) {
        runtime.createProcessInstanceBuilder()
                .processDefinitionKey(PROCESS)
                .predefineProcessInstanceId(request.value())
                .businessKey(request.value())
                .transientVariable("step", FirstStep.EXAMINATION.name())
                .start();
    }

    /** The open steps of a request, without what is possible at any of them. */
    public List<WorkItem> open(RequestId request) {
        List<WorkItem> open = new ArrayList<>();
        for (Task task :
                tasks.createTaskQuery().processInstanceId(request.value()).list()) {
            open.add(userTask(request, task));
        }
        for (EventSubscription message : messages(request)) {
            if (!STEPS.atAnyTime().contains(message.getEventName())) {
                open.add(message(request, message));
            }
        }
        return open;
    }

    /** Whether the request's process still runs. */
    public boolean isOpen(RequestId request) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(request.value())
                        .count()
                > 0;
    }

    /**
     * The doer's turn at a step.
     *
     * @throws Refused conflict if the case is not at that step; forbidden if the step belongs to another role
     */
    public WorkItem turn(RequestId request, String step, Doer by) {
        WorkItem item = openStep(request, step);
        requireRole(step, item.role(), by);
        return item.takenBy(by);
    }

    /**
     * What a step waits for has come by itself, from nobody of the agency's staff.
     *
     * @throws Refused conflict if the case is not at that step
     */
    public WorkItem arrived(RequestId request, String step) {
        return openStep(request, step);
    }

    /** The turn at a step of a doer of another role than the step's own, for an act that takes the step's place. */
    public WorkItem turn(RequestId request, String step, String role, Doer by) {
        WorkItem item = openStep(request, step);
        requireRole(step, role, by);
        return item;
    }

    /**
     * That the doer has the role a step belongs to, for an act that the step is not needed for.
     *
     * @throws Refused forbidden
     */
    public static void requireRole(String step, String role, Doer by) {
        if (!by.roleNames().contains(role)) {
            throw Refused.forbidden("workflow.wrongRole", text("step." + step), text("Role." + role));
        }
    }

    /** Whether the version of the process that the request was started on has the step; of one that has ended none is asked any more. */
    public boolean knows(RequestId request, String step) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processInstanceId(request.value())
                .singleResult();
        return running != null
                && repository.getBpmnModel(running.getProcessDefinitionId()).getFlowElement(step) != null;
    }

    /**
     * Answers a step and moves the process on. The answers decide at the next question and are then forgotten. Listeners
     * hear who took the step, in the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(WorkItem item, Map<String, Object> answers) {
        Map<String, Object> known = new HashMap<>(periodEnds.of(item.request()));
        known.putAll(answers);
        if (item.waiting()) {
            runtime.messageEventReceived(item.step(), item.handle(), known);
        } else {
            tasks.complete(item.handle(), Map.of(), known);
        }
        taken(item);
    }

    private void taken(WorkItem item) {
        Doer by = item.by();
        if (by != null && !STEPS.atAnyTime().contains(item.step())) {
            listeners.publishEvent(new StepTaken(item.request(), item.step(), item.role(), item.since(), by));
        }
    }

    /** The step before the signature at which the request stands; empty once it is signed or has ended. */
    public Optional<String> beforeSignature(RequestId request) {
        return open(request).stream()
                .map(WorkItem::step)
                .filter(STEPS.beforeSignature()::contains)
                .findFirst();
    }

    /**
     * The doer's turn to take the request back to an earlier step.
     *
     * @throws Refused conflict once the answer is signed or the request has ended; forbidden if the doer has another role
     */
    public WorkItem turnToReturn(RequestId request, Doer by) {
        if (knows(request, FIRST_QUESTION)) {
            return turn(request, RETURN, by);
        }
        if (beforeSignature(request).isEmpty()) {
            throw Refused.conflict("workflow.outOfTurn", text("step." + RETURN));
        }
        requireRole(RETURN, ROLE_FOR_MESSAGES, by);
        return new WorkItem(request, RETURN, ROLE_FOR_MESSAGES, LocalDateTime.now(clock), true, "", by);
    }

    /**
     * Takes the request from where it stands before the signature back to an earlier step; what runs beside the main way
     * (extension, reasons, fee) is not touched. A consultation that interrupts examination, assignment or search will lead back to it.
     *
     * @param turn the turn of whoever returns it, at his own step or by {@link #turnToReturn}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goBack(WorkItem turn, FirstStep to) {
        RequestId request = turn.request();
        String from = beforeSignature(request)
                .orElseThrow(() -> Refused.conflict("workflow.outOfTurn", text("step." + RETURN)));
        interrupt(request, from, to);
        Optional<EventSubscription> way = messages(request).stream()
                .filter(one -> one.getEventName().equals(RETURN))
                .findFirst();
        if (way.isPresent()) {
            Map<String, Object> known = new HashMap<>(periodEnds.of(request));
            known.put("step", to.name());
            runtime.messageEventReceived(RETURN, way.get().getExecutionId(), known);
            runtime.removeVariables(request.value(), known.keySet());
        } else { // begun before the process had this message
            move(request, from, to.activity());
        }
        taken(turn);
    }

    private void interrupt(RequestId request, String from, FirstStep to) {
        boolean consulting = !STEPS.isBefore(from, FirstStep.CONSULTATION.activity())
                && STEPS.isBefore(from, FirstStep.DRAFT.activity());
        if (to == FirstStep.CONSULTATION && consulting) {
            return; // one more letter; it still interrupts what the first one did
        }
        Optional<FirstStep> interrupted =
                List.of(FirstStep.EXAMINATION, FirstStep.ASSIGNMENT, FirstStep.SEARCH).stream()
                        .filter(step ->
                                to == FirstStep.CONSULTATION && step.activity().equals(from))
                        .findFirst();
        if (interrupted.isPresent()) {
            runtime.setVariable(request.value(), INTERRUPTED, interrupted.get().name());
        } else {
            runtime.removeVariable(request.value(), INTERRUPTED);
        }
    }

    /** Where a request goes when its consultation is over: on to the draft, or back to the step the consultation interrupted. */
    public FirstStep afterConsultation(RequestId request) {
        Object interrupted = runtime.getVariable(request.value(), INTERRUPTED);
        return interrupted == null ? FirstStep.DRAFT : FirstStep.valueOf(interrupted.toString());
    }

    /** The answer to whether all opinions are in, and where the request then goes on; asked once they are. */
    public Map<String, Object> opinionsIn(RequestId request, boolean complete) {
        if (!complete) {
            return Map.of("opinions", "OUTSTANDING");
        }
        FirstStep next = afterConsultation(request);
        runtime.removeVariable(request.value(), INTERRUPTED);
        return next == FirstStep.DRAFT || !knows(request, FIRST_QUESTION)
                ? Map.of("opinions", "COMPLETE")
                : Map.of("opinions", "COMPLETE_MIDWAY", "step", next.name());
    }

    /** Whether the request stands at a step, be it a task, a message or a period. */
    public boolean standsAt(RequestId request, String step) {
        return runtime.createExecutionQuery()
                        .processInstanceId(request.value())
                        .activityId(step)
                        .count()
                > 0;
    }

    /**
     * Takes the request back from a step it stands at to an earlier one: only to undo a fact that was recorded wrongly. Who waits for
     * a message waits for nothing any more; who is taken back to a message waits for it again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(RequestId request, String from, String to) {
        move(request, from, STEPS.entranceTo(to));
    }

    /**
     * Ends what was begun beside the main way, from the step it stands at: it never should have begun, and may begin again.
     *
     * @param step one of {@link ProcessSteps#beside()}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(RequestId request, String step) {
        move(request, step, STEPS.undoneEnd(step));
    }

    /** Whether the handling of the request has ended, and it waits for the archive. */
    public boolean isHandled(RequestId request) {
        return standsAt(request, STEPS.afterHandling());
    }

    /** Takes a request whose handling has ended back into it, to a step of the main way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(RequestId request, String to) {
        takeBack(request, STEPS.afterHandling(), to);
    }

    private void move(RequestId request, String from, String activity) {
        Map<String, Object> known = new HashMap<>(periodEnds.of(request));
        runtime.createChangeActivityStateBuilder()
                .processInstanceId(request.value())
                .moveActivityIdsToSingleActivityId(STEPS.waitingWith(from), activity)
                .processVariables(known)
                .changeState();
        runtime.removeVariables(request.value(), known.keySet());
    }

    /**
     * Ends the request's process wherever it stands, its timers and what it waits for with it: only for what never was a request.
     * An archived one has none any more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(RequestId request) {
        if (isOpen(request)) {
            runtime.deleteProcessInstance(request.value(), "voided");
        }
    }

    /** The message that begins something at any step, for whoever may record it; empty if the handling is over. */
    public boolean accepts(RequestId request, String message) {
        return messages(request).stream().anyMatch(one -> one.getEventName().equals(message));
    }

    private WorkItem openStep(RequestId request, String step) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(request.value())
                .taskDefinitionKey(step)
                .singleResult();
        if (task != null) {
            return userTask(request, task);
        }
        return messages(request).stream()
                .filter(message -> message.getEventName().equals(step))
                .map(message -> message(request, message))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("workflow.outOfTurn", text("step." + step)));
    }

    private static MessageSourceResolvable text(String key) {
        return new DefaultMessageSourceResolvable(key);
    }

    private List<EventSubscription> messages(RequestId request) {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(request.value())
                .eventType("message")
                .list();
    }

    private LocalDateTime moment(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), clock.getZone());
    }

    private WorkItem userTask(RequestId request, Task task) {
        var definition = repository.getBpmnModel(task.getProcessDefinitionId());
        var step = (UserTask) definition.getFlowElement(task.getTaskDefinitionKey());
        return new WorkItem(
                request,
                task.getTaskDefinitionKey(),
                step.getCandidateGroups().get(0),
                moment(task.getCreateTime()),
                false,
                task.getId(),
                null);
    }

    private WorkItem message(RequestId request, EventSubscription message) {
        return new WorkItem(
                request,
                message.getEventName(),
                ROLE_FOR_MESSAGES,
                moment(message.getCreated()),
                true,
                message.getExecutionId(),
                null);
    }

    /** How many process instances still run, and how many have come to their end. */
    public Count count() {
        return new Count(
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .count(),
                history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .finished()
                        .count());
    }

    /** Instances of the process by state. */
    public record Count(long open, long completed) {}
}
