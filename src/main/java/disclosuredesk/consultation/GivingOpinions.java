package disclosuredesk.consultation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.consultation.Consultation.Opinion;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.MaterialFiled;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agency asked gives its opinion (arts 33 ¶3, 34). In the case of the agency that asked it is the same fact as an opinion its clerk had typed: the
 * clock and the process make no difference.
 */
@Act
public class GivingOpinions {

    private final Requests requests;
    private final AskedOpinions opinions;
    private final Consultations consultations;
    private final AfterOpinions after;
    private final Materials materials;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    GivingOpinions(
            Requests requests,
            AskedOpinions opinions,
            Consultations consultations,
            AfterOpinions after,
            Materials materials,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.opinions = opinions;
        this.consultations = consultations;
        this.after = after;
        this.materials = materials;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives it, today.
     *
     * @param reasons required of an agency that objects
     * @param approvedBy who agreed to it at the agency asked
     * @throws Refused not found to all who do not serve the whole agency asked; forbidden to all but clerks and heads; conflict if no opinion is
     *     awaited any more; invalid without an opinion, reasons to object, or who agreed
     */
    public void give(
            AskedOpinionId id,
            @Nullable Opinion opinion,
            String reasons,
            String approvedBy,
            List<InspectedFile> files,
            Officer by) {
        RequestId request = opinions.get(id, by).request();
        if (!LettersWithin.mayAnswer(by)) {
            throw Refused.forbidden("consultation.within.notYours");
        }
        requests.takeForSystem(request);
        AskedOpinion asked = opinions.get(id, by);
        if (!asked.isAwaited()) {
            throw Refused.conflict("consultation.within.ended");
        }
        if (opinion != Opinion.AGREES && opinion != Opinion.OBJECTS) {
            throw Refused.invalid("opinion", "consultation.opinionMissing");
        }
        if (opinion == Opinion.OBJECTS && reasons.isBlank()) {
            throw Refused.invalid("reasons", "consultation.within.reasonsMissing");
        }
        if (approvedBy.isBlank()) {
            throw Refused.invalid("approvedBy", "consultation.within.approvedByMissing");
        }
        audit.hold(Set.of(asked.askingAgencyId(), by.agencyId()));
        LocalDate today = LocalDate.now(clock);
        Doer sender = Doer.another(asked.askingAgencyId(), asked.askedAgency());
        file(asked, files, today, by, sender);
        Consultation letter = asked.letter();
        consultations.end(
                letter.ended(letter.deliveredOn(), today, opinion, reasons.isBlank() ? null : reasons.strip()));
        opinions.answer(id, today, approvedBy.strip(), by);
        audit.record(new ConsultationEnded(request, today, letter.id(), letter.party(), opinion.name()), sender);
        audit.record(
                new OpinionGiven(
                        id.ledger(),
                        today,
                        asked.askingAgency(),
                        asked.sentNumber(),
                        opinion.name(),
                        approvedBy.strip()),
                by);
        WorkItem turn = process.standsAt(request, Consulting.OPINION_STEP)
                ? process.arrived(request, Consulting.OPINION_STEP)
                : null;
        after.goOn(request, turn);
    }

    private void file(AskedOpinion asked, List<InspectedFile> files, LocalDate today, Officer by, Doer sender) {
        for (InspectedFile file : files) {
            materials.requireRoom(asked.request(), Purpose.OPINION, file);
            Material one = materials.insert(asked.request(), Purpose.OPINION, file, by.id(), today);
            audit.record(
                    new MaterialFiled(asked.request(), today, Purpose.OPINION, one.name(), one.size(), one.sha256()),
                    sender);
            opinions.addPaper(asked.id(), one.id(), true);
        }
    }
}
