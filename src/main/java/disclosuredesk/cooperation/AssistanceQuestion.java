package disclosuredesk.cooperation;

import java.util.List;
import java.util.Set;

/**
 * What is asked of several at once.
 *
 * @param question without anything that tells who the applicant is
 * @param departments of the agency, by id
 * @param agencies others of this installation, by id
 * @param letters to organs outside, one to each
 * @param papers materials of the case that may be read, by their names in addresses
 * @param workingDays the limit for the answer
 */
public record AssistanceQuestion(
        String question,
        Set<Long> departments,
        Set<Long> agencies,
        List<OutsideLetter> letters,
        List<String> papers,
        int workingDays) {

    /** What no other agency of this installation is asked. */
    public AssistanceQuestion(
            String question, Set<Long> departments, List<OutsideLetter> letters, List<String> papers, int workingDays) {
        this(question, departments, Set.of(), letters, papers, workingDays);
    }
}
