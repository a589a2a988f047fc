package disclosuredesk.decision.web;

import disclosuredesk.shared.FormErrors;
import java.util.List;
import org.springframework.validation.BindingResult;

/** What a department says of its search and its proposal, as lead department or as one that helps: all of it is needed (art. 36). */
final class SearchFields {

    private static final List<String> OF_THE_SEARCH =
            List.of("places", "keywords", "searchedBy", "searchedOn", "findings");

    private SearchFields() {}

    /** Says at each field what is missing. */
    static void need(BindingResult errors) {
        OF_THE_SEARCH.forEach(field -> need(errors, field, "decision.proposal.missing." + field));
        need(errors, "ground", "decision.draft.groundMissing");
        need(errors, "opinion", "decision.proposal.missing.opinion");
    }

    private static void need(BindingResult errors, String field, String missing) {
        FormErrors.need(errors, field, errors.getFieldValue(field), missing);
    }
}
