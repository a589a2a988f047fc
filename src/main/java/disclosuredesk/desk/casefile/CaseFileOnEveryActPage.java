package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/** Every page below {@code /requests/{id}} finds the case file it belongs to; read when the page is drawn. */
@ControllerAdvice
class CaseFileOnEveryActPage {

    private final CaseFiles files;

    CaseFileOnEveryActPage(CaseFiles files) {
        this.files = files;
    }

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object officer = request.getAttribute("officer");
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/requests/{id}") && variables instanceof Map<?, ?> path
                && path.get("id") instanceof String id && officer instanceof Officer by) {
            RequestId.parse(id).ifPresent(known -> {
                model.addAttribute("id", known);
                model.addAttribute("file", new LazyContextVariable<CaseFile>() {
                    @Override
                    protected CaseFile loadValue() {
                        return files.of(known, by);
                    }
                });
            });
        }
    }
}
