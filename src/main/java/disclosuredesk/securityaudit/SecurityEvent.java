package disclosuredesk.securityaudit;

import disclosuredesk.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What the security ledger keeps: a record named in the past tense. Its simple name is the name of the event in the ledger and in the message files
 * ({@code security.NAME}, {@code security.kind.NAME}); its components are the entry's details. They carry no identity number, telephone, address,
 * letter text or name of an applicant, and no password: of a case its id, of what was changed the names of the fields.
 */
public interface SecurityEvent {

    /** The case it is about; null if it is about none. */
    default @Nullable RequestId request() {
        return null;
    }

    /** Whether it was done; otherwise it was tried and refused. */
    default boolean done() {
        return true;
    }
}
