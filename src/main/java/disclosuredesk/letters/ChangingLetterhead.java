package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;

/** The administrator fills in what the organ's letters print. Letters already issued keep what they said. */
@Act
public class ChangingLetterhead {

    private final Letterheads letterheads;

    ChangingLetterhead(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    /** @throws Refused forbidden to any but an administrator; invalid, at the field, if one is missing or unfit for a letter */
    public void change(Letterhead to, Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        requireText(to.numberWord(), "numberWord");
        requireText(to.reviewAgency(), "reviewAgency");
        requireText(to.court(), "court");
        requireText(to.contact(), "contact");
        if (!to.numberWord().strip().matches("\\p{IsHan}{2,20}")) {
            throw Refused.invalid("numberWord", "letters.letterhead.wordOfHan");
        }
        String channel = to.reviewChannel();
        letterheads.put(by.agencyId(), new Letterhead(to.numberWord().strip(), to.reviewAgency().strip(),
                channel == null || channel.isBlank() ? null : channel.strip(), to.court().strip(), to.contact().strip()));
    }

    private static void requireText(String text, String field) {
        if (text.isBlank()) {
            throw Refused.invalid(field, "letters.letterhead.missing");
        }
    }
}
