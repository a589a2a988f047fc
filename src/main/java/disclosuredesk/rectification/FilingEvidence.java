package disclosuredesk.rectification;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The evidence is put on file as files until the demand is examined; one put there wrongly is taken out. */
@Act
public class FilingEvidence {

    private final TakenRectifications taken;
    private final RectificationFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    FilingEvidence(TakenRectifications taken, RectificationFiles files, AuditTrail audit, Clock clock) {
        this.taken = taken;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts files on file, all or none.
     *
     * @throws Refused invalid, at {@code files}, without one, or if one is there already, or if there would be too much
     */
    public void file(RectificationId id, int version, List<InspectedFile> sent, Officer by) {
        Rectification one = taken.take(id, version, Role.CLERK, RectificationRules.EXAMINABLE, by);
        if (sent.isEmpty()) {
            throw Refused.invalid("files", "materials.file.none");
        }
        LocalDate today = LocalDate.now(clock);
        for (InspectedFile file : sent) {
            RectificationFile added = files.insert(id, file, today, by.id());
            audit.record(
                    new RectificationFileAdded(
                            one.ledger(),
                            today,
                            id.value(),
                            one.number().toString(),
                            added.name(),
                            added.size(),
                            added.sha256()),
                    by);
        }
    }

    /** @throws Refused conflict if it was taken out before */
    public void strike(RectificationId id, int version, String storageName, String reason, Officer by) {
        Rectification one = taken.take(id, version, Role.CLERK, RectificationRules.EXAMINABLE, by);
        RectificationFile file = files.get(id, storageName);
        if (file.isStruck()) {
            throw Refused.conflict("materials.struckAlready");
        }
        String because = RectificationRules.text(reason, "reason", "rectification.reasonMissing");
        LocalDate today = LocalDate.now(clock);
        files.strike(file, today, because);
        audit.record(
                new RectificationFileStruck(
                        one.ledger(), today, id.value(), one.number().toString(), file.name(), file.sha256(), because),
                by);
    }
}
