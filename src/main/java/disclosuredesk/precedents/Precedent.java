package disclosuredesk.precedents;

import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.RemedyWord;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answered case; the applicant is not in it.
 *
 * @param ground the one asked for, or the first of them in its answer
 * @param outcome the row of table 三
 * @param answeredOn the day the answer was made
 * @param remedies what review and court said, in their order
 */
public record Precedent(
        RequestId id,
        RequestNumber number,
        LocalDate answeredOn,
        Ground ground,
        String outcome,
        String information,
        @Nullable Long departmentId,
        List<RemedyWord> remedies) {

    Precedent with(List<RemedyWord> said) {
        return new Precedent(id, number, answeredOn, ground, outcome, information, departmentId, said);
    }
}
