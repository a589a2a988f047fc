package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.Passing;
import disclosuredesk.requests.CaseSeen;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who passed a case on last, and whether the next officer has opened it. That is the one thing the reading of a page writes: a row
 * that is there since the act is filled in once, by the first officer who may do the next step, and every later view finds it so. It
 * is no fact of the case and not in the ledger, which tells what was done and not who looked.
 */
@Component
public class PassedCases {

    private final Passings passings;
    private final AuditTrail audit;
    private final CaseProcess process;
    private final Clock clock;
    private final Map<String, Passing> declared = new HashMap<>();

    PassedCases(Passings passings, AuditTrail audit, CaseProcess process, Clock clock, List<Passing> declared) {
        this.passings = passings;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
        declared.forEach(passing -> this.declared.put(passing.back().fact().getSimpleName(), passing));
    }

    /** In the transaction of the act. */
    @EventListener
    void passed(CaseEvent event) {
        if (declared.containsKey(event.getClass().getSimpleName())) {
            audit.latest(event.request())
                    .filter(entry ->
                            entry.is(event.getClass())) // what follows from the fact is recorded by listeners too
                    .or(() -> audit.latest(event.request(), event.getClass()))
                    .filter(entry -> entry.officerId() != 0)
                    .ifPresent(passings::put);
        }
    }

    /**
     * An officer opens the case.
     *
     * @param his the open steps he may do, asked for only if it could matter
     */
    public void opened(RequestId request, Officer by, Supplier<? extends Collection<String>> his) {
        passings.of(request)
                .filter(passed -> !passed.isOpened() && passed.by() != by.id())
                .filter(passed -> his.get().stream().anyMatch(passing(passed).to()::contains))
                .ifPresent(passed -> passings.open(passed, by.id(), LocalDateTime.now(clock)));
    }

    /** What is printed from the register of letters may leave the house, as if the case had been opened. */
    @EventListener
    void seen(CaseSeen event) {
        opened(
                event.request(),
                event.by(),
                () -> process.open(event.request()).stream()
                        .filter(item -> event.by().is(Role.valueOf(item.role())))
                        .map(WorkItem::step)
                        .toList());
    }

    /** What the officer can take back of the case now: his own act, nobody has opened the case since, and nobody else has done anything to it. */
    public Optional<PassedOn> takeable(OpenedCase opened, Collection<String> openSteps) {
        return passings.of(opened.id())
                .filter(passed -> passed.by() == opened.by().id() && !passed.isOpened())
                .filter(passed -> openSteps.stream().anyMatch(passing(passed).to()::contains))
                .filter(passed -> actedSince(passed, opened.ledger()) == null);
    }

    Passing passing(PassedOn passed) {
        return Objects.requireNonNull(declared.get(passed.fact()), passed.fact());
    }

    /** The first entry of another officer after the act; what the system writes with it is not of another. */
    static @Nullable AuditEntry actedSince(PassedOn passed, List<AuditEntry> ledger) {
        return ledger.stream()
                .filter(entry ->
                        entry.seq() > passed.seq() && entry.officerId() != 0 && entry.officerId() != passed.by())
                .findFirst()
                .orElse(null);
    }
}
