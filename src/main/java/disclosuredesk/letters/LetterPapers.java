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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    public Optional<Filed> of(RequestId request, PaperKind kind, @Nullable Long about) {
        return letters.of(request).stream()
                .filter(letter -> letter.kind() == LetterKind.of(kind)
                        && !letter.isVoid()
                        && Objects.equals(letter.about(), about))
                .reduce((first, last) -> last)
                .map(letter -> new Filed(
                        letter.number(),
                        letter.issuedOn(),
                        "/requests/" + request + "/letters/" + letter.id(),
                        "/letters/print?year=" + letter.issuedOn().getYear() + "&letter=" + letter.id(),
                        letter.content()))
                .or(() -> outside.of(request, LetterKind.of(kind), about)
                        .map(letter -> new Filed(
                                letter.number(),
                                letter.madeOn(),
                                "/requests/" + request + "/materials/"
                                        + letter.file().storageName() + "/strike",
                                null,
                                null)));
    }

    @Override
    public void make(DisclosureRequest request, PaperKind kind, @Nullable Long about, Officer by) {
        LetterKind letter = LetterKind.of(kind);
        LocalDate today = LocalDate.now(clock);
        Letterhead letterhead = issuing.letterhead(request.agencyId());
        List<NoticeLetter> prepared = notices.of(letter, request, composing.you(request)).stream()
                .filter(notice -> Objects.equals(notice.about(), about))
                .toList();
        for (NoticeLetter notice : prepared) {
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
        PaperKind kind = sent.paper();
        if (kind == null) {
            return;
        }
        Filed paper = of(sent.request(), kind, sent.about()).orElseThrow(() -> Refused.conflict("requests.paper.none"));
        if (sent.sentOn().isBefore(paper.madeOn())) {
            throw Refused.invalid("sentOn", "requests.paper.sentBeforeMade", paper.madeOn());
        }
    }
}
