package disclosuredesk.exchange;

import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.shared.RequestId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a request, or a part of it, was answered as another agency's (art. 36 item 5), and which one the answer names. */
@Component
public class NotResponsible {

    private final Decisions decisions;

    NotResponsible(Decisions decisions) {
        this.decisions = decisions;
    }

    boolean is(RequestId request) {
        return decisions.of(request).filter(NotResponsible::isSaid).isPresent();
    }

    /** The same for the page of a case. */
    boolean is(OpenedCase opened) {
        return decisions.of(opened).filter(NotResponsible::isSaid).isPresent();
    }

    private static boolean isSaid(Decision decision) {
        return decision.isApproved() && decision.parts().stream().anyMatch(part -> part.ground() == Ground.NOT_OURS);
    }

    /** The agencies the answer names, in its words; empty if it names none. */
    public String named(RequestId request) {
        return decisions.of(request).stream()
                .flatMap(signed -> signed.parts().stream())
                .filter(part -> part.ground() == Ground.NOT_OURS)
                .flatMap(NotResponsible::agencies)
                .collect(Collectors.joining("；"));
    }

    private static Stream<String> agencies(DecisionPart part) {
        return Stream.of(Evidence.RIGHT_AGENCY, Evidence.SUCCESSOR)
                .map(part.evidence()::get)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank());
    }
}
