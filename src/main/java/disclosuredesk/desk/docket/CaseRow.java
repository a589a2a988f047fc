package disclosuredesk.desk.docket;

import disclosuredesk.desk.DueDate;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line of a list. The applicant's name is masked.
 *
 * @param step the step it stands at; null once archived
 * @param stepDue the last day of the agency's own limit of that step; null if it has none
 * @param holder who handles that step; null if it waits to be claimed
 * @param urgedOn the last day whoever is to do the step was urged; null if he was not
 */
public record CaseRow(
        RequestId id,
        RequestNumber number,
        String applicant,
        ApplicantKind kind,
        Channel channel,
        String information,
        LocalDate receivedOn,
        @Nullable String department,
        @Nullable String step,
        StepDays.@Nullable Due stepDue,
        @Nullable String holder,
        @Nullable LocalDate urgedOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        DueDate due) {

    /** Whether it never was a request (作废). */
    public boolean isVoid() {
        return Voided.OUTCOME.equals(outcome);
    }

    /** The key of the word for where it is when it stands at no step. */
    public String standing() {
        return isVoid() ? "requests.void" : "desk.case.archived";
    }

    /** The beginning of the information asked for. */
    public String shortInformation() {
        return information.codePointCount(0, information.length()) <= 34
                ? information
                : information.substring(0, information.offsetByCodePoints(0, 34)) + "…";
    }
}
