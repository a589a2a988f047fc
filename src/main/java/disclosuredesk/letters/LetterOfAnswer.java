package disclosuredesk.letters;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.decision.ApprovalDemand;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionApproved;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The approval is the signature: in its transaction the letter gets its number, or the approval does not happen. */
@Component
class LetterOfAnswer implements ApprovalDemand {

    /** What is composed from a signed answer only. */
    private static final Set<LetterKind> OF_THE_SIGNATURE = EnumSet.of(
            LetterKind.DECISION, LetterKind.THIRD_PARTY_NOTICE, LetterKind.SERVICE_RECEIPT, LetterKind.APPROVAL_SHEET);

    private final DecisionLetters letters;
    private final Letters onFile;
    private final LetterWords words;
    private final Requests requests;
    private final Agencies agencies;
    private final AuditTrail audit;
    private final Clock clock;

    LetterOfAnswer(
            DecisionLetters letters,
            Letters onFile,
            LetterWords words,
            Requests requests,
            Agencies agencies,
            AuditTrail audit,
            Clock clock) {
        this.letters = letters;
        this.onFile = onFile;
        this.words = words;
        this.requests = requests;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public void require(DecisionApproved approved, Decision signed, Officer by) {
        letters.issue(
                requests.get(approved.request(), by),
                signed.outcome(),
                signed.parts(),
                approved.on(),
                approved.despite(),
                by);
    }

    /** The letter is void with the signature, and what was composed from both; as of any void letter, the numbers stay used. */
    @Override
    public void takenBack(RequestId request, AuditEntry approved) {
        Officer by = agencies.officer(approved.officerId()).orElseThrow().in(approved.agencyId());
        LocalDate today = LocalDate.now(clock);
        String reason = words.of("letters.void.takenBack");
        for (Letter letter : onFile.of(request)) {
            if (OF_THE_SIGNATURE.contains(letter.kind()) && !letter.isVoid()) {
                onFile.voidLetter(letter.id(), today, by.id(), reason);
                audit.record(new LetterVoided(request, today, letter.kind(), letter.number(), reason), by);
            }
        }
    }
}
