package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.ReturnNotice;
import disclosuredesk.desk.DueDate;
import disclosuredesk.desk.DueDates;
import disclosuredesk.desk.casefile.CaseFile.OpenStep;
import disclosuredesk.holding.Holding;
import disclosuredesk.holding.Holdings;
import disclosuredesk.holding.PassedCases;
import disclosuredesk.holding.PassedOn;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Restriction;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.DeclaredActs;
import disclosuredesk.workflow.WorkItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a request's page together, for an officer who may see it. */
@Component
class CaseFiles {

    private final Requests requests;
    private final Agencies agencies;
    private final CaseProcess process;
    private final DueDates dueDates;
    private final Decisions decisions;
    private final Holdings holdings;
    private final CasePanels panels;
    private final CaseOffers offers;
    private final ClockViews clocks;
    private final AuditTrail audit;
    private final Timeline timeline;
    private final DeclaredActs acts;
    private final PassedCases passedCases;

    CaseFiles(
            Requests requests,
            Agencies agencies,
            CaseProcess process,
            DueDates dueDates,
            Decisions decisions,
            Holdings holdings,
            CasePanels panels,
            CaseOffers offers,
            ClockViews clocks,
            AuditTrail audit,
            Timeline timeline,
            DeclaredActs acts,
            PassedCases passedCases) {
        this.requests = requests;
        this.agencies = agencies;
        this.process = process;
        this.dueDates = dueDates;
        this.decisions = decisions;
        this.holdings = holdings;
        this.panels = panels;
        this.offers = offers;
        this.clocks = clocks;
        this.audit = audit;
        this.timeline = timeline;
        this.acts = acts;
        this.passedCases = passedCases;
    }

    CaseFile of(RequestId id, Officer by) {
        return new CaseFile(new OpenedCase(requests.get(id, by), by, audit), this);
    }

    /** Of a request that somebody reads from above: what he may do with it is nothing. */
    CaseFile beneath(DisclosureRequest request, Officer by) {
        return new CaseFile(new OpenedCase(request, by, audit), this);
    }

    /** The ledger of such a request. */
    List<CaseFile.Line> timelineFromAbove(DisclosureRequest request, Officer by) {
        return timeline.fromAbove(new OpenedCase(request, by, audit));
    }

    CasePanel panel(String name) {
        return panels.named(name);
    }

    List<CaseFile.Line> timeline(OpenedCase opened) {
        return timeline.of(opened);
    }

    @Nullable
    ReturnNotice returned(CaseFile file) {
        return ReturnNotice.standing(
                file.opened().ledger(),
                audit,
                file.open().stream().map(OpenStep::step).toList());
    }

    List<Officer> officers(DisclosureRequest request) {
        return agencies.officers(request.agencyId());
    }

    Holding holding(OpenedCase opened) {
        return holdings.of(opened);
    }

    Optional<PassedOn> takeable(CaseFile file) {
        return passedCases.takeable(
                file.opened(), file.open().stream().map(OpenStep::step).toList());
    }

    Optional<ClockView> clock(OpenedCase opened) {
        return clocks.of(opened);
    }

    /** As the clock tells it, whose facts are read once for both. */
    Optional<DueDate> due(CaseFile file) {
        DisclosureRequest request = file.request();
        return request.isVoid()
                ? Optional.of(DueDates.VOID)
                : clock(file.opened())
                        .map(clock -> dueDates.today(request.agencyId()).of(clock.deadline(), request.closedOn()));
    }

    static boolean isWithdrawable(OpenedCase opened) {
        return opened.isOpenTo(Role.CLERK);
    }

    /** What the officer can begin whatever step the request stands at; the acts themselves check again. */
    List<String> actions(OpenedCase opened) {
        return offers.pages(opened);
    }

    /** The steps the officer can do now. */
    List<OpenStep> mine(RequestId id, Officer by) {
        return of(id, by).open().stream().filter(OpenStep::mine).toList();
    }

    Optional<String> department(DisclosureRequest request) {
        return agencies.everyDepartment(request.agencyId()).stream()
                .filter(department -> Long.valueOf(department.id()).equals(request.departmentId()))
                .map(Department::name)
                .findFirst();
    }

    List<OpenStep> open(CaseFile file) {
        return process.open(file.request().id()).stream()
                .map(item -> open(item, file))
                .toList();
    }

    private OpenStep open(WorkItem item, CaseFile file) {
        DisclosureRequest request = file.request();
        Decision decision = DecisionMaking.FOUR_EYES.contains(item.step())
                ? decisions.of(file.opened()).orElse(null)
                : null;
        List<String> who = file.officers().stream()
                .filter(officer -> mayDo(item, request, officer, decision) && isToldOf(file, officer))
                .map(Officer::name)
                .toList();
        return new OpenStep(
                item.step(),
                acts.page(item.step()),
                item.role(),
                mayDo(item, request, file.opened().by(), decision),
                who);
    }

    /** Who may not see a restricted case is not named as one who has it before him. */
    private static boolean isToldOf(CaseFile file, Officer officer) {
        return !(file.shown("restriction") instanceof Restriction restriction)
                || restriction.readers().contains(officer.id());
    }

    /** What the page offers; the acts themselves check again. */
    private static boolean mayDo(
            WorkItem item, DisclosureRequest request, Officer officer, @Nullable Decision decision) {
        boolean ownDraft = DecisionMaking.FOUR_EYES.contains(item.step())
                && decision != null
                && decision.draftedBy() == officer.id();
        return officer.enabled() && !ownDraft && officer.takesTurn(Role.valueOf(item.role()), request.departmentId());
    }
}
