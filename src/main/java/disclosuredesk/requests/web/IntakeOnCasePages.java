package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Intake;
import disclosuredesk.requests.Intakes;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/** Every page below {@code /requests/{id}} finds how the request was taken in; read when the page shows it. */
@ControllerAdvice
class IntakeOnCasePages {

    private final Requests requests;
    private final Intakes intakes;

    IntakeOnCasePages(Requests requests, Intakes intakes) {
        this.requests = requests;
        this.intakes = intakes;
    }

    /** Of one request. */
    record Taken(Intake intake, List<Intakes.Sibling> siblings) {}

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/requests/{id}")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("id") instanceof String text
                && request.getAttribute("officer") instanceof Officer by) {
            RequestId.parse(text)
                    .ifPresent(id -> model.addAttribute("taken", new LazyContextVariable<Taken>() {
                        @Override
                        protected Taken loadValue() {
                            RequestId seen = requests.get(id, by).id();
                            return new Taken(intakes.of(seen), intakes.siblings(seen, by));
                        }
                    }));
        }
    }
}
