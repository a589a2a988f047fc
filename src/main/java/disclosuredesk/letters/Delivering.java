package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.Decisions;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.fees.Fees;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Delivery (送达) of the approved answer; it closes the request on the day the answer counts as made. */
@Act(@Does(step = Delivering.STEP, page = "delivery"))
public class Delivering {

    /** The step of the process. */
    public static final String STEP = "deliverDecision";

    private final Requests requests;
    private final Decisions decisions;
    private final Deliveries deliveries;
    private final Letters letters;
    private final DeliveryRules deliveryRules;
    private final Fees fees;
    private final CaseProcess process;

    Delivering(
            Requests requests,
            Decisions decisions,
            Deliveries deliveries,
            Letters letters,
            DeliveryRules deliveryRules,
            Fees fees,
            CaseProcess process) {
        this.requests = requests;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.letters = letters;
        this.deliveryRules = deliveryRules;
        this.fees = fees;
        this.process = process;
    }

    /**
     * Records the delivery with its proof.
     *
     * @throws Refused invalid if the day lies before the decision or in the future, or what the route asks for is missing
     */
    public void deliver(RequestId id, int version, Delivery delivery, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        if (fees.of(id).filter(FeeNotice::isOpen).isPresent()) {
            throw Refused.conflict("letters.delivery.feeOpen");
        }
        Decision decision = decisions.of(id).filter(Decision::isApproved).orElseThrow();
        if (letters.valid(id, LetterKind.DECISION).isEmpty()) {
            throw Refused.conflict("letters.delivery.noLetter");
        }
        requests.requirePossible(request, delivery.deliveredOn(), "deliveredOn");
        LocalDate decidedOn = Objects.requireNonNull(decision.approvedOn());
        if (delivery.deliveredOn().isBefore(decidedOn)) {
            throw Refused.invalid("deliveredOn", "letters.delivery.beforeDecision", decidedOn);
        }
        deliveryRules.require(request, delivery);
        deliveries.insert(id, delivery, by.id());
        requests.close(
                decision.outcome().name(),
                new DecisionDelivered(
                        id,
                        delivery.deliveredOn(),
                        delivery.route(),
                        decision.outcome().name(),
                        deliveryRules.proof(delivery)),
                by);
        process.complete(turn, Map.of());
    }
}
