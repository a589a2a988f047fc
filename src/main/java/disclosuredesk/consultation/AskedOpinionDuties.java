package disclosuredesk.consultation;

import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The days by which other agencies of this installation wait for an opinion. The agency that asks is told of its wish too, where the law sets no period;
 * a period of the law stands on its own case.
 */
@Component
class AskedOpinionDuties implements DutySource {

    private static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.HEAD);

    private final AskedOpinions opinions;

    AskedOpinionDuties(AskedOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public List<Duty> open(long agencyId) {
        return Stream.concat(
                        opinions.awaited(agencyId).stream()
                                .flatMap(one ->
                                        duty(one, "GIVE_OPINION", one.askingAgency(), "/opinions/" + one.id(), true)),
                        opinions.awaitedFrom(agencyId).stream()
                                .filter(one -> !one.letter().kind().hasPeriod())
                                .flatMap(one -> duty(
                                        one,
                                        "OPINION_AWAITED",
                                        one.askedAgency(),
                                        "/requests/" + one.request() + "/consultations",
                                        false)))
                .toList();
    }

    private Stream<Duty> duty(AskedOpinion one, String kind, String agency, String address, boolean own) {
        LocalDate due = opinions.due(one);
        return due == null
                ? Stream.of()
                : Stream.of(
                        new Duty(one.id().value(), kind, agency + "　" + one.sentNumber(), due, address, own, KEEPERS)
                                .of(own ? null : one.request()));
    }
}
