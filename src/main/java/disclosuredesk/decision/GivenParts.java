package disclosuredesk.decision;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.HandlingDays;
import disclosuredesk.requests.HelpingDepartments;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives helping departments their parts: with the assignment, or one later. */
@Component
class GivenParts implements HelpingDepartments {

    private final HelpingParts parts;
    private final Agencies agencies;
    private final HandlingDays handlingDays;
    private final AuditTrail audit;
    private final Clock clock;

    GivenParts(HelpingParts parts, Agencies agencies, HandlingDays handlingDays, AuditTrail audit, Clock clock) {
        this.parts = parts;
        this.agencies = agencies;
        this.handlingDays = handlingDays;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void give(DisclosureRequest request, long lead, List<AskedPart> asked, Officer by) {
        for (int i = 0; i < asked.size(); i++) {
            give(request, lead, asked.get(i), "parts[" + i + "].", by);
        }
    }

    @Override
    public List<AuditEntry> restingOn(RequestId request, AuditEntry assignment) {
        return audit.standing(request).stream()
                .filter(entry -> entry.is(PartAssigned.class) && entry.seq() > assignment.seq())
                .sorted(Comparator.comparingLong(AuditEntry::seq).reversed())
                .toList();
    }

    /** @param form the beginning of the names of the fields */
    void give(DisclosureRequest request, @Nullable Long lead, AskedPart asked, String form, Officer by) {
        Department department = agencies.departments(request.agencyId()).stream()
                .filter(one -> one.id() == asked.departmentId())
                .findFirst()
                .orElseThrow(() -> Refused.invalid(form + "departmentId", "requests.assignment.unknownDepartment"));
        if (lead != null && lead == department.id()) {
            throw Refused.invalid(form + "departmentId", "decision.part.leadItself", department.name());
        }
        String what = asked.what().strip();
        if (EvidenceRules.isEmpty(what)) {
            throw Refused.invalid(form + "what", "decision.part.whatMissing");
        }
        if (request.applicant().isToldBy(what)) {
            throw Refused.invalid(form + "what", "decision.part.identityTold");
        }
        Integer chosen = asked.workingDays();
        int days = chosen == null ? handlingDays.of(request.agencyId(), department.id()) : chosen;
        if (days < Setting.HANDLING_DAYS.least() || days > Setting.HANDLING_DAYS.most()) {
            throw Refused.invalid(
                    form + "workingDays",
                    "decision.part.limitImpossible",
                    Setting.HANDLING_DAYS.least(),
                    Setting.HANDLING_DAYS.most());
        }
        LocalDate today = LocalDate.now(clock);
        long part = parts.insert(request.id(), department.id(), what, days, today, by);
        audit.record(new PartAssigned(request.id(), today, part, department.name(), what, days), by);
    }
}
