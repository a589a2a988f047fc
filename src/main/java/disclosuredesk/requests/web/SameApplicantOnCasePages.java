package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.SameApplicants;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/** Every page below {@code /requests/{id}} finds who else may be its applicant; looked up when the page shows it. */
@ControllerAdvice
class SameApplicantOnCasePages {

    private final Requests requests;
    private final SameApplicants applicants;

    SameApplicantOnCasePages(Requests requests, SameApplicants applicants) {
        this.requests = requests;
        this.applicants = applicants;
    }

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/requests/{id}")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("id") instanceof String text
                && request.getAttribute("officer") instanceof Officer by) {
            RequestId.parse(text)
                    .ifPresent(id ->
                            model.addAttribute("sameApplicant", new LazyContextVariable<SameApplicants.Found>() {
                                @Override
                                protected SameApplicants.Found loadValue() {
                                    return applicants.to(requests.get(id, by), by);
                                }
                            }));
        }
    }
}
