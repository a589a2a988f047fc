package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A letter that was made and numbered outside this system is put on file before anybody says that it was sent. */
@Act
public class FilingOutsideLetters {

    private final Requests requests;
    private final Papers papers;
    private final Notices notices;
    private final LettersFromOutside letters;
    private final Materials materials;
    private final AuditTrail audit;
    private final Clock clock;

    FilingOutsideLetters(
            Requests requests,
            Papers papers,
            Notices notices,
            LettersFromOutside letters,
            Materials materials,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.papers = papers;
        this.notices = notices;
        this.letters = letters;
        this.materials = materials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files one.
     *
     * @param about which of several of the kind; null where there is only one
     * @param madeOn the day it bears
     * @throws Refused invalid, at the field, if something is missing or the day cannot be; conflict if such a letter is on file or
     *     the case is closed
     */
    public void file(
            RequestId id,
            int version,
            PaperKind kind,
            @Nullable Long about,
            String number,
            LocalDate madeOn,
            String reason,
            InspectedFile file,
            Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        IssuingLetters.requireOffice(by);
        requests.requirePossible(request, madeOn, "madeOn");
        if (number.isBlank()) {
            throw Refused.invalid("number", "letters.outside.numberMissing");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "letters.outside.reasonMissing");
        }
        if (request.isVoid() || request.archivedOn() != null) {
            throw Refused.conflict("materials.archived");
        }
        Long which = kind.isEnquiry() ? about : null;
        if (papers.of(id, kind, which).isPresent()) {
            throw Refused.conflict("requests.paper.there");
        }
        String addressee = kind.isEnquiry() ? addressee(request, kind, which) : null;
        materials.requireRoom(id, Purpose.OTHER, file);
        LocalDate today = LocalDate.now(clock);
        Material filed = materials.insert(id, Purpose.OTHER, file, by.id(), today);
        var letter = new LetterFromOutside(
                filed, LetterKind.of(kind), which, addressee, number.strip(), madeOn, reason.strip());
        letters.insert(id, letter, by.id(), today);
        audit.record(new OutsideLetterFiled(id, today, letter.kind(), letter.number(), letter.reason()), by);
    }

    /** @throws Refused invalid, if no such letter is prepared: it is said on the page of the step to whom it goes */
    private String addressee(DisclosureRequest request, PaperKind kind, @Nullable Long about) {
        return notices.of(LetterKind.of(kind), request, "").stream()
                .filter(notice -> about != null && about.equals(notice.about()))
                .map(NoticeLetter::addressee)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("kind", "letters.outside.notPrepared"));
    }
}
