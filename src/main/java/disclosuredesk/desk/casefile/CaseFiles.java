package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.archive.Dossiers;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.clock.Excess;
import disclosuredesk.clock.Extending;
import disclosuredesk.clock.ExtensionApproved;
import disclosuredesk.clock.FeeAsked;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.Proposals;
import disclosuredesk.decision.ReturnNotice;
import disclosuredesk.decision.Returning;
import disclosuredesk.decision.SearchFiles;
import disclosuredesk.desk.DueDate;
import disclosuredesk.desk.DueDates;
import disclosuredesk.desk.casefile.CaseFile.OpenStep;
import disclosuredesk.fees.Charging;
import disclosuredesk.fees.Fees;
import disclosuredesk.holding.Holdings;
import disclosuredesk.letters.DecisionLetters;
import disclosuredesk.letters.Deliveries;
import disclosuredesk.release.InformationFiles;
import disclosuredesk.remedies.AnswerPeriods;
import disclosuredesk.remedies.FilingRules;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Examining;
import disclosuredesk.requests.Offer;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.CountedYears;
import disclosuredesk.workflow.DeclaredActs;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a request's page together, for an officer who may see it. */
@Component
class CaseFiles {

    private final Requests requests;
    private final Agencies agencies;
    private final CaseProcess process;
    private final DueDates dueDates;
    private final Papers papers;
    private final ClockViews clocks;
    private final AuditTrail audit;
    private final Timeline timeline;
    private final DeclaredActs acts;
    private final List<Offer> offers;

    /** Where the papers of a case are kept, other than its row, and the acts that say what can be begun. */
    @Component
    record Papers(Corrections corrections, Consultations consultations, Proposals proposals, SearchFiles searchFiles, Decisions decisions,
            Deliveries deliveries, Fees fees, DecisionLetters letters, Dossiers dossiers, InformationFiles information,
            CountedYears counted, Remedies remedies, AnswerPeriods answerPeriods, Holdings holdings,
            Examining examining, Returning returning) {}

    CaseFiles(Requests requests, Agencies agencies, CaseProcess process, DueDates dueDates,
            Papers papers, ClockViews clocks, AuditTrail audit, Timeline timeline, DeclaredActs acts, List<Offer> offers) {
        this.requests = requests;
        this.agencies = agencies;
        this.process = process;
        this.dueDates = dueDates;
        this.papers = papers;
        this.clocks = clocks;
        this.audit = audit;
        this.timeline = timeline;
        this.acts = acts;
        this.offers = offers;
    }

    CaseFile of(RequestId id, Officer by) {
        return new CaseFile(requests.get(id, by), by, this);
    }

    Papers papers() {
        return papers;
    }

    List<AuditEntry> ledger(DisclosureRequest request) {
        return audit.of(request.id());
    }

    List<CaseFile.Line> lines(List<AuditEntry> ledger) {
        return timeline.of(ledger);
    }

    @Nullable ReturnNotice returned(CaseFile file) {
        return ReturnNotice.standing(file.ledger(), audit, file.open().stream().map(OpenStep::step).toList());
    }

    List<Officer> officers(DisclosureRequest request) {
        return agencies.officers(request.agencyId());
    }

    /** Of what never was a request no period is told. */
    Optional<ClockView> clock(CaseFile file) {
        return file.request().isVoid() ? Optional.empty() : Optional.ofNullable(clocks.of(file.request(), audit.standing(file.ledger()), file.decision(), file.delivery()));
    }

    /** As the clock tells it, whose facts are read once for both. */
    Optional<DueDate> due(CaseFile file) {
        DisclosureRequest request = file.request();
        return request.isVoid() ? Optional.of(DueDates.VOID) : Optional.ofNullable(file.clock())
                .map(clock -> dueDates.today(request.agencyId()).of(clock.deadline(), request.closedOn()));
    }

    boolean isWithdrawable(DisclosureRequest request, Officer by) {
        return by.is(Role.CLERK) && !request.isClosed();
    }

    /** What the officer can begin whatever step the request stands at; the acts themselves check again. */
    List<String> actions(CaseFile file, Officer by) {
        DisclosureRequest request = file.request();
        if (request.isVoid()) {
            return List.of();
        }
        ClockView clock = file.clock();
        List<String> actions = new ArrayList<>();
        if (by.is(Role.CLERK) && !request.isClosed()) {
            if (papers.examining().isCorrectable(request.id(), by)) {
                actions.add("correction-notice");
            }
            if (papers.returning().isPossible(request.id(), by)) {
                actions.add(acts.page(CaseProcess.RETURN));
            }
            if (isAwaitedElsewhere(request.id())) {
                actions.add(acts.page(Consulting.OPINION_STEP));
            }
            Stream.of(Extending.PROPOSAL, Excess.ASKING, Charging.ASKING)
                    .filter(message -> isPossible(file, message))
                    .filter(message -> !message.equals(Extending.PROPOSAL) || clock != null && clock.extendable())
                    .map(acts::page)
                    .forEach(actions::add);
        }
        if (by.is(Role.HEAD) && !request.isClosed()) {
            actions.add("amendment");
            if (papers.consultations().isAwaited(request.id())) {
                actions.add("go-on");
            }
        }
        boolean ended = Outcome.R6_1.name().equals(request.outcome()) || Outcome.R6_2.name().equals(request.outcome());
        if (by.is(Role.HEAD) && ended && request.archivedOn() == null) {
            actions.add("reopening");
        }
        if (FilingRules.mayRecord(by)) {
            actions.add("remedy");
        }
        offers.forEach(offer -> actions.addAll(offer.offers(request, by)));
        return actions;
    }

    /** Whether opinions are outstanding although the request was taken back to another step. */
    private boolean isAwaitedElsewhere(RequestId id) {
        return papers.consultations().isAwaited(id) && !process.standsAt(id, Consulting.OPINION_STEP);
    }

    private boolean isPossible(CaseFile file, String message) {
        RequestId id = file.request().id();
        Class<? extends CaseEvent> done = switch (message) {
            case Extending.PROPOSAL -> ExtensionApproved.class;
            case Excess.ASKING -> ReasonsAsked.class;
            default -> FeeAsked.class;
        };
        return audit.standing(file.ledger()).stream().noneMatch(entry -> entry.is(done)) && process.accepts(id, message)
                && !(message.equals(Extending.PROPOSAL) && process.standsAt(id, Extending.APPROVAL_STEP));
    }

    /** The steps the officer can do now. */
    List<OpenStep> mine(RequestId id, Officer by) {
        return of(id, by).open().stream().filter(OpenStep::mine).toList();
    }

    Optional<String> department(DisclosureRequest request) {
        return agencies.departments(request.agencyId()).stream()
                .filter(department -> Long.valueOf(department.id()).equals(request.departmentId()))
                .map(Department::name).findFirst();
    }

    List<OpenStep> open(CaseFile file, Officer by) {
        return process.open(file.request().id()).stream().map(item -> open(item, file, by)).toList();
    }

    private OpenStep open(WorkItem item, CaseFile file, Officer by) {
        DisclosureRequest request = file.request();
        Decision decision = DecisionMaking.FOUR_EYES.contains(item.step()) ? file.decision() : null;
        List<String> who = file.officers().stream().filter(officer -> mayDo(item, request, officer, decision))
                .map(Officer::name).toList();
        return new OpenStep(item.step(), acts.page(item.step()), item.role(),
                mayDo(item, request, by, decision), who);
    }

    /** What the page offers; the acts themselves check again. */
    private static boolean mayDo(WorkItem item, DisclosureRequest request, Officer officer, @Nullable Decision decision) {
        boolean ownDraft = DecisionMaking.FOUR_EYES.contains(item.step()) && decision != null && decision.draftedBy() == officer.id();
        return officer.enabled() && !ownDraft && officer.takesTurn(Role.valueOf(item.role()), request.departmentId());
    }
}
