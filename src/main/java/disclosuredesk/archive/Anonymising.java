package disclosuredesk.archive;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.archive.Anonymisation.State;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.letters.Letters;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.CaseAnonymised;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Takes what tells of persons out of cases whose retention is over (鉴定销毁): one proposes it with a reason, a head, another person, agrees. Number,
 * days, class and result stay, so that no figure of any year changes. It cannot be undone.
 */
@Act
public class Anonymising {

    /** Cases that are decided about at once. */
    static final int MOST = 200;

    private static final int LONGEST_REASON = 500;
    private static final Set<Role> PROPOSERS = Set.of(Role.CLERK, Role.HEAD);

    private final Requests requests;
    private final Anonymisations anonymisations;
    private final AnonymisingRules rules;
    private final ForgettingCase forgetting;
    private final Materials materials;
    private final Letters letters;
    private final AuditTrail audit;
    private final Clock clock;

    Anonymising(
            Requests requests,
            Anonymisations anonymisations,
            AnonymisingRules rules,
            ForgettingCase forgetting,
            Materials materials,
            Letters letters,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.anonymisations = anonymisations;
        this.rules = rules;
        this.forgetting = forgetting;
        this.materials = materials;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the officer may propose it, and look at what is due. */
    public static boolean mayPropose(Officer by) {
        return !Collections.disjoint(PROPOSERS, by.roles());
    }

    /** @throws Refused forbidden to any but clerk and head */
    @EachTime
    public static void requireOpenTo(Officer by) {
        if (!mayPropose(by)) {
            throw Refused.forbidden("archive.anonymise.officeOnly");
        }
    }

    /** Whether the officer is the second person of a decision that is open. */
    public static boolean mayDecide(Anonymisation one, Officer by) {
        return one.isOpen() && by.is(Role.HEAD) && one.proposedById() != by.id();
    }

    /**
     * Proposes it for some cases. Nothing of them changes.
     *
     * @return what waits for a head
     * @throws Refused invalid without cases or a reason, or if the reason tells of an applicant, as it stays; conflict if something stands against it
     */
    public long propose(Collection<RequestId> ids, String reason, Officer by) {
        requireOpenTo(by);
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refused.invalid(
                    null, ids.isEmpty() ? "archive.anonymise.noneChosen" : "archive.anonymise.tooMany", MOST);
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refused.invalid(
                    "reason",
                    reason.isBlank() ? "archive.anonymise.reasonMissing" : "archive.anonymise.reasonTooLong",
                    LONGEST_REASON);
        }
        List<RequestId> inOrder = inOrder(ids);
        for (RequestId id : inOrder) {
            requests.get(id, by);
            DisclosureRequest request = requests.lockArchived(id, by); // void or not: its data go as well
            rules.require(request);
            if (request.applicant().isToldBy(reason)) {
                throw Refused.invalid(
                        "reason",
                        "archive.anonymise.reasonTells",
                        request.number().toString());
            }
        }
        long decision = anonymisations.insert(inOrder, reason.strip(), by);
        inOrder.forEach(id -> audit.record(new AnonymisationProposed(id, today(), decision, reason.strip()), by));
        return decision;
    }

    /**
     * Agrees: of all its cases nothing is left that tells of a person. One that was restricted since is left out.
     *
     * @throws Refused forbidden to any but a head other than who proposed it; conflict if it is decided, or something stands against one of the cases
     *     by now: then nothing is changed of any
     */
    public void agree(long id, Officer by) {
        Anonymisation decision = decidable(id, by);
        List<RequestId> restricted = new ArrayList<>();
        List<DisclosureRequest> locked = new ArrayList<>(); // all, before anything is deleted or a ledger is held
        for (RequestId one :
                inOrder(decision.cases().stream().map(Anonymisation.Case::id).toList())) {
            DisclosureRequest request = requests.lockArchived(one, by);
            if (rules.isRestricted(request)) {
                restricted.add(one);
            } else {
                rules.require(request);
                locked.add(request);
            }
        }
        if (locked.isEmpty()) {
            throw Refused.conflict("archive.anonymise.allRestricted");
        }
        List<CaseAnonymised> done = new ArrayList<>();
        for (DisclosureRequest request : locked) {
            int files = materials.all(request.id()).size();
            int papers = letters.of(request.id()).size();
            forgetting.forget(request.id());
            requests.anonymise(request, today());
            done.add(new CaseAnonymised(
                    request.id(), today(), decision.id(), decision.proposedBy(), decision.reason(), files, papers));
        }
        done.forEach(one -> audit.record(one, by));
        restricted.forEach(one -> audit.record(new AnonymisationLeftOut(one, today(), decision.id()), by));
        anonymisations.leaveOut(decision, restricted);
        anonymisations.decide(decision, State.AGREED, null, by);
    }

    /** @throws Refused invalid without a reason; otherwise like {@link #agree} */
    public void refuse(long id, String reason, Officer by) {
        Anonymisation decision = decidable(id, by);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refused.invalid(
                    "reason",
                    reason.isBlank() ? "archive.anonymise.refusalMissing" : "archive.anonymise.reasonTooLong",
                    LONGEST_REASON);
        }
        anonymisations.decide(decision, State.REFUSED, reason.strip(), by);
        ended(decision, State.REFUSED, by);
    }

    /** @throws Refused forbidden to any but who proposed it; conflict if it is decided */
    public void withdraw(long id, Officer by) {
        Anonymisation decision = anonymisations.requireOpen(id, by);
        if (decision.proposedById() != by.id()) {
            throw Refused.forbidden("archive.anonymise.notOwn");
        }
        anonymisations.decide(decision, State.WITHDRAWN, null, by);
        ended(decision, State.WITHDRAWN, by);
    }

    private void ended(Anonymisation decision, State state, Officer by) {
        decision.cases()
                .forEach(one -> audit.record(new AnonymisationEnded(one.id(), today(), decision.id(), state), by));
    }

    private Anonymisation decidable(long id, Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("archive.anonymise.headOnly");
        }
        Anonymisation decision = anonymisations.requireOpen(id, by);
        if (!mayDecide(decision, by)) {
            throw Refused.forbidden("archive.anonymise.own");
        }
        return decision;
    }

    /** Always the same, so that two acts never wait for each other. */
    private static List<RequestId> inOrder(Collection<RequestId> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparing(RequestId::value))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
