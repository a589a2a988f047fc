package disclosuredesk.cooperation;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cache.AgencyCounts;
import org.springframework.stereotype.Component;

/** The conferrals that wait for the opinion of the officer's department (会商待答). */
@Component
class ConferralsToAnswer implements MenuCount {

    private final Conferrals conferrals;
    private final AgencyCounts counts;

    ConferralsToAnswer(Conferrals conferrals, AgencyCounts counts) {
        this.conferrals = conferrals;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "conferralsToAnswer";
    }

    @Override
    public int of(Officer by) {
        return !by.is(Role.HANDLER) || by.departmentId() == null
                ? 0
                : counts.of(by.agencyId(), "conferrals of department " + by.departmentId(), () -> waitingFor(by));
    }

    private int waitingFor(Officer by) {
        return (int) conferrals.ofAgency(by.agencyId()).stream()
                .filter(one -> one.awaits(by))
                .count();
    }
}
