package disclosuredesk.archive;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;

/** Archiving (归档), the last step of every request however it ended. */
@Act(@Does(step = Archiving.STEP, page = "archive"))
public class Archiving {

    /** 永久. */
    static final int FOR_EVER = 100;

    /** The step of the process. */
    public static final String STEP = "archiveDossier";

    private final Requests requests;
    private final CaseProcess process;
    private final Binding binding;
    private final PiecesOnFile pieces;
    private final PieceWords words;
    private final Settings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final boolean bind;

    /** @param bind false only for rehearsals of whole years in memory, which nobody will read */
    Archiving(
            Requests requests,
            CaseProcess process,
            Binding binding,
            PiecesOnFile pieces,
            PieceWords words,
            Settings settings,
            AuditTrail audit,
            Clock clock,
            @Value("${disclosuredesk.dossiers:true}") boolean bind) {
        this.bind = bind;
        this.binding = binding;
        this.pieces = pieces;
        this.words = words;
        this.settings = settings;
        this.requests = requests;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Archives the dossier today, kept as long as the agency's setting says. */
    public void archive(RequestId id, int version, String note, Officer by) {
        archive(id, version, note, "", by);
    }

    /** The same, though pieces may be missing for the reason given. */
    public void archive(RequestId id, int version, String note, String missingReason, Officer by) {
        archive(id, version, note, settings.of(by.agencyId(), Setting.RETENTION_YEARS), missingReason, by);
    }

    /**
     * Archives the dossier today: its package is made, and the process ends.
     *
     * @param retentionYears counted from the end of this year; {@value #FOR_EVER} for ever
     * @param missingReason why it is archived though pieces are missing; not asked for, and not kept, where none is
     * @throws Refused invalid if no such period of retention exists, or pieces are missing and nobody says why
     */
    public void archive(RequestId id, int version, String note, int retentionYears, String missingReason, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        if (retentionYears < Setting.RETENTION_YEARS.least() || retentionYears > FOR_EVER) {
            throw Refused.invalid("retentionYears", "archive.retention.impossible", Setting.RETENTION_YEARS.least());
        }
        LocalDate today = LocalDate.now(clock);
        String missing = bind ? words.of(pieces.of(request).missing()) : "";
        if (!missing.isEmpty() && missingReason.isBlank()) {
            throw Refused.invalid("missingReason", "archive.missing.reason", missing);
        }
        requests.archive(id, today);
        if (bind) {
            LocalDate until = retentionYears == FOR_EVER
                    ? null
                    : today.plusYears(retentionYears).withMonth(12).withDayOfMonth(31);
            Binding.Missing lacks = new Binding.Missing(missing, missing.isEmpty() ? "" : missingReason.strip());
            if (!missing.isEmpty()) {
                audit.record(new DossierIncomplete(id, today, missing, lacks.reason()), by);
            }
            audit.record(binding.bind(request, today, until, note, lacks, by), by);
        }
        audit.record(new DossierArchived(id, today, note), by);
        process.complete(turn, Map.of());
    }
}
