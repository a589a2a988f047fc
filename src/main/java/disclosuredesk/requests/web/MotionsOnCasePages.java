package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Motion;
import disclosuredesk.requests.Motions;
import disclosuredesk.requests.OldValues;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/** Every page below {@code /requests/{id}} finds what was moved about its registration and what came of it; read when the page shows it. */
@ControllerAdvice
class MotionsOnCasePages {

    private final Requests requests;
    private final Motions motions;
    private final List<OldValues> oldValues;

    MotionsOnCasePages(Requests requests, Motions motions, List<OldValues> oldValues) {
        this.requests = requests;
        this.motions = motions;
        this.oldValues = oldValues;
    }

    /**
     * About one request.
     *
     * @param open what waits for another officer
     * @param voided by which motion it is void
     * @param instead the request that stays, if the officer may see it
     * @param papers that carry an old value: advice, for the office to act upon
     */
    record Moved(
            @Nullable Motion open,
            @Nullable Motion voided,
            @Nullable DisclosureRequest instead,
            List<OldValues.Paper> papers) {}

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/requests/{id}")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("id") instanceof String text
                && request.getAttribute("officer") instanceof Officer by) {
            RequestId.parse(text)
                    .ifPresent(id -> model.addAttribute("moved", new LazyContextVariable<Moved>() {
                        @Override
                        protected Moved loadValue() {
                            return moved(requests.get(id, by).id(), by);
                        }
                    }));
        }
    }

    private Moved moved(RequestId id, Officer by) {
        List<Motion> all = motions.of(id);
        Motion voided = first(all, Motion.Kind.VOIDING, Motion.State.CONFIRMED);
        List<OldValues.Paper> papers = all.stream()
                .filter(motion -> motion.kind() == Motion.Kind.AMENDMENT && motion.state() == Motion.State.CONFIRMED)
                .flatMap(motion -> oldValues.stream().flatMap(one -> one.carriedBy(id, motion.changes()).stream()))
                .distinct()
                .toList();
        return new Moved(
                all.stream()
                        .filter(motion -> motion.state() == Motion.State.OPEN)
                        .findFirst()
                        .orElse(null),
                voided,
                voided == null || voided.instead() == null ? null : requests.get(voided.instead(), by),
                papers);
    }

    private static @Nullable Motion first(List<Motion> all, Motion.Kind kind, Motion.State state) {
        return all.stream()
                .filter(motion -> motion.kind() == kind && motion.state() == state)
                .findFirst()
                .orElse(null);
    }
}
