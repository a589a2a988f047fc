package disclosuredesk.decision.web;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.EvidenceRules;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.DisclosureRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The draft, item by item of the information asked for. */
class DecisionForm extends CaseForm {
    private static final int LONGEST_ITEM = 1000;

    public List<@Valid PartForm> parts = new ArrayList<>();

    /** One item and the answer to it. */
    static class PartForm {
        @Size(max = LONGEST_ITEM, message = "{decision.tooLong}")
        public String information = "";

        @NotNull(message = "{decision.draft.groundMissing}")
        public @Nullable Ground ground;

        @Size(max = 4000, message = "{decision.tooLong}")
        public String reason = "";

        /** Empty rather than absent, so that a refusal finds its field. */
        public Map<Evidence, String> evidence = new EnumMap<>(Evidence.class);

        PartForm() {
            for (Evidence one : Evidence.values()) {
                evidence.put(one, "");
            }
        }

        static PartForm of(
                String information, @Nullable Ground ground, @Nullable String reason, Map<Evidence, String> evidence) {
            var form = new PartForm();
            form.information =
                    information.length() <= LONGEST_ITEM ? information : information.substring(0, LONGEST_ITEM);
            form.ground = ground;
            form.reason = Objects.requireNonNullElse(reason, "");
            form.evidence.putAll(evidence);
            return form;
        }

        /** Given in the form and by the route it was asked for, unless the drafter chooses otherwise (art. 40). */
        void fill(DisclosureRequest request) {
            preset(Evidence.PROVIDED_FORM, EvidenceRules.word(request.wantedForm()));
            preset(Evidence.PROVIDED_HOW, EvidenceRules.handedOver(request.wantedForm(), request.wantedRoute()));
        }

        private void preset(Evidence one, String value) {
            if (EvidenceRules.isEmpty(evidence.get(one))) {
                evidence.put(one, value);
            }
        }

        /** What was typed for another ground and left there is not kept. */
        private DecisionPart part() {
            Ground chosen = Objects.requireNonNull(ground);
            Map<Evidence, String> kept = new EnumMap<>(Evidence.class);
            EvidenceRules.asked(chosen).stream()
                    .filter(one -> !EvidenceRules.isEmpty(evidence.get(one)))
                    .forEach(one -> kept.put(one, evidence.get(one).strip()));
            return new DecisionPart(information, chosen, reason.isEmpty() ? null : reason, kept);
        }
    }

    List<DecisionPart> parts() {
        return parts.stream().map(PartForm::part).toList();
    }

    /** As far as they have been chosen. */
    List<Ground> grounds() {
        return parts.stream().flatMap(part -> Stream.ofNullable(part.ground)).toList();
    }
}
