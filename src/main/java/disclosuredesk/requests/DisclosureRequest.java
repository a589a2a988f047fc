package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for government information (政府信息公开申请) as its row stands.
 *
 * @param receipt how and when it came in, from which the day of receipt was computed
 * @param receivedOn 收到申请之日 (art. 31): day 0 of the reply period, and the year it is counted in
 * @param information title or other feature of the information (art. 29 item 2), as written
 * @param departmentId the department it is assigned to, if any
 * @param closedOn the day the reply was made or the case ended otherwise: the year its result is counted in
 * @param outcome the row of table 三 (2021 grain) once closed; {@link Voided#OUTCOME} if it never was a request
 * @param anonymisedOn the day what told of persons was taken out of it; nothing is possible on it any more
 * @param version rises with each act; a form filled in on an older version is stale
 */
public record DisclosureRequest(
        RequestId id,
        long agencyId,
        RequestNumber number,
        Receipt receipt,
        LocalDate receivedOn,
        Applicant applicant,
        String information,
        @Nullable String documentNumber,
        WantedForm wantedForm,
        WantedRoute wantedRoute,
        @Nullable Long departmentId,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        @Nullable LocalDate archivedOn,
        @Nullable LocalDate anonymisedOn,
        int version) {

    public Channel channel() {
        return receipt.channel();
    }

    /** Whether nothing is to be answered any more; a void one counts as closed here. */
    public boolean isClosed() {
        return closedOn != null;
    }

    /** Whether nothing in it tells of a person any more (已匿名); no act is possible on it. */
    public boolean isAnonymised() {
        return anonymisedOn != null;
    }

    /** Whether it never was a request (作废); no act is possible on it. */
    public boolean isVoid() {
        return Voided.OUTCOME.equals(outcome);
    }
}
