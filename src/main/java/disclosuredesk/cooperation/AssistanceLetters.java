package disclosuredesk.cooperation;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Optional;

/** The letters to organs outside that were composed here; the module that numbers letters answers. */
public interface AssistanceLetters {

    /** The one that counts, if there is one. */
    Optional<Filed> of(RequestId request, long assistance);

    /** A letter with its number, dated the day it was issued. */
    record Filed(String number, LocalDate issuedOn) {}
}
