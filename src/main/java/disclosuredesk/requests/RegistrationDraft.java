package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * A registration form as far as it has been typed.
 *
 * @param id the id the request will have
 * @param fields what was typed, by name of the field
 * @param edit how many changes it holds
 */
public record RegistrationDraft(RequestId id, Map<String, String> fields, int edit, LocalDateTime savedAt) {

    /**
     * A state of the form as an opened page sends it.
     *
     * @param opening the opened page
     * @param seen the number of changes it was opened with
     * @param edit the number of changes now
     */
    public record State(RequestId id, String opening, int seen, int edit, Map<String, String> fields) {}
}
