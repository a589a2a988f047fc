package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;

/** A module that knows which papers were given out with what a registration says. */
public interface OldValues {

    /**
     * A paper that carries an old value.
     *
     * @param kindKey of the name of its kind
     * @param address of its page
     */
    record Paper(String number, String kindKey, LocalDate on, String address) {}

    /** The papers that count and carry the old value of one of the changes, oldest first. */
    List<Paper> carriedBy(RequestId request, List<RegistrationChange> changes);
}
