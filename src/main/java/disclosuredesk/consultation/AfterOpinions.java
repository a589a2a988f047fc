package disclosuredesk.consultation;

import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import disclosuredesk.workflow.WorkItem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a request goes when an opinion, or its absence, is on file. */
@Component
class AfterOpinions {

    private final Consultations consultations;
    private final CaseProcess process;

    AfterOpinions(Consultations consultations, CaseProcess process) {
        this.consultations = consultations;
        this.process = process;
    }

    /** @param turn null: the request was taken back to another step, and stays there */
    void goOn(RequestId id, @Nullable WorkItem turn) {
        if (turn != null) {
            FirstStep next = process.afterConsultation(id);
            Map<String, Object> answers = process.opinionsIn(id, !consultations.isAwaited(id));
            process.complete(turn, answers);
            if (answers.containsValue("COMPLETE") && next != FirstStep.DRAFT) {
                process.goBack(turn, next); // begun before the process could go back by itself
            }
        }
    }
}
