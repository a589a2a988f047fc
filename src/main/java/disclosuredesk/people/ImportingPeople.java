package disclosuredesk.people;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;

/** Proposes the people of a list, each of them a change of rights a security administrator has to agree to. */
@Act
public class ImportingPeople {

    private final PeoplePreviews previews;
    private final Staffing staffing;

    ImportingPeople(PeoplePreviews previews, Staffing staffing) {
        this.previews = previews;
        this.staffing = staffing;
    }

    /**
     * What became of a list.
     *
     * @param rest the lines of whom nobody was proposed, as they were typed; empty if there are none
     */
    public record Proposed(int people, int wrong, String rest) {}

    /**
     * Proposes every right line and leaves out every other.
     *
     * @throws Refused invalid, at {@code rows}, if there is no right line
     */
    public Proposed propose(String text, Officer by) {
        PeoplePreview preview = previews.of(text, by);
        if (preview.rightCount() == 0) {
            throw Refused.invalid("rows", "people.import.noneRight");
        }
        staffing.addOfficers(preview.right(), by);
        return new Proposed(preview.rightCount(), preview.wrongCount(), preview.rest());
    }
}
