package disclosuredesk.rectification;

import disclosuredesk.requests.AnonymisingObstacle;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Demands for correction that rest on what a case gave: while one is open it is not anonymised, afterwards they go with it. */
@Component
class ForgottenRectifications implements Forgetting, AnonymisingObstacle {

    private static final String OF_FILE =
            "rectification_id in (select id from rectification where request_id = :request)";

    private final Rectifications rectifications;

    ForgottenRectifications(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public Optional<String> against(DisclosureRequest request) {
        return rectifications.of(request.id()).stream()
                        .anyMatch(one -> one.state().isOpen())
                ? Optional.of("archive.obstacle.rectification")
                : Optional.empty();
    }

    @Override
    public List<Forgotten> forgotten() {
        return List.of(
                Forgotten.where(
                                "rectification_file_piece",
                                "file_id in (select f.id from rectification_file f join rectification c on c.id = f.rectification_id"
                                        + " where c.request_id = :request)")
                        .gone(),
                Forgotten.where("rectification_file", OF_FILE).texts("name", "struck_reason"),
                Forgotten.of("rectification")
                        .texts(
                                "applicant_name",
                                "information",
                                "inaccuracy",
                                "wanted",
                                "evidence",
                                "evidence_wanted",
                                "findings",
                                "letter_text",
                                "evidence_letter_text",
                                "told_proof",
                                "withdrawal")
                        .cleared("phone", "email", "address", "agent")
                        .emptied("identity_number"));
    }
}
