package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import java.util.List;

/** The module that tells officers what concerns them: who is named in a note (@同事) hears of it, in the transaction of the note. */
public interface NamedInNotes {

    void tell(DisclosureRequest request, List<Officer> named, String note, Officer by);
}
