package disclosuredesk.remedies;

import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The days by which complaints have to be answered, where somebody set one: the Regulation sets none. */
@Component
class ComplaintDuties implements DutySource {

    static final String ANSWER_COMPLAINT = "ANSWER_COMPLAINT";

    private static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.HEAD);

    private final Complaints complaints;

    ComplaintDuties(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public List<Duty> open(long agencyId) {
        return complaints.due(agencyId).stream()
                .map(one -> new Duty(
                                one.id().value(),
                                ANSWER_COMPLAINT,
                                one.entry().about(),
                                Objects.requireNonNull(one.entry().dueOn()),
                                "/complaints/" + one.id(),
                                true,
                                KEEPERS)
                        .of(one.entry().request()))
                .toList();
    }
}
