package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assignment (分办) of a request to the department that keeps the information. */
@Act(@Does(step = Assigning.STEP, page = "assignment"))
public class Assigning {

    /** The step of the process. */
    public static final String STEP = "assignDepartment";

    private final Requests requests;
    private final Agencies agencies;
    private final HandlingDays handlingDays;
    private final HelpingDepartments helping;
    private final Visibility visibility;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Assigning(
            Requests requests,
            Agencies agencies,
            HandlingDays handlingDays,
            HelpingDepartments helping,
            Visibility visibility,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.handlingDays = handlingDays;
        this.helping = helping;
        this.visibility = visibility;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever handles a restricted case has to see it. */
    private void requireReader(DisclosureRequest request, long departmentId) {
        List<Officer> handlers = agencies.officers(request.agencyId()).stream()
                .filter(one -> one.enabled() && one.handles(departmentId))
                .toList();
        if (!handlers.isEmpty() && visibility.readers(request.id(), handlers).isEmpty()) {
            throw Refused.invalid("departmentId", "requests.restriction.departmentUnread");
        }
    }

    /** Gives the request to a department of the same agency. */
    public void assign(RequestId id, int version, long departmentId, @Nullable String note, Officer by) {
        assign(id, version, departmentId, note, List.of(), by);
    }

    /**
     * The same to a lead department (主办), with parts for others that help it (协办).
     *
     * @param parts empty if the department does it alone
     */
    public void assign(
            RequestId id, int version, long departmentId, @Nullable String note, List<AskedPart> parts, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        Department department = agencies.departments(by.agencyId()).stream()
                .filter(candidate -> candidate.id() == departmentId)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("departmentId", "requests.assignment.unknownDepartment"));
        requireReader(request, departmentId);
        requests.assign(id, departmentId);
        audit.record(
                new DepartmentAssigned(
                        id,
                        LocalDate.now(clock),
                        department.name(),
                        note,
                        handlingDays.of(by.agencyId(), departmentId)),
                by);
        helping.give(request, departmentId, parts, by);
        process.complete(turn, Map.of());
    }
}
