package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Decisions;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is, for one case and one officer. The acts themselves check again; this decides what a page offers. */
@Component
class Turns {

    private static final Set<String> BY_ANOTHER = Set.of(DecisionMaking.REVIEW_STEP, DecisionMaking.APPROVAL_STEP);

    private final CaseProcess process;
    private final Decisions decisions;
    private final Agencies agencies;

    Turns(CaseProcess process, Decisions decisions, Agencies agencies) {
        this.process = process;
        this.decisions = decisions;
        this.agencies = agencies;
    }

    /** The open steps of the request. */
    List<Turn> of(DisclosureRequest request, Officer by) {
        return process.open(request.id()).stream().map(item -> turn(item, request, by)).toList();
    }

    /** Whether the officer may record the applicant's withdrawal now. */
    boolean mayWithdraw(DisclosureRequest request, Officer by) {
        return !request.isClosed() && by.is(Role.CLERK);
    }

    private Turn turn(WorkItem item, DisclosureRequest request, Officer by) {
        Long drafter = BY_ANOTHER.contains(item.step())
                ? decisions.of(request.id()).map(decision -> decision.draftedBy()).orElse(null) : null;
        List<String> who = agencies.officers(request.agencyId()).stream()
                .filter(officer -> officer.enabled() && mayDo(item, request, officer, drafter))
                .map(Officer::name).toList();
        boolean ownDraft = drafter != null && drafter == by.id();
        return new Turn(item.step(), item.role(), mayDo(item, request, by, drafter), ownDraft,
                ActPage.of(item.step()).path(request.id()),
                item.role().equals(Role.HANDLER.name()) ? departmentName(request) : null, who);
    }

    private static boolean mayDo(WorkItem item, DisclosureRequest request, Officer officer, @Nullable Long drafter) {
        return officer.roleNames().contains(item.role())
                && (!item.role().equals(Role.HANDLER.name()) || officer.departmentId() != null
                        && officer.departmentId().equals(request.departmentId()))
                && (drafter == null || drafter != officer.id());
    }

    @Nullable String departmentName(DisclosureRequest request) {
        return agencies.departments(request.agencyId()).stream()
                .filter(department -> Long.valueOf(department.id()).equals(request.departmentId()))
                .map(Department::name).findFirst().orElse(null);
    }
}
