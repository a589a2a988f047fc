package disclosuredesk.letters;

import disclosuredesk.requests.VoidObstacle;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Component;

/** What was answered, by a decision or because a period had passed, was a request. */
@Component
class AnswersOnFile implements VoidObstacle {

    private final Letters letters;
    private final Deliveries deliveries;

    AnswersOnFile(Letters letters, Deliveries deliveries) {
        this.letters = letters;
        this.deliveries = deliveries;
    }

    @Override
    public void requireVoidable(RequestId request) {
        letters.valid(request, LetterKind.DECISION).ifPresent(answer -> {
            throw Refused.conflict("letters.voidObstacle", answer.number());
        });
        if (deliveries.of(request).isPresent()) {
            throw Refused.conflict("letters.voidObstacle.delivered");
        }
    }
}
