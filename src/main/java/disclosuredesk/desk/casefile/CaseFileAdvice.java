package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Lays the case's file under every page about one request. Whether the officer may see it is asked at once, even
 * before a form is looked at; the rest is read only when a page is drawn.
 */
@ControllerAdvice
class CaseFileAdvice {

    private final Requests requests;
    private final CaseFiles files;

    CaseFileAdvice(Requests requests, CaseFiles files) {
        this.requests = requests;
        this.files = files;
    }

    @ModelAttribute
    void file(Model model, @PathVariable Map<String, String> path,
            @RequestAttribute(name = HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, required = false) Object pattern,
            @RequestAttribute(name = "officer", required = false) @Nullable Officer by) {
        if (by != null && String.valueOf(pattern).startsWith("/requests/{id}")) {
            RequestId id = RequestId.parse(path.get("id")).orElseThrow(() -> Refused.notFound("requests.notFound"));
            DisclosureRequest request = requests.get(id, by);
            model.addAttribute("id", id);
            model.addAttribute("file", new LazyContextVariable<CaseFile>() {
                @Override
                protected CaseFile loadValue() {
                    return files.of(request, by);
                }
            });
        }
    }
}
