package disclosuredesk.letters;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.documents.UnfitTemplate;
import disclosuredesk.documents.WordTemplate;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The administrator fills in what the agency's letters print. Letters already issued keep what they said. */
@Act
public class ChangingLetterhead {

    private static final int LONGEST_NAME = 200;

    private final Agencies agencies;
    private final Letterheads letterheads;
    private final LetterTemplates templates;
    private final Clock clock;
    private final SecurityTrail trail;

    ChangingLetterhead(
            Agencies agencies, Letterheads letterheads, LetterTemplates templates, Clock clock, SecurityTrail trail) {
        this.agencies = agencies;
        this.letterheads = letterheads;
        this.templates = templates;
        this.clock = clock;
        this.trail = trail;
    }

    /** @throws Refused forbidden to any but an administrator; invalid, at the field, if one is missing or unfit for a letter */
    public void change(Letterhead to, Officer by) {
        requireAdministrator(by);
        requireText(to.numberWord(), "numberWord");
        requireText(to.reviewAgency(), "reviewAgency");
        requireText(to.court(), "court");
        requireText(to.contact(), "contact");
        if (!to.numberWord().strip().matches("\\p{IsHan}{2,20}")) {
            throw Refused.invalid("numberWord", "letters.letterhead.wordOfHan");
        }
        String channel = to.reviewChannel();
        var next = new Letterhead(
                to.numberWord().strip(),
                to.reviewAgency().strip(),
                channel == null || channel.isBlank() ? null : channel.strip(),
                to.court().strip(),
                to.contact().strip());
        Letterhead before = letterheads.of(by.agencyId()).orElse(null);
        letterheads.put(by.agencyId(), next);
        if (!next.equals(before)) {
            trail.record(
                    new LetterheadChanged(
                            next.fieldsOtherThan(before), before == null ? null : before.checksum(), next.checksum()),
                    by);
        }
    }

    /**
     * Puts the agency's own Word template in place of the shipped one.
     *
     * @throws Refused forbidden to any but an administrator; invalid, at the file, naming the place, if it is unfit
     */
    public void changeTemplate(String fileName, byte[] file, Officer by) {
        requireAdministrator(by);
        if (file.length == 0) {
            throw Refused.invalid("file", "letters.template.missing");
        }
        try {
            WordTemplate.read(file, LetterContent.PLACES);
        } catch (UnfitTemplate unfit) {
            throw Refused.invalid("file", "letters.template.unfit", unfit.getMessage());
        }
        String name = fileName.codePointCount(0, fileName.length()) <= LONGEST_NAME
                ? fileName
                : fileName.substring(0, fileName.offsetByCodePoints(0, LONGEST_NAME));
        String before = checksum(by);
        templates.put(by.agencyId(), name, file, LocalDate.now(clock), by.id());
        trail.record(new LetterTemplateChanged(before, Sha256.of(file)), by);
    }

    /** Back to the shipped template. */
    public void removeTemplate(Officer by) {
        requireAdministrator(by);
        String before = checksum(by);
        templates.remove(by.agencyId());
        if (before != null) {
            trail.record(new LetterTemplateChanged(before, null), by);
        }
    }

    private @Nullable String checksum(Officer by) {
        return templates.file(by.agencyId()).map(Sha256::of).orElse(null);
    }

    private void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        agencies.requireOpen(by.agencyId()); // its letters have the head of the one it was merged into
    }

    private static void requireText(String text, String field) {
        if (text.isBlank()) {
            throw Refused.invalid(field, "letters.letterhead.missing");
        }
    }
}
