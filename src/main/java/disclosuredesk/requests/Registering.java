package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Registration (登记, arts 29, 31, 45): the request gets its number, its process and its first audit entry. */
@Act
public class Registering {

    private final Agencies agencies;
    private final Requests requests;
    private final RegistrationRules rules;
    private final Intakes intakes;
    private final RegistrationDrafts drafts;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Calendars calendars;
    private final Clock clock;

    Registering(
            Agencies agencies,
            Requests requests,
            RegistrationRules rules,
            Intakes intakes,
            RegistrationDrafts drafts,
            CaseProcess process,
            AuditTrail audit,
            Calendars calendars,
            Clock clock) {
        this.agencies = agencies;
        this.requests = requests;
        this.rules = rules;
        this.intakes = intakes;
        this.drafts = drafts;
        this.process = process;
        this.audit = audit;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Enters a request; what was kept of its form while it was typed goes.
     *
     * @throws Refused forbidden to any but a clerk; invalid if an item of art. 29 is missing or impossible; conflict
     *     if the same form was sent before; not found if the letter it came out of is not, or not for the officer to see
     */
    public RequestNumber register(Registration registration, Officer by) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
        if (registration.receipt().channel() != Channel.FORWARDED) { // those were sent to the agency while it was there
            agencies.requireOpen(by.agencyId());
        }
        requireUnregistered(registration.id(), by);
        DisclosureRequest source = registration.applicant() == null ? source(registration, by) : null;
        Applicant applicant = source == null ? Objects.requireNonNull(registration.applicant()) : source.applicant();
        require(registration, applicant);
        Receipt receipt = registration.receipt();
        LocalDate receivedOn = receipt.receivedOrEarliestOn(calendars.of(by.agencyId()));
        var number = requests.nextNumber(by.agencyId(), receivedOn.getYear());
        requireUnregistered(registration.id(), by); // by who held the counter before
        var request = new DisclosureRequest(
                registration.id(),
                by.agencyId(),
                number,
                receipt,
                receivedOn,
                applicant,
                registration.information(),
                registration.documentNumber(),
                registration.wantedForm(),
                registration.wantedRoute(),
                null,
                null,
                null,
                null,
                null,
                0);
        requests.insert(
                request,
                new RequestRegistered(
                        request.id(),
                        receivedOn,
                        number.toString(),
                        request.channel(),
                        request.applicant().kind(),
                        receipt.safeOn()),
                by);
        intake(
                request,
                source == null ? registration.intake() : registration.intake().provedAs(intakes.of(source.id())),
                by);
        if (source != null) {
            audit.record(new ApplicantTakenOver(source.id(), LocalDate.now(clock), number.toString()), by);
        }
        drafts.delete(request.id(), by);
        process.start(request.id());
        return number;
    }

    /** The request out of the same letter whose applicant is taken over: one letter came in one way on one day. */
    private DisclosureRequest source(Registration registration, Officer by) {
        RequestId letter = registration.intake().letter();
        if (letter == null) {
            throw Refused.invalid("applicantName", "requests.registration.missing.applicantName");
        }
        DisclosureRequest source = requests.get(letter, by);
        Receipt receipt = registration.receipt();
        if (receipt.channel() != source.channel()
                || !receipt.safeOn().equals(source.receipt().safeOn())) {
            throw Refused.invalid(
                    "receivedOn",
                    "requests.letter.otherReceipt",
                    source.number().toString());
        }
        return source;
    }

    /** What is to be known beside channel and days, on file and in the ledger. */
    private void intake(DisclosureRequest request, Intake intake, Officer by) {
        if (intake.equals(Intake.PLAIN)) {
            return;
        }
        RequestId letter = intake.letter() == null
                ? null
                : intakes.first(requests.get(intake.letter(), by).id());
        intakes.insert(request.id(), new Intake(intake.oral(), intake.agentProof(), letter));
        if (intake.oral() != null) {
            audit.record(
                    new OralRequestWritten(
                            request.id(),
                            request.receivedOn(),
                            intake.oral().writtenBy(),
                            intake.oral().confirmation()),
                    by);
        }
        if (letter != null) {
            audit.record(
                    new LetterSplit(
                            request.id(),
                            LocalDate.now(clock),
                            requests.get(letter, by).number().toString()),
                    by);
        }
    }

    private void requireUnregistered(RequestId id, Officer by) {
        Optional<DisclosureRequest> earlier = requests.find(id);
        if (earlier.isPresent()) {
            throw earlier.get().agencyId() == by.agencyId()
                    ? Refused.conflict(
                            "requests.registration.twice",
                            earlier.get().number().toString())
                    : Refused.conflict("requests.registration.idTaken");
        }
    }

    private void require(Registration registration, Applicant applicant) {
        var wrong = new Refusals();
        wrong.gather(() -> rules.require(registration.receipt()));
        wrong.gather(() -> rules.requireText(applicant.name(), "applicantName"));
        wrong.gather(() -> rules.requireText(registration.information(), "information"));
        OralRequest oral = registration.intake().oral();
        if (oral != null) {
            wrong.gather(() -> rules.requireText(oral.writtenBy(), "writtenBy"));
        }
        wrong.gather(() -> rules.require(applicant.identity()));
        wrong.gather(() -> rules.requireContact(applicant));
        wrong.requireNone();
    }
}
