package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.ProcessPicture;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case. Whoever is to act finds the form of the current step on it. */
@Controller
class CaseController {

    private final Requests requests;
    private final Turns turns;
    private final ProcessPicture picture;

    CaseController(Requests requests, Turns turns, ProcessPicture picture) {
        this.requests = requests;
        this.turns = turns;
        this.picture = picture;
    }

    @GetMapping("/requests/{id}")
    String show(@PathVariable RequestId id, Officer by) {
        DisclosureRequest request = requests.get(id, by);
        List<Turn> mine = turns.of(request, by).stream().filter(Turn::mine).toList();
        return mine.size() == 1 ? "forward:" + mine.get(0).path() : "desk/no-turn";
    }

    @GetMapping("/requests/{id}/process.svg")
    ResponseEntity<String> picture(@PathVariable RequestId id, Officer by) {
        requests.get(id, by);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(picture.of(id));
    }
}
