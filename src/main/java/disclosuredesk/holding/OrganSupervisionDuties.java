package disclosuredesk.holding;

import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever is supervised from above has a day to answer by; whoever supervises has to know of it. */
@Component
class OrganSupervisionDuties implements DutySource {

    private final OrganSupervisions supervisions;

    OrganSupervisionDuties(OrganSupervisions supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public List<Duty> open(long agencyId) {
        return Stream.concat(
                        supervisions.awaitedFrom(agencyId).stream()
                                .map(one -> duty(one, "ANSWER_SUPERIOR", one.superior(), true)
                                        .of(one.request())),
                        supervisions.open(agencyId).stream()
                                .filter(one -> one.isAwaited() && supervisions.isInForce(one))
                                .map(one -> duty(one, "ORGAN_ANSWERS", one.organ(), false)))
                .toList();
    }

    private static Duty duty(OrganSupervision one, String kind, String other, boolean own) {
        LocalDate due = one.latest().replyDueOn();
        return new Duty(
                "organ-supervision/" + one.id() + "/" + one.latest().id(),
                kind,
                other + "　" + one.number(),
                due,
                "/supervisions/" + one.id(),
                own,
                OrgansBeneath.SUPERVISORS);
    }
}
