package disclosuredesk.decision;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.ExcessFound;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.fees.Fees;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers from the record what a draft's grounds rest on, so that nobody types it again. */
@Component
class DraftCaseFile {

    private final Proposals proposals;
    private final SearchFiles files;
    private final Corrections corrections;
    private final Consultations consultations;
    private final Fees fees;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    DraftCaseFile(
            Proposals proposals,
            SearchFiles files,
            Corrections corrections,
            Consultations consultations,
            Fees fees,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.files = files;
        this.corrections = corrections;
        this.consultations = consultations;
        this.fees = fees;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    DraftRule.CaseFile of(DisclosureRequest request) {
        RequestId id = request.id();
        LocalDate today = LocalDate.now(clock);
        List<Consultation> asked = consultations.of(id).stream()
                .filter(one -> one.kind() == Consultation.Kind.THIRD_PARTY
                        && one.opinion() != Consultation.Opinion.NOT_AWAITED)
                .toList();
        return new DraftRule.CaseFile(
                today,
                request.wantedForm(),
                proposals.searchOf(id).isPresent(),
                !files.of(id).isEmpty(),
                corrections
                        .of(id)
                        .filter(correction -> correction.receivedOn() != null)
                        .isPresent(),
                !asked.isEmpty() && asked.stream().noneMatch(Consultation::isOpen),
                !asked.isEmpty() && asked.stream().allMatch(one -> one.opinion() == Consultation.Opinion.AGREES),
                audit.standing(id).stream().anyMatch(entry -> entry.is(ExcessFound.class)),
                fees.of(id)
                        .filter(FeeNotice::isOpen)
                        .map(fee -> CalendarMissing.orNull(
                                () -> deadlines.of(request.agencyId()).paymentDue(fee.receivedOn())))
                        .filter(lastDay -> lastDay.isBefore(today))
                        .isPresent());
    }
}
