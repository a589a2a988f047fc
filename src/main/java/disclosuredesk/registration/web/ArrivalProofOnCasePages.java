package disclosuredesk.registration.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.registration.ArrivalProof;
import disclosuredesk.registration.ArrivalProofs;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/** Every page below {@code /requests/{id}} finds what proves the day the request came in; read when the page shows it. */
@ControllerAdvice
class ArrivalProofOnCasePages {

    private final Requests requests;
    private final ArrivalProofs proofs;

    ArrivalProofOnCasePages(Requests requests, ArrivalProofs proofs) {
        this.requests = requests;
        this.proofs = proofs;
    }

    /** @param registeredOn the day that is registered now */
    record Shown(ArrivalProof proof, LocalDate registeredOn) {

        public boolean differs() {
            return !proof.day().equals(registeredOn);
        }
    }

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/requests/{id}")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("id") instanceof String text
                && request.getAttribute("officer") instanceof Officer by) {
            RequestId.parse(text)
                    .ifPresent(id -> model.addAttribute("arrival", new LazyContextVariable<@Nullable Shown>() {
                        @Override
                        protected @Nullable Shown loadValue() {
                            var seen = requests.get(id, by);
                            return proofs.of(seen.id())
                                    .map(proof ->
                                            new Shown(proof, seen.receipt().arrivedOn()))
                                    .orElse(null);
                        }
                    }));
        }
    }
}
