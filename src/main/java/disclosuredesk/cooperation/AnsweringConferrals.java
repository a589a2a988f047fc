package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cooperation.Conferral.Opinion;
import disclosuredesk.cooperation.Conferral.Participant;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A department that confers gives its opinion by itself; its officer need not see the case. */
@Act
public class AnsweringConferrals {

    private final Requests requests;
    private final Conferrals conferrals;
    private final RecordedOpinions recorded;
    private final Clock clock;

    AnsweringConferrals(Requests requests, Conferrals conferrals, RecordedOpinions recorded, Clock clock) {
        this.requests = requests;
        this.conferrals = conferrals;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * The opinion of the officer's department, of today and under his name.
     *
     * @throws Refused not found, if his department does not confer; conflict once there is a conclusion, or it was called off; invalid without text
     */
    public void give(long id, String text, List<InspectedFile> files, Officer by) {
        requests.lockForAsked(of(id, by).request());
        Conferral conferral = of(id, by);
        Participant department = conferral.participant(by).orElseThrow();
        if (!conferral.isOpen()) {
            throw Refused.conflict("cooperation.confer.ended");
        }
        recorded.add(conferral, new Opinion(department.id(), by.name(), LocalDate.now(clock), text), files, by);
    }

    private Conferral of(long id, Officer by) {
        return conferrals
                .of(id)
                .filter(one -> one.participant(by).isPresent())
                .orElseThrow(() -> Refused.notFound("cooperation.confer.notFound"));
    }
}
