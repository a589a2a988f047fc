package disclosuredesk.cooperation;

import java.util.List;
import java.util.Set;

/**
 * What is asked of several at once.
 *
 * @param question without anything that tells who the applicant is
 * @param departments of the agency, by id
 * @param letters to organs outside, one to each
 * @param papers materials of the case that may be read, by their names in addresses
 * @param workingDays the limit for the answer
 */
public record AssistanceQuestion(
        String question, Set<Long> departments, List<OutsideLetter> letters, List<String> papers, int workingDays) {}
