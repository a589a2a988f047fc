package disclosuredesk.decision;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.requests.RequestConcluded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which grounds a case is about to be answered: as it is drafted, else as its department proposes, else as the examination concluded. */
@Component
public class SuggestedGrounds {

    private final Decisions decisions;
    private final Proposals proposals;
    private final SimpleProcedure simple;
    private final AuditTrail audit;

    SuggestedGrounds(Decisions decisions, Proposals proposals, SimpleProcedure simple, AuditTrail audit) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.simple = simple;
        this.audit = audit;
    }

    /** Each once, in the order of the draft; none while nothing says one. */
    public List<Ground> of(OpenedCase opened) {
        Optional<Decision> draft = decisions.of(opened);
        if (draft.isPresent()) {
            return draft.get().parts().stream()
                    .map(DecisionPart::ground)
                    .distinct()
                    .toList();
        }
        Optional<Proposal> proposal = proposals.of(opened.id());
        if (proposal.isPresent()) {
            return List.of(proposal.get().ground());
        }
        if (simple.isTaken(opened.standing())) {
            return List.of(Ground.PROVIDED);
        }
        return opened.standing().stream()
                .filter(entry -> entry.is(RequestConcluded.class))
                .reduce((first, second) -> second)
                .map(entry -> of(audit.as(RequestConcluded.class, entry)))
                .map(List::of)
                .orElse(List.of());
    }

    /** The ground a conclusion of the examination comes to; null if it says none. */
    public static @Nullable Ground of(RequestConcluded concluded) {
        return switch (concluded.conclusion()) {
            case NOT_OURS -> Ground.NOT_OURS;
            case NOT_INFORMATION -> Ground.NOT_INFORMATION;
            case NOT_A_REQUEST -> Ground.PETITION;
            case STILL_UNCLEAR -> Ground.STILL_UNCLEAR;
            case ANSWERABLE_AT_ONCE -> null;
        };
    }
}
