package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.MaterialFiled;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is shown to those who help or confer: never who the applicant is. And what they bring, as materials of the case. */
@Component
public class ShownPapers {

    /** The longest limit that can be set: the statutory twenty working days. */
    static final int MOST_WORKING_DAYS = 20;

    private final Materials materials;
    private final AuditTrail audit;
    private final Clock clock;

    ShownPapers(Materials materials, AuditTrail audit, Clock clock) {
        this.materials = materials;
        this.audit = audit;
        this.clock = clock;
    }

    /** The papers of a case that can be shown. */
    public List<Material> showable(RequestId request) {
        return materials.showable(request);
    }

    /** @throws Refused invalid, at {@literal papers}, if one cannot be shown */
    List<Material> chosen(RequestId request, List<String> storageNames) {
        List<Material> showable = showable(request);
        List<Material> chosen = new ArrayList<>();
        for (String name : storageNames) {
            Optional<Material> paper = showable.stream()
                    .filter(one -> one.storageName().equals(name))
                    .findFirst();
            if (!chosen.contains(paper.orElseThrow(() -> Refused.invalid("papers", "cooperation.paperImpossible")))) {
                chosen.add(paper.get());
            }
        }
        return chosen;
    }

    /** @throws Refused invalid, at {@literal question}, if there is none, or it tells who the applicant is or how to reach him */
    static void requireQuestion(DisclosureRequest request, String question) {
        if (question.isBlank()) {
            throw Refused.invalid("question", "cooperation.questionMissing");
        }
        if (request.applicant().isToldBy(question)) {
            throw Refused.invalid("question", "cooperation.identityTold");
        }
    }

    /**
     * Puts what somebody brought on the case's file.
     *
     * @throws Refused invalid, at {@literal files}
     */
    List<Material> file(RequestId request, List<InspectedFile> files, Officer by) {
        return file(request, files, by, by);
    }

    /**
     * The same of an officer of another agency.
     *
     * @param sender as the ledger of the case tells it
     */
    List<Material> file(RequestId request, List<InspectedFile> files, Officer by, Doer sender) {
        LocalDate today = LocalDate.now(clock);
        List<Material> filed = new ArrayList<>();
        for (InspectedFile file : files) {
            materials.requireRoom(request, Purpose.COOPERATION, file);
            Material one = materials.insert(request, Purpose.COOPERATION, file, by.id(), today);
            audit.record(
                    new MaterialFiled(request, today, Purpose.COOPERATION, one.name(), one.size(), one.sha256()),
                    sender);
            filed.add(one);
        }
        return filed;
    }
}
