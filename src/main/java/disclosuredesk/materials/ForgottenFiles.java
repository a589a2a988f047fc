package disclosuredesk.materials;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of a case that is anonymised: their content and names go, each row stays. One transaction, so that a crash leaves all or nothing. */
@Component
class ForgottenFiles implements Forgetting {

    private final Materials materials;
    private final Clock clock;

    ForgottenFiles(Materials materials, Clock clock) {
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public void forget(RequestId request) {
        materials.remove(request, LocalDate.now(clock));
    }

    @Override
    public List<Forgotten> forgotten() {
        return List.of(
                Forgotten.of("material").texts("name", "struck_reason", "strike_moved_reason"),
                Forgotten.where("material_move", "from_id = :request or to_id = :request")
                        .texts("reason"));
    }
}
