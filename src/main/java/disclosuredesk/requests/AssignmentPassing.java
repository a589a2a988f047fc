package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.Passing;
import disclosuredesk.audit.Revocation;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an assignment is taken back by who made it. */
@Configuration(proxyBeanMethods = false)
class AssignmentPassing {

    @Bean
    Passing departmentAssignedPassing(
            Requests requests, Agencies agencies, HelpingDepartments helping, CaseProcess process, AuditTrail audit) {
        return new Passing(Set.of(FirstStep.SEARCH.activity()), new Back(requests, agencies, helping, process, audit));
    }

    private record Back(
            Requests requests, Agencies agencies, HelpingDepartments helping, CaseProcess process, AuditTrail audit)
            implements Revocation {

        @Override
        public Class<? extends CaseEvent> fact() {
            return DepartmentAssigned.class;
        }

        @Override
        public List<AuditEntry> restingOn(RequestId request, AuditEntry entry) {
            return helping.restingOn(request, entry);
        }

        /** The department that had it before has it again, or none: who may see a case goes by it. */
        @Override
        public void revoke(RequestId request, AuditEntry entry) {
            Long before = audit.latest(request, DepartmentAssigned.class)
                    .map(earlier -> audit.as(DepartmentAssigned.class, earlier).department())
                    .flatMap(name -> agencies.departmentOnceNamed(entry.agencyId(), name))
                    .map(Department::id)
                    .orElse(null);
            requests.assign(request, before);
            process.takeBack(request, FirstStep.SEARCH.activity(), Assigning.STEP);
        }
    }
}
