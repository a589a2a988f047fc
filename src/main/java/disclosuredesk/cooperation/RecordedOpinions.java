package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cooperation.Conferral.Opinion;
import disclosuredesk.cooperation.Conferral.Participant;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts an opinion on file, whoever brings it: who takes it down for a participant, or the department that confers itself. */
@Component
class RecordedOpinions {

    private final Conferrals conferrals;
    private final ShownPapers papers;
    private final AuditTrail audit;

    RecordedOpinions(Conferrals conferrals, ShownPapers papers, AuditTrail audit) {
        this.conferrals = conferrals;
        this.papers = papers;
        this.audit = audit;
    }

    /** @throws Refused invalid without person and text, or if he does not confer */
    void add(Conferral conferral, Opinion opinion, List<InspectedFile> files, Officer by) {
        Participant participant = conferral.participants().stream()
                .filter(one -> one.id() == opinion.participant())
                .findFirst()
                .orElseThrow(() -> Refused.invalid("participant", "cooperation.opinion.whose"));
        if (opinion.person().isBlank()) {
            throw Refused.invalid("person", "cooperation.opinion.personMissing");
        }
        if (opinion.text().isBlank()) {
            throw Refused.invalid("opinionText", "cooperation.opinion.textMissing");
        }
        conferrals.addOpinion(
                conferral.id(),
                new Opinion(
                        participant.id(),
                        opinion.person().strip(),
                        opinion.givenOn(),
                        opinion.text().strip()),
                by);
        papers.file(conferral.request(), files, by)
                .forEach(file -> conferrals.addPaper(conferral.id(), file.id(), ConferralPart.OPINION));
        audit.record(
                new ConferralOpinionGiven(conferral.request(), opinion.givenOn(), conferral.id(), participant.name()),
                by);
    }
}
