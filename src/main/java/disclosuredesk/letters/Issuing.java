package disclosuredesk.letters;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a letter its number and puts it on file with its entry in the ledger: the only way a letter comes to be. */
@Component
class Issuing {

    private final Letters letters;
    private final Letterheads letterheads;
    private final LetterWords words;
    private final Agencies agencies;
    private final AuditTrail audit;

    Issuing(Letters letters, Letterheads letterheads, LetterWords words, Agencies agencies, AuditTrail audit) {
        this.letters = letters;
        this.letterheads = letterheads;
        this.words = words;
        this.agencies = agencies;
        this.audit = audit;
    }

    /** @throws Refused conflict if the administrator has not said what the agency's letters print */
    Letterhead letterhead(long agencyId) {
        return letterheads.of(agencyId).orElseThrow(() -> Refused.conflict("letters.letterhead.notFilled"));
    }

    String number(Letterhead letterhead, LocalDate on, int serial) {
        return words.of("letter.number", letterhead.numberWord(), String.valueOf(on.getYear()), String.valueOf(serial));
    }

    /** The number the next letter of the agency would have; not reserved. */
    String nextNumber(long agencyId, Letterhead letterhead, LocalDate on) {
        return number(letterhead, on, letters.lastSerial(agencies.signing(agencyId), on.getYear()) + 1);
    }

    /**
     * Numbers, composes, files and records one letter, in the transaction of the act.
     *
     * @param about what of the case it is about, where several of a kind can go to one addressee
     */
    long issue(
            DisclosureRequest request,
            LetterKind kind,
            LocalDate on,
            @Nullable Long about,
            Function<String, LetterContent> compose,
            Officer by) {
        long register = agencies.signing(request.agencyId());
        int serial = letters.nextSerial(register, on.getYear());
        LetterContent content = compose.apply(number(letterhead(request.agencyId()), on, serial));
        long id = letters.insert(register, request.id(), kind, serial, content, on, about, by.id());
        audit.record(new LetterIssued(request.id(), on, kind, content.number()), by);
        return id;
    }
}
