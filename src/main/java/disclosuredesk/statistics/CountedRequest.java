package disclosuredesk.statistics;

import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request as it stands behind a figure of table 三; no name, because the figure needs none. */
public record CountedRequest(
        RequestId id,
        RequestNumber number,
        LocalDate receivedOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        ApplicantKind applicantKind,
        String information) {

    CountedRequest withInformation(String asked) {
        return new CountedRequest(id, number, receivedOn, closedOn, outcome, applicantKind, asked);
    }
}
