package disclosuredesk.cooperation;

import disclosuredesk.cooperation.Conferral.Form;
import disclosuredesk.cooperation.Conferral.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be conferred about.
 *
 * @param question without anything that tells who the applicant is
 * @param participants who is to confer, by office: the names, one or several
 * @param heldOn the day of a meeting
 * @param papers materials of the case that are laid before, by their names in addresses
 * @param workingDays the limit for the conclusion
 */
public record ConferralQuestion(
        String question,
        Form form,
        @Nullable LocalDate heldOn,
        Map<Participant.Kind, List<String>> participants,
        List<String> papers,
        int workingDays) {}
