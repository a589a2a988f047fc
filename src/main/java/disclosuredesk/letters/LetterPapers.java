package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.PaperSent;
import disclosuredesk.requests.Papers;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the steps are told of the letters they send; and no entry of the ledger says that a letter was sent which is not on file. */
@Component
class LetterPapers implements Papers {

    private final Letters letters;
    private final LettersFromOutside outside;
    private final Notices notices;
    private final Composing composing;
    private final Issuing issuing;
    private final Clock clock;

    LetterPapers(
            Letters letters,
            LettersFromOutside outside,
            Notices notices,
            Composing composing,
            Issuing issuing,
            Clock clock) {
        this.letters = letters;
        this.outside = outside;
        this.notices = notices;
        this.composing = composing;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public Optional<Filed> of(RequestId request, PaperKind kind) {
        return letters.valid(request, LetterKind.of(kind))
                .map(letter -> new Filed(
                        letter.number(),
                        letter.issuedOn(),
                        "/requests/" + request + "/letters/" + letter.id(),
                        "/letters/print?year=" + letter.issuedOn().getYear() + "&letter=" + letter.id(),
                        letter.content()))
                .or(() -> outside.of(request, LetterKind.of(kind))
                        .map(letter -> new Filed(
                                letter.number(),
                                letter.madeOn(),
                                "/requests/" + request + "/materials/"
                                        + letter.file().storageName() + "/strike",
                                null,
                                null)));
    }

    @Override
    public void make(DisclosureRequest request, PaperKind kind, Officer by) {
        LetterKind letter = LetterKind.of(kind);
        LocalDate today = LocalDate.now(clock);
        Letterhead letterhead = issuing.letterhead(request.agencyId());
        for (NoticeLetter notice : notices.of(letter, request, composing.you(request))) {
            issuing.issue(
                    request,
                    letter,
                    today,
                    notice.about(),
                    number -> composing.notice(letter, request, notice, today, letterhead, number),
                    by);
        }
    }

    /** In the transaction of the act: refused, nothing of it happened. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void requireOnFile(PaperSent sent) {
        Filed paper = of(sent.request(), sent.paper()).orElseThrow(() -> Refused.conflict("requests.paper.none"));
        if (sent.sentOn().isBefore(paper.madeOn())) {
            throw Refused.invalid("sentOn", "requests.paper.sentBeforeMade", paper.madeOn());
        }
    }
}
