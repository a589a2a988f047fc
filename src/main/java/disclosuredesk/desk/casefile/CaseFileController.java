package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.desk.casefile.CaseFile.OpenStep;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.ProcessPicture;
import disclosuredesk.workflow.ProcessSteps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one request; where the officer has something to do, it opens with the form for it. */
@Controller
class CaseFileController {

    private final CaseFiles files;
    private final Requests requests;
    private final ProcessPicture picture;
    private final AuditTrail audit;
    private final Timeline timeline;

    CaseFileController(
            CaseFiles files, Requests requests, ProcessPicture picture, AuditTrail audit, Timeline timeline) {
        this.files = files;
        this.requests = requests;
        this.picture = picture;
        this.audit = audit;
        this.timeline = timeline;
    }

    @GetMapping("/requests/{id}")
    String show(@PathVariable("id") RequestId id, Officer by) {
        List<OpenStep> all = files.mine(id, by);
        List<OpenStep> handling = all.stream()
                .filter(step -> !ProcessSteps.present().beside().contains(step.step()))
                .toList();
        List<OpenStep> mine = handling.isEmpty() ? all : handling;
        return mine.size() == 1 ? "forward:/requests/" + id + "/" + mine.get(0).page() : "desk/case-only";
    }

    @GetMapping("/requests/{id}/timeline")
    String timeline(@PathVariable("id") RequestId id) {
        return "desk/case-timeline";
    }

    /** The ledger of the case as it is stored, latest first, with whether each entry still has the hash it was sealed with. */
    @GetMapping("/requests/{id}/ledger")
    String ledger(@PathVariable("id") RequestId id, Model model) {
        List<AuditEntry> entries = new ArrayList<>(audit.of(id));
        Collections.reverse(entries);
        model.addAttribute("entries", entries);
        model.addAttribute("lines", timeline.of(audit.of(id)));
        model.addAttribute(
                "broken",
                entries.stream()
                        .filter(entry -> !audit.isSealed(entry))
                        .map(AuditEntry::seq)
                        .toList());
        return "desk/case-ledger";
    }

    @GetMapping("/requests/{id}/process.svg")
    ResponseEntity<String> picture(@PathVariable("id") RequestId id, Officer by) {
        requests.get(id, by);
        return svg(picture.of(id));
    }

    @GetMapping("/process.svg")
    ResponseEntity<String> picture() {
        return svg(picture.ofProcess());
    }

    private static ResponseEntity<String> svg(String drawing) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(drawing);
    }
}
