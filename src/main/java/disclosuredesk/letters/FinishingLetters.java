package disclosuredesk.letters;

import static java.util.Objects.requireNonNull;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.documents.DocumentText;
import disclosuredesk.documents.UnfitTemplate;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.documents.WordPackage;
import disclosuredesk.letters.LetterDiff.Change;
import disclosuredesk.letters.LetterFiles.Form;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Before sealing: the Word file that somebody edited is compared with the record, and what differs is refused or justified. */
@Act
public class FinishingLetters {

    private static final int LONGEST_NAME = 200;

    private final Requests requests;
    private final Letters letters;
    private final Deliveries deliveries;
    private final LetterFiles files;
    private final FinalLetters finals;
    private final DecisionLetters decisionLetters;
    private final AuditTrail audit;
    private final Clock clock;

    FinishingLetters(
            Requests requests,
            Letters letters,
            Deliveries deliveries,
            LetterFiles files,
            FinalLetters finals,
            DecisionLetters decisionLetters,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.letters = letters;
        this.deliveries = deliveries;
        this.files = files;
        this.finals = finals;
        this.decisionLetters = decisionLetters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The lines in which a file differs from the letter on record.
     *
     * @throws Refused invalid, at the file, if it is no Word file or not a safe one
     */
    @EachTime
    public List<Change> compare(Letter letter, byte[] file, Officer by) {
        return LetterDiff.of(letter.content(), lines(files.of(letter, Form.DOCX, by)), lines(file));
    }

    /**
     * Puts the file that will be sealed on file.
     *
     * @param reason why protected lines differ, or why it is right all the same what the check says of the words written anew
     * @throws Refused invalid, if protected lines differ without a reason, or the letter check finds a name, number or
     *     remedy that is not the record's where those were touched: that no reason heals; or if it has advice on the words
     *     written anew and the head has not answered it
     */
    public void finish(
            RequestId id, int version, long letterId, String fileName, byte[] file, String reason, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        IssuingLetters.requireOffice(by);
        Letter letter = letters.get(letterId)
                .filter(one -> one.request().equals(id) && !one.isVoid())
                .orElseThrow(() -> Refused.notFound("letters.notFound"));
        if (letter.kind() == LetterKind.DECISION && deliveries.of(id).isPresent()) {
            throw Refused.conflict("letters.final.delivered");
        }
        List<Change> changes = compare(letter, file, by);
        if (letter.kind() == LetterKind.DECISION) {
            requireFit(
                    decisionLetters.check(request, letter, new EditedLetter(letter.content(), lines(file), changes)),
                    reason,
                    by);
        }
        if (changes.stream().anyMatch(Change::isProtected) && reason.isBlank()) {
            throw Refused.invalid("reason", "letters.final.reasonMissing");
        }
        LocalDate today = LocalDate.now(clock);
        String name = fileName.substring(
                0,
                fileName.offsetByCodePoints(0, Math.min(LONGEST_NAME, fileName.codePointCount(0, fileName.length()))));
        finals.put(letterId, new FinalLetters.Listed(name, today, changes.size(), reason.strip()), file, by.id());
        audit.record(new LetterFinished(id, today, letter.kind(), letter.number(), changes.size(), reason.strip()), by);
    }

    private static void requireFit(List<LetterHint> hints, String reason, Officer by) {
        List<LetterHint> wrong =
                hints.stream().filter(hint -> !hint.justifiable()).toList();
        if (!wrong.isEmpty()) {
            throw Refused.invalid("file", "letters.check.refused", wrong.size(), LetterHint.told(wrong));
        }
        if (!hints.isEmpty() && (reason.isBlank() || !by.is(Role.HEAD))) {
            throw Refused.invalid("reason", "letters.final.unanswered", hints.size(), LetterHint.told(hints));
        }
    }

    private static List<String> lines(byte[] file) {
        try {
            WordPackage.require(file);
            return DocumentText.of(file);
        } catch (UnfitTemplate | UnreadableDocument unusable) {
            throw Refused.invalid("file", "letters.final.unfit", requireNonNull(unusable.getMessage()));
        }
    }
}
